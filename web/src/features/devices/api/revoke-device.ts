import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { Device } from '../../../lib/api/types';

export function revokeDevice({ employeeId, id: deviceId }: Device) {
  const path = { employeeId, deviceId };
  return dataOf(api.DELETE('/api/company/employees/{employeeId}/devices/{deviceId}', { params: { path } }));
}

export function useRevokeDevice() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: revokeDevice,
    onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
}
