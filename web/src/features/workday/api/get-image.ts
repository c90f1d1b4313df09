import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { type Whose, workdayKeys } from './whose';

/** Looking is written into the company's audit trail before the first byte comes, so an image is asked for only to be shown. */
export async function getImage(whose: Whose, id: string): Promise<Blob> {
  const path = { id };
  const image = await (whose === 'me'
    ? dataOf(api.GET('/api/me/screenshots/{id}/image', { params: { path }, parseAs: 'blob' }))
    : dataOf(
        api.GET('/api/company/screenshots/{id}/image', {
          params: { path, query: { employeeId: whose.employeeId } },
          parseAs: 'blob',
        }),
      ));
  return image;
}

export function imageQuery(whose: Whose, id: string) {
  return queryOptions({
    queryKey: workdayKeys.image(whose, id),
    queryFn: () => getImage(whose, id),
    // What was taken does not change.
    staleTime: Infinity,
    gcTime: 60_000,
  });
}

export function useImage(whose: Whose, id: string, wanted: boolean) {
  return useQuery({ ...imageQuery(whose, id), enabled: wanted });
}
