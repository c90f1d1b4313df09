import { Text } from '@mantine/core';
import { useState } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { isTyped, TypedName } from '../../../components/typed-name';
import type { CompanyDetail } from '../../../lib/api/types';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useCancelCompany } from '../api/cancel-company';

interface CancelFormProps {
  company: CompanyDetail;
  onClose: () => void;
}

/** The end of a customer: after 30 days it cannot be taken back, so the name has to be typed. */
export function CancelForm({ company, onClose }: CancelFormProps) {
  const told = texts.companyActions.cancel;
  const [typed, setTyped] = useState('');
  const cancel = useCancelCompany(company.id);
  const sure = isTyped(company.name, typed);

  function submit(): void {
    if (!sure) return;
    cancel.mutate(undefined, {
      onSuccess: () => {
        toastDone(told.done(company.name));
        onClose();
      },
    });
  }

  return (
    <DialogForm
      onSubmit={submit}
      onCancel={onClose}
      submit={told.submit}
      pending={cancel.isPending}
      error={cancel.error}
      disabled={!sure}
      takesAway
    >
      <Text>{told.consequence}</Text>
      <TypedName name={company.name} value={typed} onChange={setTyped} />
    </DialogForm>
  );
}
