import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { refreshAccessToken } from '../../../lib/session/refresh-session';
import { currentAccessToken } from '../../../lib/session/session-store';

export function changeName(name: string) {
  return dataOf(api.PATCH('/api/auth/me', { body: { name } }));
}

/** Who is signed in is part of the session, which is asked for anew; lists show the name too. */
export function useChangeName() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: changeName,
    onSuccess: async () => {
      await refreshAccessToken(currentAccessToken());
      await queries.invalidateQueries();
    },
  });
}
