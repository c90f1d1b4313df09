import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Credentials } from '../../../lib/api/types';
import { enterSession } from '../../../lib/session/session-store';

export function signIn(credentials: Credentials) {
  return dataOf(api.POST('/api/auth/login', { body: credentials }));
}

export function useSignIn() {
  return useMutation({ mutationFn: signIn, onSuccess: enterSession });
}
