import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { MyRule } from '../../../lib/api/types';

export async function getMyRules(): Promise<MyRule[]> {
  return (await dataOf(api.GET('/api/me/productivity-rules'))).items;
}

export function myRulesQuery() {
  return queryOptions({ queryKey: ['me', 'productivity-rules'], queryFn: getMyRules });
}

export function useMyRules() {
  return useQuery(myRulesQuery());
}
