import { Checkbox, Modal, Text, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { useAddress } from '../../../lib/address/use-address';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useKeepReport } from '../api/kept-reports';
import { keptParameters } from '../hooks/report-address';

/** Part of the address: `?drawer=keep`. */
export function KeepDialog() {
  const { parameters, change } = useAddress();
  const close = () => change({ drawer: null }, { replace: true });
  return (
    <Modal opened={parameters.get('drawer') === 'keep'} onClose={close} title={texts.reports.kept.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <KeepForm onClose={close} />
    </Modal>
  );
}

function KeepForm({ onClose }: { onClose: () => void }) {
  const { parameters } = useAddress();
  const told = texts.reports.kept;
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const [asked, setAsked] = useState(false);
  const keep = useKeepReport();
  const missing = asked && name.trim() === '' ? texts.common.fields.required(told.nameWord) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '') return;
    keep.mutate(
      { name: name.trim(), parameters: keptParameters(parameters), shared },
      {
        onSuccess: () => {
          toastDone(told.saved(name.trim()));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm onSubmit={submit} onCancel={onClose} submit={told.save} pending={keep.isPending} error={keep.error}>
      <Text c="dimmed">{told.lead}</Text>
      <TextInput label={told.name} value={name} maxLength={100} error={missing} onChange={(event) => setName(event.currentTarget.value)} data-autofocus />
      <Checkbox label={told.share} checked={shared} onChange={(event) => setShared(event.currentTarget.checked)} />
    </DialogForm>
  );
}
