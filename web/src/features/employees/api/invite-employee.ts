import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewEmployee } from '../../../lib/api/types';

export function inviteEmployee(employee: NewEmployee) {
  return dataOf(api.POST('/api/company/employees', { body: employee }));
}

/** An invitation takes a seat, so the company's own figures change with the list. */
export function useInviteEmployee() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: inviteEmployee,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
