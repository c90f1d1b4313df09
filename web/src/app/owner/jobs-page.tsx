import { IconStack2 } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.owner.jobs} icon={IconStack2} sentence={texts.homes.owner.jobs} />;
}
