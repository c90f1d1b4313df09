import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const presentationKey = ['me', 'presentation'] as const;

export function getPresentation() {
  return dataOf(api.GET('/api/me/presentation'));
}

export function presentationQuery() {
  return queryOptions({ queryKey: presentationKey, queryFn: getPresentation, staleTime: 60_000 });
}

export function usePresentation(enabled = true) {
  return useQuery({ ...presentationQuery(), enabled });
}
