import { Table } from '@mantine/core';
import type { CompanyDetail, Plan } from '../../../lib/api/types';
import { formatMoney } from '../../../lib/format/money';
import { formatCount } from '../../../lib/format/number';
import { formatStorage, formatStorageLimit } from '../../../lib/format/storage';
import { texts } from '../../../texts';
import classes from './plan-difference.module.css';

interface PlanDifferenceProps {
  company: CompanyDetail;
  from: Plan;
  to: Plan;
}

/** What another plan changes for this company, beside what it uses of it now. */
export function PlanDifference({ company, from, to }: PlanDifferenceProps) {
  const told = texts.companyActions.plan;
  const { columns, days } = texts.plans;
  const rows = [
    { name: columns.price, of: (plan: Plan) => formatMoney(plan.price), used: null },
    { name: columns.seats, of: (plan: Plan) => formatCount(plan.maxEmployees), used: formatCount(company.employees.used) },
    { name: columns.storage, of: (plan: Plan) => formatStorageLimit(plan.maxStorageMb), used: formatStorage(company.storage.usedMb) },
    { name: columns.retention, of: (plan: Plan) => days(formatCount(plan.screenshotRetentionDays), plan.screenshotRetentionDays), used: null },
  ];
  const headers = [told.what, from.name, to.name, told.inUse];
  return (
    <Table className={classes.root ?? ''} aria-label={told.changes}>
      <Table.Thead>
        <Table.Tr>
          {headers.map((header) => (
            <Table.Th key={header} scope="col">
              {header}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, of, used }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{of(from)}</Table.Td>
            <Table.Td data-differs={of(from) !== of(to) || undefined}>{of(to)}</Table.Td>
            <Table.Td>{used ?? texts.common.none}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
