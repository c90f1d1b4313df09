import { useParams } from 'react-router-dom';
import { InvitationEntry } from '../../features/auth/components/invitation-entry';
import { PublicFrame } from './public-frame';

export function Component() {
  const { token = '' } = useParams();
  return <InvitationEntry token={token} frame={PublicFrame} />;
}
