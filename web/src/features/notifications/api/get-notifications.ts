import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export const notificationsKey = ['me', 'notifications'] as const;

export function getNotifications() {
  return dataOf(api.GET('/api/me/notifications'));
}

export function notificationsQuery() {
  return queryOptions({ queryKey: notificationsKey, queryFn: getNotifications });
}

export function useNotifications() {
  return useQuery(notificationsQuery());
}
