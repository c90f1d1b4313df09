import { queryOptions, useQuery } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function getDevices() {
  return dataOf(api.GET('/api/company/devices'));
}

export function devicesQuery() {
  return queryOptions({ queryKey: ['company', 'devices'], queryFn: getDevices });
}

export function useDevices() {
  return useQuery(devicesQuery());
}
