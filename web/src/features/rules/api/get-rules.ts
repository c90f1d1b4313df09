import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { components } from '../../../lib/api/schema';

export const rulesKey = ['company', 'productivity-rules'] as const;

export type Rule = components['schemas']['RuleView'];
export type NewRule = components['schemas']['RuleBody'];

export async function getRules() {
  return (await dataOf(api.GET('/api/company/productivity-rules'))).items;
}

export function rulesQuery() {
  return queryOptions({ queryKey: [...rulesKey, 'list'], queryFn: getRules });
}

export function useRules() {
  return useQuery(rulesQuery());
}
