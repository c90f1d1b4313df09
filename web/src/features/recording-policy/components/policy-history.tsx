import { Button, Group, Text } from '@mantine/core';
import { AuditDetails } from '../../../components/audit-details';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { detailLines } from '../../../lib/audit/audit-lines';
import { formatInstant } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { usePolicyHistory } from '../api/get-policy-history';
import classes from './policy-history.module.css';

/** Every policy there was: when it began, who set it, and what it changed. */
export function PolicyHistory({ timeZone }: { timeZone: string }) {
  const told = texts.recorded.history;
  const history = usePolicyHistory();
  const versions = history.data?.pages.flatMap(({ items }) => items);

  function content() {
    if (versions === undefined) {
      if (!history.isError) return <Waiting h={160} />;
      return <ErrorPanel what={told.what} error={history.error} onRetry={() => void history.refetch()} retrying={history.isFetching} />;
    }
    return (
      <ol className={classes.root}>
        {versions.map(({ version, since, by, changes }) => (
          <li key={version} className={classes.version}>
            <p className={classes.head}>
              <time dateTime={since}>{formatInstant(since, timeZone)}</time>
              <span className={classes.by}>
                {[told.version(version), by === null ? null : told.by(by)].filter((part) => part !== null).join(' · ')}
              </span>
            </p>
            {changes === null ? <p className={classes.first}>{told.first}</p> : <AuditDetails lines={detailLines(changes)} />}
          </li>
        ))}
      </ol>
    );
  }

  return (
    <>
      <Text c="dimmed">{told.lead}</Text>
      <Panel title={told.title}>
        {content()}
        {history.hasNextPage ? (
          <Group justify="center" pt="md">
            <Button variant="default" onClick={() => void history.fetchNextPage()} loading={history.isFetchingNextPage}>
              {texts.common.more}
            </Button>
          </Group>
        ) : null}
      </Panel>
    </>
  );
}
