import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { CompanyChange } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function updateCompany(id: string, body: CompanyChange) {
  return dataOf(api.PATCH('/api/owner/companies/{id}', { params: { path: { id } }, body }));
}

export function useUpdateCompany(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (body: CompanyChange) => updateCompany(id, body),
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
