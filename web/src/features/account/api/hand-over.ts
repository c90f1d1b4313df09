import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { HandOver } from '../../../lib/api/types';
import { renewSession } from '../../../lib/session/refresh-session';

export function handOver(body: HandOver) {
  return dataOf(api.POST('/api/company/hand-over', { body }));
}

/** `onDone` is told when the session has the new role: the page that asked may be gone by then. */
export function useHandOver(onDone: () => void) {
  return useMutation({
    mutationFn: handOver,
    onSuccess: async () => {
      await renewSession();
      onDone();
    },
  });
}
