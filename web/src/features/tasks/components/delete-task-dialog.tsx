import { Modal, Text } from '@mantine/core';
import type { FormEvent } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { useAddress } from '../../../lib/address/use-address';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useDeleteTask } from '../api/delete-task';
import type { Task } from '../api/task-types';

/** Open while the address says so: `&action=delete`. */
export function DeleteTaskDialog({ task, onDeleted }: { task: Task; onDeleted: () => void }) {
  const { parameters, change } = useAddress();
  const told = texts.tasks.remove;
  const remove = useDeleteTask();
  const close = () => {
    remove.reset();
    change({ action: null }, { replace: true });
  };

  function submit(event: FormEvent): void {
    event.preventDefault();
    remove.mutate(task.id, {
      onSuccess: () => {
        toastDone(told.done(task.title));
        onDeleted();
      },
    });
  }

  return (
    <Modal opened={parameters.get('action') === 'delete'} onClose={close} title={told.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <DialogForm onSubmit={submit} onCancel={close} submit={told.submit} pending={remove.isPending} error={remove.error} takesAway>
        <Text style={{ overflowWrap: 'anywhere' }}>{told.text(task.title, task.employee?.name ?? '')}</Text>
      </DialogForm>
    </Modal>
  );
}
