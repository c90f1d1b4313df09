import { Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DialogForm } from '../../../components/dialog-form';
import { isTyped, TypedName } from '../../../components/typed-name';
import { ApiError } from '../../../lib/api/api-error';
import { homeOf } from '../../../lib/session/home';
import { getSessionState } from '../../../lib/session/session-store';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useLeaveCompany } from '../api/leave-company';

/** Whoever leaves goes on in another of their companies, or reads that there is none. */
export function LeaveForm({ company, onClose }: { company: string; onClose: () => void }) {
  const told = texts.account.leave;
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const sure = isTyped(company, typed);
  const leave = useLeaveCompany(() => {
    toastDone(told.done(company));
    const state = getSessionState();
    if (state.status === 'signed-in') void navigate(homeOf(state.session), { replace: true });
  });

  return (
    <DialogForm
      onSubmit={(event) => {
        event.preventDefault();
        if (sure) leave.mutate();
      }}
      onCancel={onClose}
      submit={told.submit(company)}
      pending={leave.isPending}
      error={leave.error}
      sentence={leave.error instanceof ApiError && leave.error.code === 'CONFLICT' ? told.lastAdmin(company) : null}
      disabled={!sure}
      takesAway
    >
      <Text>{told.consequence}</Text>
      <TypedName name={company} value={typed} onChange={setTyped} />
    </DialogForm>
  );
}
