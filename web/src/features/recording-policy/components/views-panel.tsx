import { Button, Group, Text } from '@mantine/core';
import { IconEyeOff } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import type { Column } from '../../../components/table-column';
import type { RecordView } from '../../../lib/api/types';
import { formatDate, formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { useViews } from '../api/get-views';

/** Who looked at one's own data, and when. */
export function ViewsPanel({ timeZone }: { timeZone: string }) {
  const told = texts.recorded.views;
  const views = useViews();
  const rows = views.data?.pages.flatMap(({ items }) => items);

  const columns: ReadonlyArray<Column<RecordView>> = [
    { key: 'when', header: told.columns.when, cell: ({ at }) => <RelativeTime instant={at} timeZone={timeZone} /> },
    { key: 'who', header: told.columns.who, cell: ({ viewer, viewerRole }) => `${viewer} (${roleName(viewerRole) ?? told.gone})` },
    { key: 'what', header: told.columns.what, cell: ({ kind }) => told.kinds[kind] },
    { key: 'about', header: told.columns.about, cell: ({ about }) => (about === null ? texts.common.none : dayOrInstant(about, timeZone)) },
  ];

  function content() {
    if (rows === undefined && views.isError) {
      return <ErrorPanel what={told.what} error={views.error} onRetry={() => void views.refetch()} retrying={views.isFetching} />;
    }
    if (rows?.length === 0) return <EmptyState icon={IconEyeOff} title={told.empty.title} text={told.empty.text} />;
    return (
      <>
        <DataTable label={told.title} columns={columns} rows={rows} rowKey={({ id }) => id} minWidth={600} />
        {views.hasNextPage ? (
          <Group justify="center" p="md">
            <Button variant="default" onClick={() => void views.fetchNextPage()} loading={views.isFetchingNextPage}>
              {texts.common.more}
            </Button>
          </Group>
        ) : null}
      </>
    );
  }

  return (
    <>
      <Text c="dimmed">{told.lead}</Text>
      <Panel title={told.title} flush>
        {content()}
      </Panel>
    </>
  );
}

function roleName(role: string | null): string | null {
  const names: Readonly<Record<string, string>> = texts.common.roles;
  return role === null ? null : (names[role] ?? role);
}

/** A picture has an instant, pictures of a day have a day. */
function dayOrInstant(about: string, timeZone: string): string {
  return about.length > 'YYYY-MM-DD'.length ? formatInstant(about, timeZone) : formatDate(about);
}
