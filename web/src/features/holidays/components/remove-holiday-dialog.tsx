import { Modal, Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import { useAddress } from '../../../lib/address/use-address';
import type { Holiday } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useRemoveHoliday } from '../api/change-holidays';

export function RemoveHolidayDialog({ holidays }: { holidays: readonly Holiday[] }) {
  const { parameters, change } = useAddress();
  const holiday = holidays.find(({ day }) => day === parameters.get('holiday'));
  const told = texts.holidays.confirm;
  const remove = useRemoveHoliday();
  const close = () => {
    remove.reset();
    change({ holiday: null }, { replace: true });
  };

  function submit({ day, name }: Holiday): void {
    remove.mutate(day, {
      onSuccess: () => {
        toastDone(told.done(name));
        close();
      },
    });
  }

  return (
    <Modal opened={holiday !== undefined} onClose={close} title={told.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {holiday === undefined ? null : (
        <DialogForm onSubmit={() => submit(holiday)} onCancel={close} submit={told.submit} pending={remove.isPending} error={remove.error} takesAway>
          <Text>{told.consequence(holiday.name, formatDateWithWeekday(holiday.day))}</Text>
        </DialogForm>
      )}
    </Modal>
  );
}
