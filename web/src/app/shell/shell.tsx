import { Outlet, ScrollRestoration } from 'react-router-dom';
import { useMediaQuery } from '@mantine/hooks';
import { Logo } from '../../components/logo';
import { HeaderToolsContext } from '../../components/page';
import { CompanyMark } from '../../features/presentation/components/company-mark';
import { InCompanyFormats } from '../../features/presentation/components/in-company-formats';
import type { Workspace } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { BottomBar } from './bottom-bar';
import { HeaderTools } from './header-tools';
import { NavigationLink } from './navigation-link';
import classes from './shell.module.css';
import { NAVIGATION } from './workspaces';

/** The frame of all three workspaces. Its columns are CSS alone, so nothing moves while the page starts. */
export function Shell({ workspace }: { workspace: Workspace }) {
  const { membership } = useSession();
  const iconOnly = useMediaQuery('(max-width: 68.74em)');
  const items = NAVIGATION[workspace];
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {texts.shell.skip}
      </a>
      <aside className={classes.side}>
        <div className={classes.brand}>
          {membership === null ? <Logo /> : <CompanyMark company={membership.companyName} />}
          <span className={classes.names}>
            <span className={classes.name} title={membership?.companyName}>
              {membership?.companyName ?? texts.common.productName}
            </span>
            {membership === null ? null : <span className={classes.product}>{texts.common.productName}</span>}
          </span>
        </div>
        <nav className={classes.navigation} aria-label={texts.shell.navigation}>
          {items.map((item) => (
            <NavigationLink key={item.to} item={item} iconOnly={iconOnly} />
          ))}
        </nav>
      </aside>
      <div className={classes.content}>
        <HeaderToolsContext value={<HeaderTools />}>
          {membership === null ? (
            <Outlet />
          ) : (
            <InCompanyFormats>
              <Outlet />
            </InCompanyFormats>
          )}
        </HeaderToolsContext>
      </div>
      <BottomBar items={items} />
      <ScrollRestoration />
    </div>
  );
}
