import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function forgotPassword(email: string) {
  return dataOf(api.POST('/api/auth/forgot-password', { body: { email } }));
}

/** The answer is the same whether or not there is such an account. */
export function useForgotPassword() {
  return useMutation({ mutationFn: forgotPassword });
}
