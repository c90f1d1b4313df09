import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { taskKeys } from './task-keys';
import type { Whose } from './task-types';

export function addComment(whose: Whose, id: string, text: string) {
  const [params, body] = [{ path: { id } }, { text }];
  return whose === 'me' ? dataOf(api.POST('/api/me/tasks/{id}/comments', { params, body })) : dataOf(api.POST('/api/company/tasks/{id}/comments', { params, body }));
}

export function useAddComment(whose: Whose, id: string) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: (text: string) => addComment(whose, id, text), onSuccess: () => void queries.invalidateQueries({ queryKey: taskKeys.all }) });
}
