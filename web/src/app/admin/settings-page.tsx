import { IconSettings } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.admin.settings} icon={IconSettings} sentence={texts.homes.admin.settings} />;
}
