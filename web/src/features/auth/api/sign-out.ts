import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { announceSignOut } from '../../../lib/session/sign-out-elsewhere';
import { leaveSession } from '../../../lib/session/session-store';

export function signOut() {
  return dataOf(api.POST('/api/auth/logout'));
}

export function useSignOut() {
  return useMutation({
    mutationFn: signOut,
    onSuccess: () => {
      announceSignOut();
      leaveSession('signed-out');
    },
  });
}
