import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { PasswordReset } from '../../../lib/api/types';

export function resetPassword(body: PasswordReset) {
  return dataOf(api.POST('/api/auth/reset-password', { body }));
}

export function useResetPassword() {
  return useMutation({ mutationFn: resetPassword });
}
