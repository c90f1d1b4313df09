import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { CompanyProfileChange } from '../../../lib/api/types';

export function updateCompanyProfile(body: CompanyProfileChange) {
  return dataOf(api.PATCH('/api/company', { body }));
}

/** The time zone is part of `me` too: every day on the screen follows it. */
export function useUpdateCompanyProfile() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: updateCompanyProfile, onSuccess: () => void queries.invalidateQueries() });
}
