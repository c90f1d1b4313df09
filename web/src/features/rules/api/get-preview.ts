import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { type NewRule, rulesKey } from './get-rules';

type Previewed = Pick<NewRule, 'kind' | 'pattern'> & { teamId?: string };

export function getPreview(query: Previewed) {
  return dataOf(api.GET('/api/company/productivity-rules/preview', { params: { query } }));
}

/** Of what has been typed; nothing while nothing has. A pattern that is none yet is no trouble worth asking again for. */
export function usePreview(query: Previewed) {
  return useQuery(
    queryOptions({
      queryKey: [...rulesKey, 'preview', query],
      queryFn: () => getPreview(query),
      enabled: query.pattern !== '',
      placeholderData: keepPreviousData,
      retry: false,
    }),
  );
}
