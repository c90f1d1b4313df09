import { Button } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { Link } from 'react-router-dom';
import { Notice } from '../../components/notice';
import { homeOf, roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { HeaderTools } from '../shell/header-tools';

/** For someone signed in who opened an address of another role's workspace. */
export function ForbiddenPage() {
  const session = useSession();
  const role = roleOf(session);
  const { title, text, action } = texts.trouble.forbidden;
  return (
    <Notice
      icon={IconLock}
      title={title}
      tools={<HeaderTools />}
      action={
        <Button component={Link} to={homeOf(session)}>
          {action}
        </Button>
      }
    >
      {role === null ? null : <p>{text(texts.common.roles[role])}</p>}
    </Notice>
  );
}
