import { IconPhoto } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.admin.screenshots} icon={IconPhoto} sentence={texts.homes.admin.screenshots} />;
}
