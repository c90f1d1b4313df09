import { Modal } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Waiting } from '../../../components/waiting';
import { useAddress } from '../../../lib/address/use-address';
import type { Employee } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { useRates } from '../api/get-rates';
import { RateForm } from './rate-form';
import { RateHistory } from './rate-history';

interface RateDialogProps {
  /** Undefined: on its way. */
  person: Employee | undefined;
  today: string;
}

/** The dialog that the address names: `?person=…&action=rate`. */
export function RateDialog({ person, today }: RateDialogProps) {
  const { parameters, change } = useAddress();
  const opened = parameters.get('action') === 'rate' && parameters.get('person') !== null;
  const close = () => change({ person: null, action: null }, { replace: true });
  return (
    <Modal opened={opened} onClose={close} title={texts.rates.title} closeOnClickOutside={false} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {!opened ? null : person === undefined ? <Waiting h={260} /> : <Rates key={person.id} person={person} today={today} onClose={close} />}
    </Modal>
  );
}

function Rates({ person, today, onClose }: { person: Employee; today: string; onClose: () => void }) {
  const rates = useRates(person.id);
  const { data } = rates;
  if (data === undefined) {
    if (!rates.isError) return <Waiting h={260} />;
    return <ErrorPanel what={texts.rates.what} error={rates.error} onRetry={() => void rates.refetch()} retrying={rates.isFetching} />;
  }
  return (
    <>
      <RateForm person={person} rates={data} today={today} onClose={onClose} />
      <RateHistory rates={data.items} />
    </>
  );
}
