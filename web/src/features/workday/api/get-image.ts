import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { type ImageSize, type Whose, workdayKeys } from './whose';

/**
 * Looking is written into the company's audit trail before the first byte comes, each image by itself and thumbnails once a
 * day, so either is asked for only to be shown.
 */
export function getImage(whose: Whose, id: string, size: ImageSize): Promise<Blob> {
  const path = { id };
  if (whose === 'me') return dataOf(api.GET(`/api/me/screenshots/{id}/${size}`, { params: { path }, parseAs: 'blob' }));
  const params = { path, query: { employeeId: whose.employeeId } };
  return dataOf(api.GET(`/api/company/screenshots/{id}/${size}`, { params, parseAs: 'blob' }));
}

export function imageQuery(whose: Whose, id: string, size: ImageSize) {
  return queryOptions({
    queryKey: workdayKeys.image(whose, id, size),
    queryFn: () => getImage(whose, id, size),
    // What was taken does not change.
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

export function useImage(whose: Whose, id: string, size: ImageSize, wanted: boolean) {
  return useQuery({ ...imageQuery(whose, id, size), enabled: wanted });
}
