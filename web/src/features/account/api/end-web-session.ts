import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { webSessionsKey } from './get-web-sessions';

export function endWebSession(id: string) {
  return dataOf(api.DELETE('/api/auth/sessions/{id}', { params: { path: { id } } }));
}

export function useEndWebSession() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: endWebSession,
    onSuccess: () => void queries.invalidateQueries({ queryKey: webSessionsKey }),
  });
}
