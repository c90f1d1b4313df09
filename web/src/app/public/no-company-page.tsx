import { IconBuildingOff } from '@tabler/icons-react';
import { Navigate } from 'react-router-dom';
import { Notice } from '../../components/notice';
import { homeOf, workspaceOf } from '../../lib/session/home';
import { useSessionState } from '../../lib/session/session-store';
import { texts } from '../../texts';
import { HeaderTools } from '../shell/header-tools';

/** For people whom no company counts among its own any more. */
export function Component() {
  const state = useSessionState();
  if (state.status !== 'signed-in') return <Navigate to="/sign-in" replace />;
  if (workspaceOf(state.session) !== null) return <Navigate to={homeOf(state.session)} replace />;
  return (
    <Notice icon={IconBuildingOff} title={texts.trouble.noCompany.title} tools={<HeaderTools />}>
      <p>{texts.trouble.noCompany.text}</p>
    </Notice>
  );
}
