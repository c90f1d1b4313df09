import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

const key = ['company', 'saved-reports'] as const;

export async function getKeptReports() {
  return (await dataOf(api.GET('/api/company/saved-reports'))).items;
}

export function useKeptReports() {
  return useQuery(queryOptions({ queryKey: key, queryFn: getKeptReports }));
}

export function keepReport(body: { name: string; parameters: Record<string, string>; shared: boolean }) {
  return dataOf(api.POST('/api/company/saved-reports', { body }));
}

export function useKeepReport() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: keepReport, onSuccess: () => void queries.invalidateQueries({ queryKey: key }) });
}

export function removeKeptReport(id: string) {
  return dataOf(api.DELETE('/api/company/saved-reports/{id}', { params: { path: { id } } }));
}

export function useRemoveKeptReport() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: removeKeptReport, onSuccess: () => void queries.invalidateQueries({ queryKey: key }) });
}
