import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconCalendarOff, IconChevronLeft, IconChevronRight, IconPlus, IconTrash } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import type { Holiday } from '../../../lib/api/types';
import { formatDateWithWeekday } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { useCompanyHolidays } from '../api/get-company-holidays';
import { readYear, writeYear } from '../hooks/shown-year';
import { HolidayDrawer } from './holiday-drawer';
import classes from './holidays-panel.module.css';
import { RemoveHolidayDialog } from './remove-holiday-dialog';

interface HolidaysPanelProps {
  mayChange: boolean;
  today: string;
}

/** A year's, in order: `?year=2027`; what is open is in the address too: `?holiday=new`, `?holiday=2027-01-01`. */
export function HolidaysPanel({ mayChange, today }: HolidaysPanelProps) {
  const { parameters, change } = useAddress();
  const told = texts.holidays;
  const year = readYear(parameters, today);
  const holidays = useCompanyHolidays(year);
  const columns: ReadonlyArray<Column<Holiday>> = [
    { key: 'day', header: told.columns.day, width: '20%', cell: ({ day }) => formatDateWithWeekday(day) },
    { key: 'name', header: told.columns.name, cell: ({ name }) => <span className={classes.name}>{name}</span> },
    ...(mayChange ? [{ key: 'actions', header: '', width: 64, cell: (holiday: Holiday) => <Remove holiday={holiday} /> }] : []),
  ];

  function content() {
    if (holidays.data === undefined && holidays.isError) {
      return <ErrorPanel what={told.what} error={holidays.error} onRetry={() => void holidays.refetch()} retrying={holidays.isFetching} />;
    }
    if (holidays.data?.length === 0) return <EmptyState icon={IconCalendarOff} title={told.empty.title(year)} text={mayChange ? told.empty.text : told.empty.forReaders} />;
    return <DataTable label={told.ofYear(year)} columns={columns} rows={holidays.data} rowKey={({ day }) => day} minWidth={300} />;
  }

  return (
    <>
      <Text c="dimmed" mb="md" maw={760}>
        {told.lead}
      </Text>
      <Panel
        title={told.title}
        flush
        controls={
          <>
            <Year year={year} today={today} />
            {mayChange ? (
              <Button size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => change({ holiday: 'new' })}>
                {told.add}
              </Button>
            ) : null}
          </>
        }
      >
        {content()}
      </Panel>
      {mayChange ? (
        <>
          <HolidayDrawer year={year} today={today} />
          <RemoveHolidayDialog holidays={holidays.data ?? []} />
        </>
      ) : null}
    </>
  );
}

function Year({ year, today }: { year: number; today: string }) {
  const { change } = useAddress();
  const told = texts.holidays;
  const go = (to: number) => change({ year: writeYear(to, today) });
  return (
    <Group gap={4} wrap="nowrap">
      <ActionIcon size={30} aria-label={told.yearBefore} onClick={() => go(year - 1)}>
        <IconChevronLeft size={16} />
      </ActionIcon>
      <Text component="span" size="sm" fw={500} miw={40} ta="center" aria-live="polite">
        {year}
      </Text>
      <ActionIcon size={30} aria-label={told.yearAfter} onClick={() => go(year + 1)}>
        <IconChevronRight size={16} />
      </ActionIcon>
    </Group>
  );
}

function Remove({ holiday: { day, name } }: { holiday: Holiday }) {
  const { change } = useAddress();
  return (
    <Group justify="flex-end">
      <ActionIcon size={32} aria-label={texts.holidays.remove(name, formatDateWithWeekday(day))} onClick={() => change({ holiday: day })}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
