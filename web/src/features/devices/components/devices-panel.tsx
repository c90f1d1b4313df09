import { Button, Group } from '@mantine/core';
import { IconCircleCheck, IconCircleX, IconDeviceLaptop } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StaleNote } from '../../../components/stale-note';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import type { Device } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { useDevices } from '../api/get-devices';
import { usePeopleNames } from '../api/get-people-names';
import { RevokeDeviceDialog } from './revoke-device-dialog';

const told = texts.devices;

function columnsFor(nameOf: (device: Device) => string, onRevoke: ((device: Device) => void) | null): Column<Device>[] {
  const columns: Column<Device>[] = [
    { key: 'person', header: told.columns.person, cell: nameOf },
    { key: 'device', header: told.columns.device, cell: ({ name, platform }) => told.nameAndPlatform(name, platform) },
    { key: 'version', header: told.columns.version, cell: ({ appVersion }) => appVersion },
    { key: 'seen', header: told.columns.seen, cell: ({ lastSeenAt }) => <RelativeTime instant={lastSeenAt} /> },
    {
      key: 'status',
      header: told.columns.status,
      cell: ({ revokedAt }) =>
        revokedAt === null ? (
          <StatusBadge tone="good" icon={IconCircleCheck}>
            {told.mayRecord}
          </StatusBadge>
        ) : (
          <StatusBadge tone="over" icon={IconCircleX}>
            {told.revoked}
          </StatusBadge>
        ),
    },
  ];
  if (onRevoke === null) return columns;
  const revoke: Column<Device> = {
    key: 'revoke',
    header: '',
    numeric: true,
    cell: (device) =>
      device.revokedAt === null ? (
        <Button size="compact-sm" variant="default" onClick={() => onRevoke(device)} aria-label={told.revokeOf(device.name, nameOf(device))}>
          {told.revoke}
        </Button>
      ) : null,
  };
  return [...columns, revoke];
}

/** `?device=<employee>.<device>` opens the confirmation: a device's id is unique per employee. */
export function DevicesPanel({ mayRevoke }: { mayRevoke: boolean }) {
  const { parameters, change } = useAddress();
  const devices = useDevices();
  const names = usePeopleNames();
  const rows = devices.data?.pages.flatMap(({ items }) => items);
  const nameOf = ({ employeeId }: Device) => names.data?.get(employeeId) ?? texts.common.none;
  const keyOf = ({ employeeId, id }: Device) => `${employeeId}.${id}`;
  const chosen = rows?.find((device) => keyOf(device) === parameters.get('device') && device.revokedAt === null);

  function content() {
    if (rows === undefined && devices.isError) {
      return <ErrorPanel what={told.title} error={devices.error} onRetry={() => void devices.refetch()} retrying={devices.isFetching} />;
    }
    if (rows?.length === 0) return <EmptyState icon={IconDeviceLaptop} title={told.empty.title} text={told.empty.text} />;
    const onRevoke = mayRevoke ? (device: Device) => change({ device: keyOf(device) }) : null;
    return (
      <>
        <DataTable label={told.title} columns={columnsFor(nameOf, onRevoke)} rows={rows} rowKey={keyOf} minWidth={640} />
        {devices.hasNextPage ? (
          <Group justify="center" p="md">
            <Button variant="default" onClick={() => void devices.fetchNextPage()} loading={devices.isFetchingNextPage}>
              {texts.common.more}
            </Button>
          </Group>
        ) : null}
      </>
    );
  }

  return (
    <>
      {rows !== undefined && devices.isError ? <StaleNote error={devices.error} onRetry={() => void devices.refetch()} /> : null}
      <Panel title={told.title} flush>
        {content()}
      </Panel>
      {mayRevoke ? (
        <RevokeDeviceDialog
          device={chosen ?? null}
          person={chosen === undefined ? '' : nameOf(chosen)}
          onClose={() => change({ device: null }, { replace: true })}
        />
      ) : null}
    </>
  );
}
