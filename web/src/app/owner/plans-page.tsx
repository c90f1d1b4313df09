import { IconReceipt } from '@tabler/icons-react';
import { NotYet } from '../../components/not-yet';
import { texts } from '../../texts';

export function Component() {
  return <NotYet title={texts.shell.owner.plans} icon={IconReceipt} sentence={texts.homes.owner.plans} />;
}
