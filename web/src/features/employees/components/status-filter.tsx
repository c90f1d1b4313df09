import { Select } from '@mantine/core';
import { MEMBERSHIP_STATUSES } from '#contracts';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { readEmployeeList } from '../hooks/employee-list-address';

/** Narrows the list by its address. Those who were removed are only in it where they are asked for. */
export function StatusFilter() {
  const told = texts.employees;
  const { parameters, change } = useAddress();
  return (
    <Select
      aria-label={told.statusFilter}
      placeholder={told.present}
      value={readEmployeeList(parameters).status}
      onChange={(status) => change({ status, page: null })}
      data={MEMBERSHIP_STATUSES.map((status) => ({ value: status, label: told.status[status] }))}
      clearable
      clearButtonProps={{ 'aria-label': told.present }}
      w={170}
    />
  );
}
