import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getInvitation(token: string) {
  return dataOf(api.GET('/api/auth/invitations/{token}', { params: { path: { token } } }));
}

export function invitationQuery(token: string) {
  return queryOptions({ queryKey: ['invitation', token], queryFn: () => getInvitation(token), staleTime: Infinity });
}

export function useInvitation(token: string) {
  return useQuery(invitationQuery(token));
}
