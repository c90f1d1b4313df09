import { Anchor, Button, Skeleton, Stack } from '@mantine/core';
import type { ComponentType, ReactNode } from 'react';
import { Link, useNavigate } from 'react-router-dom';
import { ErrorPanel } from '../../../components/error-panel';
import { usePatience } from '../../../components/use-patience';
import { ApiError } from '../../../lib/api/api-error';
import { homeOf } from '../../../lib/session/home';
import { getSessionState } from '../../../lib/session/session-store';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useInvitation } from '../api/get-invitation';
import { InvitationForm } from './invitation-form';

interface InvitationEntryProps {
  token: string;
  frame: ComponentType<{ title: string; lead?: string; children: ReactNode }>;
}

/** Codes that mean: this link will not work, however often one tries. */
const OVER: ReadonlySet<string> = new Set(['NOT_FOUND', 'GONE', 'CONFLICT', 'VALIDATION_FAILED', 'FORBIDDEN']);

export function InvitationEntry({ token, frame: Frame }: InvitationEntryProps) {
  const told = texts.auth.invitation;
  const navigate = useNavigate();
  const invitation = useInvitation(token);
  const waiting = usePatience(invitation.isPending);

  if (invitation.isError && invitation.error instanceof ApiError && OVER.has(invitation.error.code)) {
    return (
      <Frame title={told.goneTitle} lead={told.goneText}>
        <Button component={Link} to="/sign-in" size="md" fullWidth>
          {told.toSignIn}
        </Button>
      </Frame>
    );
  }
  if (invitation.isError) {
    return (
      <Frame title={texts.common.productName}>
        <ErrorPanel
          what={told.what}
          error={invitation.error}
          onRetry={() => void invitation.refetch()}
          retrying={invitation.isFetching}
        />
      </Frame>
    );
  }
  if (invitation.data === undefined) {
    return (
      <Frame title={texts.common.productName}>
        <Stack gap="lg" mt="lg" style={{ opacity: waiting ? 1 : 0 }}>
          <Skeleton h={22} w="70%" />
          <Skeleton h={42} />
          <Skeleton h={42} />
          <Skeleton h={42} />
        </Stack>
      </Frame>
    );
  }

  function welcome(companyName: string): void {
    const state = getSessionState();
    if (state.status === 'signed-in') void navigate(homeOf(state.session), { replace: true });
    toastDone(told.welcome(companyName));
  }

  const { companyName, role } = invitation.data;
  return (
    <Frame title={told.title(companyName)} lead={told.lead(told.asRole[role])}>
      <InvitationForm token={token} invitation={invitation.data} onJoined={() => welcome(companyName)} />
      <Anchor component={Link} to="/sign-in" size="sm" mt="lg" display="inline-block">
        {told.toSignIn}
      </Anchor>
    </Frame>
  );
}
