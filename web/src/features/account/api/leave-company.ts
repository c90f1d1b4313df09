import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { renewSession } from '../../../lib/session/refresh-session';

export function leaveCompany() {
  return dataOf(api.POST('/api/me/leave'));
}

/** `onLeft` is told when the session is one without this company: the page that asked may be gone by then. */
export function useLeaveCompany(onLeft: () => void) {
  return useMutation({
    mutationFn: leaveCompany,
    onSuccess: async () => {
      await renewSession();
      onLeft();
    },
  });
}
