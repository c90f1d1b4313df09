import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { PresentationChange } from '../../../lib/api/types';
import { presentationKey } from './get-presentation';

export function changePresentation(body: PresentationChange) {
  return dataOf(api.PATCH('/api/company/presentation', { body }));
}

export function useChangePresentation() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: changePresentation, onSuccess: (saved) => queries.setQueryData(presentationKey, saved) });
}
