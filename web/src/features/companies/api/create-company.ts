import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewCompany } from '../../../lib/api/types';
import { companyKeys } from './company-keys';

export function createCompany(company: NewCompany) {
  return dataOf(api.POST('/api/owner/companies', { body: company }));
}

export function useCreateCompany() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: createCompany,
    onSuccess: () => void queries.invalidateQueries({ queryKey: companyKeys.all }),
  });
}
