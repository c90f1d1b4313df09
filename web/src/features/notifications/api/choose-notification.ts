import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { NotificationKind } from '#contracts';
import { api, dataOf } from '../../../lib/api/client';
import { notificationsKey } from './get-notifications';

export function chooseNotification({ kind, wanted }: { kind: NotificationKind; wanted: boolean }) {
  return dataOf(api.PUT('/api/me/notifications', { body: { [kind]: wanted } }));
}

export function useChooseNotification() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: chooseNotification, onSuccess: (saved) => queries.setQueryData(notificationsKey, saved) });
}
