import { Menu, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconLogout, IconUserCircle } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { useSignOut } from '../../features/auth/api/sign-out';
import { roleOf, workspaceOf, type Workspace } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { toastTrouble } from '../../lib/toast/toast';
import { texts } from '../../texts';
import classes from './account-menu.module.css';

const ACCOUNT_OF: Readonly<Record<Workspace, string>> = {
  owner: '/owner/account',
  admin: '/dashboard/admin/account',
  employee: '/dashboard/user/account',
};

export function AccountMenu() {
  const session = useSession();
  const role = roleOf(session);
  const workspace = workspaceOf(session);
  const signOut = useSignOut();
  const { name, email } = session.user;

  function leave(): void {
    signOut.mutate(undefined, { onError: () => toastTrouble(texts.shell.signedOutFailed) });
  }

  return (
    <Menu>
      <Menu.Target>
        <UnstyledButton className={classes.button ?? ''}>
          <span className={classes.initials}>{initials(name)}</span>
          <VisuallyHidden>{texts.shell.account}</VisuallyHidden>
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <div className={classes.who}>
          <p className={classes.name}>{name}</p>
          <p className={classes.detail}>{email}</p>
          <p className={classes.detail}>
            {[role === null ? null : texts.common.roles[role], session.membership?.companyName].filter(Boolean).join(' · ')}
          </p>
        </div>
        <Menu.Divider />
        {workspace === null ? null : (
          <Menu.Item component={Link} to={ACCOUNT_OF[workspace]} leftSection={<IconUserCircle size={16} />}>
            {texts.account.title}
          </Menu.Item>
        )}
        <Menu.Item leftSection={<IconLogout size={16} />} onClick={leave}>
          {texts.shell.signOut}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters = [words.at(0), words.length > 1 ? words.at(-1) : undefined].map((word) => Array.from(word ?? '')[0]);
  return letters.filter(Boolean).join('').toUpperCase();
}
