import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { InvitationAcceptance } from '../../../lib/api/types';
import { enterSession } from '../../../lib/session/session-store';

export function acceptInvitation(acceptance: InvitationAcceptance) {
  return dataOf(api.POST('/api/auth/accept-invitation', { body: acceptance }));
}

export function useAcceptInvitation() {
  return useMutation({ mutationFn: acceptInvitation, onSuccess: enterSession });
}
