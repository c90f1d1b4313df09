import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

/** What becomes of what was recorded. */
export const RECORDED_CHOICES = ['KEEP', 'ERASE'] as const;
export type RecordedChoice = (typeof RECORDED_CHOICES)[number];

export function removeEmployee(id: string, recorded: RecordedChoice) {
  return dataOf(api.DELETE('/api/company/employees/{id}', { params: { path: { id }, query: { recorded } } }));
}

export function useRemoveEmployee(id: string) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (recorded: RecordedChoice) => removeEmployee(id, recorded),
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
