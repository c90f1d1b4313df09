import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { rulesKey } from './get-rules';

export async function getTeams() {
  return (await dataOf(api.GET('/api/company/teams'))).items;
}

export function useTeams() {
  return useQuery(queryOptions({ queryKey: [...rulesKey, 'teams'], queryFn: getTeams, staleTime: 60_000 }));
}
