import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import { DataTable } from '../../../components/data-table';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { RelativeTime } from '../../../components/relative-time';
import { StatusBadge } from '../../../components/status-badge';
import type { Column } from '../../../components/table-column';
import { troubleSentence } from '../../../components/trouble-sentence';
import type { WebSession } from '../../../lib/api/types';
import { toastDone, toastTrouble } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useEndWebSession } from '../api/end-web-session';
import { useWebSessions } from '../api/get-web-sessions';
import { browserName } from '../hooks/browser-name';

/** Ending one costs its user a sign-in and nothing else, so a press is enough. */
export function WebSessions() {
  const told = texts.account.sessions;
  const sessions = useWebSessions();
  const end = useEndWebSession();

  function finish({ id, userAgent }: WebSession): void {
    end.mutate(id, {
      onSuccess: () => toastDone(told.done(browserName(userAgent))),
      onError: (error) => toastTrouble(troubleSentence(error)),
    });
  }

  const columns: ReadonlyArray<Column<WebSession>> = [
    { key: 'browser', header: told.columns.browser, cell: ({ userAgent }) => browserName(userAgent) },
    { key: 'used', header: told.columns.used, cell: ({ lastUsedAt }) => <RelativeTime instant={lastUsedAt} /> },
    { key: 'since', header: told.columns.since, cell: ({ createdAt }) => <RelativeTime instant={createdAt} /> },
    { key: 'address', header: told.columns.address, cell: ({ address }) => address ?? texts.common.none },
    {
      key: 'end',
      header: '',
      numeric: true,
      cell: (session) =>
        session.current ? (
          <StatusBadge tone="good" icon={IconCircleCheck}>
            {told.here}
          </StatusBadge>
        ) : (
          <Button
            size="compact-sm"
            variant="default"
            loading={end.isPending && end.variables === session.id}
            onClick={() => finish(session)}
            aria-label={told.endOf(browserName(session.userAgent))}
          >
            {told.end}
          </Button>
        ),
    },
  ];

  return (
    <Panel title={told.title} flush>
      {sessions.data === undefined && sessions.isError ? (
        <ErrorPanel what={told.title} error={sessions.error} onRetry={() => void sessions.refetch()} retrying={sessions.isFetching} />
      ) : (
        <DataTable label={told.title} columns={columns} rows={sessions.data?.items} rowKey={({ id }) => id} expectedRows={2} minWidth={560} />
      )}
    </Panel>
  );
}
