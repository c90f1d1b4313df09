import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { RecordingPolicy } from '../../../lib/api/types';

export function setPolicy(policy: RecordingPolicy) {
  return dataOf(api.PUT('/api/company/settings', { body: policy }));
}

export function useSetPolicy() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: setPolicy,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
