import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { rulesKey } from './get-rules';

export async function getSuggestions() {
  return (await dataOf(api.GET('/api/company/productivity-rules/suggestions'))).items;
}

export function useSuggestions() {
  return useQuery(queryOptions({ queryKey: [...rulesKey, 'suggestions'], queryFn: getSuggestions }));
}
