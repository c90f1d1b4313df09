import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { enterSession } from '../../../lib/session/session-store';

export function switchCompany(companyId: string) {
  return dataOf(api.POST('/api/auth/switch-company', { body: { companyId } }));
}

/** Everything on the screen belongs to the company that was left; entering the new session empties the cache. */
export function useSwitchCompany() {
  return useMutation({ mutationFn: switchCompany, onSuccess: enterSession });
}
