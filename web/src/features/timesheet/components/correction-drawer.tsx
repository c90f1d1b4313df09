import { Drawer } from '@mantine/core';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { CorrectionForm } from './correction-form';

interface CorrectionDrawerProps {
  forOthers: boolean;
  timeZone: string;
  today: string;
}

/** Open while the address says so: `?drawer=correction`. */
export function CorrectionDrawer({ forOthers, timeZone, today }: CorrectionDrawerProps) {
  const { parameters, change } = useAddress();
  const told = texts.timesheet.request;
  const close = () => change({ drawer: null }, { replace: true });
  return (
    <Drawer
      opened={parameters.get('drawer') === 'correction'}
      onClose={close}
      title={forOthers ? told.enterTitle : told.title}
      closeOnClickOutside={false}
      closeButtonProps={{ 'aria-label': texts.common.close }}
    >
      <CorrectionForm forOthers={forOthers} timeZone={timeZone} day={today} today={today} onClose={close} />
    </Drawer>
  );
}
