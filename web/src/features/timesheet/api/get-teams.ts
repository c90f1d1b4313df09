import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { timesheetKeys } from './timesheet-keys';

export async function getTeams() {
  return (await dataOf(api.GET('/api/company/teams'))).items;
}

export function teamsQuery() {
  return queryOptions({ queryKey: timesheetKeys.of('teams'), queryFn: getTeams, staleTime: 60_000 });
}

export function useTeams() {
  return useQuery(teamsQuery());
}
