import { api, dataOf } from '../../../lib/api/client';

export function getEmployeesFile(): Promise<Blob> {
  return dataOf(api.GET('/api/company/employees.csv', { parseAs: 'blob' }));
}
