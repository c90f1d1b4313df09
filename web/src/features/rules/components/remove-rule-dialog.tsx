import { Modal, Text } from '@mantine/core';
import { DialogForm } from '../../../components/dialog-form';
import { useAddress } from '../../../lib/address/use-address';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import type { Rule } from '../api/get-rules';
import { useRemoveRule } from '../api/save-rule';

export function RemoveRuleDialog({ rules }: { rules: readonly Rule[] }) {
  const { parameters, change } = useAddress();
  const rule = rules.find(({ id }) => id === parameters.get('delete'));
  const told = texts.rules;
  const remove = useRemoveRule();
  const close = () => change({ delete: null }, { replace: true });

  function submit({ id, pattern }: Rule): void {
    remove.mutate(id, {
      onSuccess: () => {
        toastDone(told.removed(pattern));
        close();
      },
    });
  }

  return (
    <Modal opened={rule !== undefined} onClose={close} title={told.confirm.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {rule === undefined ? null : (
        <DialogForm
          onSubmit={(event) => {
            event.preventDefault();
            submit(rule);
          }}
          onCancel={close}
          submit={told.confirm.submit}
          pending={remove.isPending}
          error={remove.error}
          takesAway
        >
          <Text>{told.confirm.consequence(rule.pattern)}</Text>
        </DialogForm>
      )}
    </Modal>
  );
}
