import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { DataExport } from '../../../lib/api/types';
import { exportKeys, type Whose } from './whose';

const WHILE_MADE_MS = 3_000;

export function getExports(whose: Whose) {
  return whose === 'me' ? dataOf(api.GET('/api/me/export')) : dataOf(api.GET('/api/company/export'));
}

export function exportsQuery(whose: Whose) {
  return queryOptions({
    queryKey: exportKeys.list(whose),
    queryFn: () => getExports(whose),
    refetchInterval: ({ state }) => (state.data?.items.some(isUnderWay) ? WHILE_MADE_MS : false),
  });
}

/** Asked again every few seconds while one is being made. */
export function useExports(whose: Whose) {
  return useQuery(exportsQuery(whose));
}

export function isUnderWay({ state }: DataExport): boolean {
  return state === 'REQUESTED' || state === 'RUNNING';
}
