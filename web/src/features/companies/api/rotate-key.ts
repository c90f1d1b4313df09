import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { KeyRotation } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function rotateKey(id: string, body: KeyRotation) {
  return dataOf(api.POST('/api/owner/companies/{id}/rotate-key', { params: { path: { id } }, body }));
}

export function useRotateKey(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: KeyRotation) => rotateKey(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
