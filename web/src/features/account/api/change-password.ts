import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { PasswordChange } from '../../../lib/api/types';
import { webSessionsKey } from './get-web-sessions';

export function changePassword(body: PasswordChange) {
  return dataOf(api.POST('/api/auth/change-password', { body }));
}

export function useChangePassword() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: changePassword,
    onSuccess: () => void queries.invalidateQueries({ queryKey: webSessionsKey }),
  });
}
