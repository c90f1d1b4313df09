import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { reportsKey } from './get-report';

export async function getTeams() {
  return (await dataOf(api.GET('/api/company/teams'))).items;
}

export function teamsQuery() {
  return queryOptions({ queryKey: [...reportsKey, 'teams'], queryFn: getTeams, staleTime: 60_000 });
}

export function useTeams() {
  return useQuery(teamsQuery());
}
