import type { Narrowed } from '../api/report-types';
import type { ReportState } from '../hooks/report-address';
import { AttendanceReport } from './attendance-report';
import { ItemsReport } from './items-report';
import { ProductivityReport } from './productivity-report';
import { ReportTools } from './report-tools';
import { UsageReport } from './usage-report';

/** The report that the address names, with its tools. */
export function ReportView({ state }: { state: ReportState }) {
  const { from, to, employee, team } = state;
  const narrowed: Narrowed = { from, to, ...(employee === null ? {} : { employeeId: employee }), ...(team === null ? {} : { team }) };
  return (
    <>
      <ReportTools state={state} narrowed={narrowed} />
      <Body state={state} narrowed={narrowed} />
    </>
  );
}

function Body({ state, narrowed }: { state: ReportState; narrowed: Narrowed }) {
  const { report } = state;
  switch (report) {
    case 'hours':
    case 'activity':
      return <UsageReport state={{ ...state, report }} narrowed={narrowed} />;
    case 'applications':
    case 'websites':
      return <ItemsReport state={{ ...state, report }} narrowed={narrowed} />;
    case 'attendance':
      return <AttendanceReport state={state} narrowed={narrowed} />;
    case 'productivity':
      return <ProductivityReport state={state} narrowed={narrowed} />;
  }
}
