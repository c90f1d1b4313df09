import { Radio, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { DialogForm } from '../../../components/dialog-form';
import { PersonSelect } from '../../../components/person-select';
import { ApiError } from '../../../lib/api/api-error';
import type { HandOver, Membership } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { homeOf } from '../../../lib/session/home';
import { getSessionState } from '../../../lib/session/session-store';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useHandOver } from '../api/hand-over';

const ROLES_AFTER = ['EMPLOYEE', 'VIEWER'] as const;

/** Both roles change or neither: somebody else is the admin, and one is what one has chosen. */
export function HandOverForm({ membership, onClose }: { membership: Membership; onClose: () => void }) {
  const told = texts.account.handOver;
  const navigate = useNavigate();
  const [employeeId, setEmployeeId] = useState<string | null>(null);
  const [role, setRole] = useState<HandOver['role']>('EMPLOYEE');
  const hand = useHandOver(() => {
    toastDone(told.done(texts.auth.invitation.asRole[role]));
    const state = getSessionState();
    // The account is in another workspace from now on.
    if (state.status === 'signed-in') void navigate(`${homeOf(state.session)}/account`, { replace: true });
  });

  return (
    <DialogForm
      onSubmit={(event) => {
        event.preventDefault();
        if (employeeId !== null) hand.mutate({ employeeId, role });
      }}
      onCancel={onClose}
      submit={told.submit}
      pending={hand.isPending}
      error={hand.error}
      sentence={refusal(hand.error)}
      disabled={employeeId === null}
    >
      <Text>{told.consequence(membership.companyName)}</Text>
      <PersonSelect
        data-autofocus
        label={told.person}
        placeholder={told.pick}
        nothingFoundMessage={told.nobody}
        whom="ACTIVE"
        except={membership.membershipId}
        value={employeeId}
        onChange={setEmployeeId}
      />
      <Radio.Group label={told.role} value={role} onChange={setRole}>
        <Stack gap="sm" mt="xs">
          {ROLES_AFTER.map((value) => (
            <Radio key={value} value={value} label={texts.common.roles[value]} description={texts.employees.form.roleHints[value]} />
          ))}
        </Stack>
      </Radio.Group>
    </DialogForm>
  );
}

/** What this screen can say better than the server. */
function refusal(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const told = texts.account.handOver;
  if (error.limit !== null) return told.full(formatCount(error.limit.limit));
  if (error.code === 'FORBIDDEN') return told.noLongerAdmin;
  return error.code === 'CONFLICT' || error.code === 'NOT_FOUND' ? told.notActive : null;
}
