import { Drawer } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconDots } from '@tabler/icons-react';
import { texts } from '../../texts';
import classes from './bottom-bar.module.css';
import { NavigationLink } from './navigation-link';
import type { NavigationItem } from './workspaces';

const MOST_IN_BAR = 5;

/** The navigation of small screens: what fits at the bottom, the rest in a drawer. Hidden by CSS above 640 px. */
export function BottomBar({ items }: { items: readonly NavigationItem[] }) {
  const [open, { open: show, close }] = useDisclosure(false);
  const fits = items.length <= MOST_IN_BAR;
  const inBar = fits ? items : items.slice(0, MOST_IN_BAR - 1);
  const inDrawer = fits ? [] : items.slice(MOST_IN_BAR - 1);
  return (
    <>
      <nav className={classes.bar} aria-label={texts.shell.navigation}>
        {inBar.map((item) => (
          <NavigationLink key={item.to} item={item} />
        ))}
        {fits ? null : (
          <button type="button" className={classes.more} onClick={show} aria-haspopup="dialog">
            <IconDots size={19} stroke={1.7} aria-hidden="true" />
            <span>{texts.shell.more}</span>
          </button>
        )}
      </nav>
      <Drawer
        opened={open}
        onClose={close}
        position="bottom"
        classNames={{ content: classes.sheet ?? '' }}
        title={texts.shell.more}
        closeButtonProps={{ 'aria-label': texts.common.close }}
      >
        <nav className={classes.list} aria-label={texts.shell.more}>
          {inDrawer.map((item) => (
            <NavigationLink key={item.to} item={item} onClick={close} />
          ))}
        </nav>
      </Drawer>
    </>
  );
}
