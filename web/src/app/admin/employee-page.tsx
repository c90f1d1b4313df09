import { ActionIcon } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router-dom';
import { ROLE_PERMISSIONS } from '#contracts';
import { ErrorPanel } from '../../components/error-panel';
import { Page } from '../../components/page';
import { useEmployee } from '../../features/employees/api/get-employee';
import { WorkdayControl } from '../../features/workday/components/workday-control';
import { WorkdayView } from '../../features/workday/components/workday-view';
import { readDate } from '../../features/workday/hooks/day-address';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

/** One employee's day, week or month, as the company's admins and viewers see it. */
export function Component() {
  const { employeeId = '' } = useParams();
  const { parameters } = useAddress();
  const zone = useCompanyZone();
  const employee = useEmployee(employeeId);
  const role = roleOf(useSession());
  const mayDelete = role !== null && ROLE_PERMISSIONS[role].includes('company:write');
  const back = (
    <ActionIcon component={Link} to="/dashboard/admin/employees" size={32} aria-label={texts.workday.backToEmployees}>
      <IconArrowLeft size={18} />
    </ActionIcon>
  );
  if (employee.data === undefined || zone === null) {
    return (
      <Page title={employee.isError ? texts.workday.person : texts.common.loading} before={back}>
        {employee.isError ? (
          <ErrorPanel
            what={texts.workday.person}
            error={employee.error}
            onRetry={() => void employee.refetch()}
            retrying={employee.isFetching}
          />
        ) : null}
      </Page>
    );
  }
  const date = readDate(parameters, zone.today);
  return (
    <Page title={employee.data.name} before={back} wide controls={<WorkdayControl date={date} today={zone.today} />}>
      <WorkdayView whose={{ employeeId }} date={date} today={zone.today} timeZone={zone.timeZone} mayDelete={mayDelete} />
    </Page>
  );
}
