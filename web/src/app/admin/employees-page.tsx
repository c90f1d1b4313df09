import { Button, Group, Menu } from '@mantine/core';
import { IconChevronDown, IconFileSpreadsheet, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { ROLE_PERMISSIONS } from '#contracts';
import { Page } from '../../components/page';
import { SaveButton } from '../../components/save-button';
import { SeatsCount, SeatsFull } from '../../features/company-profile/components/seats-note';
import { useEmployee } from '../../features/employees/api/get-employee';
import { getEmployeesFile } from '../../features/employees/api/get-employees-file';
import { EmployeesTable } from '../../features/employees/components/employees-table';
import { ImportDrawer } from '../../features/employees/components/import-drawer';
import { InviteDrawer } from '../../features/employees/components/invite-drawer';
import { PersonDialogs } from '../../features/employees/components/person-dialogs';
import { RateDialog } from '../../features/rates/components/rate-dialog';
import { AssignTeamDialog } from '../../features/teams/components/assign-team-dialog';
import { PutIntoTeam } from '../../features/teams/components/put-into-team';
import { TeamFilter } from '../../features/teams/components/team-filter';
import { TeamsDrawer } from '../../features/teams/components/teams-drawer';
import { useAddress } from '../../lib/address/use-address';
import { roleOf } from '../../lib/session/home';
import { useSession } from '../../lib/session/use-session';
import { texts } from '../../texts';
import { useCompanyZone } from '../use-company-zone';

/** Drawers are part of the address: `?drawer=invite`, `import` or `teams`. */
export function Component() {
  const { parameters, change } = useAddress();
  const role = roleOf(useSession());
  const mayChange = role !== null && ROLE_PERMISSIONS[role].includes('employees:write');
  const drawer = parameters.get('drawer');
  const open = (name: string) => () => change({ drawer: name });
  const close = () => change({ drawer: null }, { replace: true });
  /** Whom a dialog is about; empty while it is closed. It stays then, to give the focus back. */
  const personOf = (action: string) => (parameters.get('action') === action ? (parameters.get('person') ?? '') : '');
  return (
    <Page
      title={texts.employees.title}
      controls={
        <Group gap="sm" wrap="nowrap">
          <Button variant="default" leftSection={<IconUsersGroup size={16} />} onClick={open('teams')}>
            {texts.teams.manage}
          </Button>
          {mayChange ? (
            <Menu>
              <Menu.Target>
                <Button leftSection={<IconUserPlus size={16} />} rightSection={<IconChevronDown size={14} />}>
                  {texts.employees.inviting}
                </Button>
              </Menu.Target>
              <Menu.Dropdown>
                <Menu.Item leftSection={<IconUserPlus size={16} />} onClick={open('invite')}>
                  {texts.employees.invite}
                </Menu.Item>
                <Menu.Item leftSection={<IconFileSpreadsheet size={16} />} onClick={open('import')}>
                  {texts.importing.open}
                </Menu.Item>
              </Menu.Dropdown>
            </Menu>
          ) : null}
        </Group>
      }
    >
      <EmployeesTable
        mayInvite={mayChange}
        onInvite={open('invite')}
        filters={
          <>
            <TeamFilter />
            <SaveButton label={texts.employees.asFile} file="employees.csv" content={getEmployeesFile}>
              CSV
            </SaveButton>
          </>
        }
        seats={<SeatsCount />}
        seatsNote={<SeatsFull mayChange={mayChange} />}
        bulk={(employeeIds, onDone) => <PutIntoTeam employeeIds={employeeIds} onDone={onDone} />}
      />
      {mayChange ? <PersonDialogs /> : null}
      {mayChange ? <TeamOfPerson id={personOf('team')} /> : null}
      {mayChange ? <RateOfPerson id={personOf('rate')} /> : null}
      <InviteDrawer opened={mayChange && drawer === 'invite'} onClose={close} />
      <ImportDrawer opened={mayChange && drawer === 'import'} onClose={close} />
      <TeamsDrawer opened={drawer === 'teams'} mayChange={mayChange} onClose={close} />
    </Page>
  );
}

function TeamOfPerson({ id }: { id: string }) {
  return <AssignTeamDialog person={useEmployee(id).data} />;
}

function RateOfPerson({ id }: { id: string }) {
  const person = useEmployee(id).data;
  const zone = useCompanyZone();
  return <RateDialog person={zone === null ? undefined : person} today={zone?.today ?? ''} />;
}
