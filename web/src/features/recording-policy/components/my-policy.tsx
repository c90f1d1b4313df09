import { Text } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { formatInstantDay } from '../../../lib/format/date';
import { texts } from '../../../texts';
import { usePresentPolicy } from '../api/get-present-policy';
import classes from './my-policy.module.css';
import { PolicyWords } from './policy-words';

/** The policy for those whom it meets, with what always holds. */
export function MyPolicy({ timeZone }: { timeZone: string }) {
  const told = texts.policy.mine;
  const present = usePresentPolicy();
  const { data } = present;

  function content() {
    if (data !== undefined) return <PolicyWords policy={data.policy} timeZone={timeZone} />;
    if (!present.isError) return <Waiting h={232} />;
    return (
      <ErrorPanel what={texts.policy.what} error={present.error} onRetry={() => void present.refetch()} retrying={present.isFetching} />
    );
  }

  return (
    <>
      <Text c="dimmed">{told.lead}</Text>
      {data !== undefined && present.isError ? <StaleNote error={present.error} onRetry={() => void present.refetch()} /> : null}
      <Panel title={told.title} note={data === undefined ? undefined : texts.recorded.since(formatInstantDay(data.since, timeZone), data.by)}>
        {content()}
      </Panel>
      <Panel title={told.alwaysTitle}>
        <ul className={classes.always}>
          {told.always.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}
