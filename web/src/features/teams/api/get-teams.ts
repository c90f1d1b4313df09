import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getTeams() {
  return dataOf(api.GET('/api/company/teams'));
}

export function teamsQuery() {
  return queryOptions({ queryKey: ['company', 'teams'], queryFn: getTeams });
}

export function useTeams() {
  return useQuery(teamsQuery());
}
