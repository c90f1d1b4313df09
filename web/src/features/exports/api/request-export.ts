import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { exportKeys, type Whose } from './whose';

export function requestExport(whose: Whose) {
  return whose === 'me' ? dataOf(api.POST('/api/me/export')) : dataOf(api.POST('/api/company/export'));
}

/** Also after a refusal: one that is under way already is what the list shows then. */
export function useRequestExport(whose: Whose) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: () => requestExport(whose), onSettled: () => void queries.invalidateQueries({ queryKey: exportKeys.list(whose) }) });
}
