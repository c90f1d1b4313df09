import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api, dataOf } from '../../../lib/api/client';

export function getLogo(): Promise<Blob> {
  return dataOf<Blob>(api.GET('/api/me/logo', { parseAs: 'blob' }));
}

/** By its tag: another logo is another query. */
export function logoQuery(tag: string) {
  return queryOptions({ queryKey: ['me', 'logo', tag], queryFn: getLogo, staleTime: Infinity });
}

/** An address that an image can show; null while there is none. */
export function useLogo(tag: string | null): string | null {
  const { data } = useQuery({ ...logoQuery(tag ?? ''), enabled: tag !== null });
  const shown = tag === null ? undefined : data;
  const url = useMemo(() => (shown === undefined ? null : URL.createObjectURL(shown)), [shown]);
  useEffect(() => () => (url === null ? undefined : URL.revokeObjectURL(url)), [url]);
  return url;
}
