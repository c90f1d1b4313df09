import { Button, Group, Text } from '@mantine/core';
import { IconArchive, IconCircleCheck, IconClock, IconDownload, IconTrash, IconAlertTriangle } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import { troubleSentence } from '../../../components/trouble-sentence';
import type { DataExport } from '../../../lib/api/types';
import { formatInstantDay } from '../../../lib/format/date';
import { formatFileSize } from '../../../lib/format/file-size';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useFetchArchive } from '../api/fetch-archive';
import { isUnderWay, useExports } from '../api/get-exports';
import { useRequestExport } from '../api/request-export';
import type { Whose } from '../api/whose';

const BADGES = {
  REQUESTED: { tone: 'pending', icon: IconClock },
  RUNNING: { tone: 'pending', icon: IconClock },
  READY: { tone: 'good', icon: IconCircleCheck },
  FAILED: { tone: 'trouble', icon: IconAlertTriangle },
  EXPIRED: { tone: 'over', icon: IconTrash },
} as const;

/** Asking for an archive, seeing it made, fetching it. */
export function ExportPanel({ whose }: { whose: Whose }) {
  const told = texts.exports;
  const { title, lead } = whose === 'me' ? told.own : told.company;
  const exports = useExports(whose);
  const request = useRequestExport(whose);
  const fetching = useFetchArchive(whose);
  const items = exports.data?.items;
  const underWay = items?.some(isUnderWay) ?? false;

  function ask(): void {
    request.mutate(undefined, { onSuccess: () => toastDone(told.requested), onError: (error) => toastTrouble(troubleSentence(error)) });
  }

  const columns: ReadonlyArray<Column<DataExport>> = [
    { key: 'requested', header: told.columns.requested, cell: ({ requestedAt }) => <RelativeTime instant={requestedAt} /> },
    {
      key: 'state',
      header: told.columns.state,
      cell: ({ state }) => (
        <StatusBadge tone={BADGES[state].tone} icon={BADGES[state].icon}>
          {told.states[state]}
        </StatusBadge>
      ),
    },
    { key: 'size', header: told.columns.size, numeric: true, cell: ({ bytes }) => (bytes === null ? texts.common.none : formatFileSize(bytes)) },
    {
      key: 'until',
      header: told.columns.until,
      cell: ({ expiresAt, state }) => (state === 'READY' && expiresAt !== null ? formatInstantDay(expiresAt) : texts.common.none),
    },
    {
      key: 'action',
      header: told.columns.action,
      numeric: true,
      cell: (one) =>
        one.state === 'READY' ? (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconDownload size={15} aria-hidden="true" />}
            loading={fetching.isPending && fetching.variables.id === one.id}
            onClick={() => fetching.mutate(one, { onError: (error) => toastTrouble(troubleSentence(error)) })}
          >
            {told.fetch}
          </Button>
        ) : null,
    },
  ];

  function content() {
    if (items === undefined && exports.isError) {
      return <ErrorPanel what={told.what} error={exports.error} onRetry={() => void exports.refetch()} retrying={exports.isFetching} />;
    }
    if (items?.length === 0) return <EmptyState icon={IconArchive} title={told.empty.title} text={told.empty.text} />;
    return <DataTable label={title} columns={columns} rows={items} rowKey={({ id }) => id} expectedRows={1} minWidth={520} />;
  }

  return (
    <>
      <Group justify="space-between" align="flex-start" gap="md" mb="md">
        <Text c="dimmed" flex="1 1 320px">
          {lead}
        </Text>
        <Button onClick={ask} loading={request.isPending} disabled={underWay || items === undefined}>
          {items !== undefined && items.length > 0 ? told.again : told.request}
        </Button>
      </Group>
      {items?.[0]?.state === 'FAILED' ? <Text mb="md">{told.sentence.FAILED}</Text> : null}
      <Panel title={title} flush>
        {content()}
      </Panel>
    </>
  );
}
