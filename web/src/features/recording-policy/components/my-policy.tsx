import { Text } from '@mantine/core';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { useMyPolicy } from '../api/get-my-policy';
import classes from './my-policy.module.css';
import { PolicyWords } from './policy-words';

/** The policy for those whom it meets, with what always holds. */
export function MyPolicy({ timeZone }: { timeZone: string }) {
  const told = texts.policy.mine;
  const policy = useMyPolicy();

  function content() {
    if (policy.data !== undefined) return <PolicyWords policy={policy.data} timeZone={timeZone} />;
    if (!policy.isError) return <Waiting h={232} />;
    return (
      <ErrorPanel what={texts.policy.what} error={policy.error} onRetry={() => void policy.refetch()} retrying={policy.isFetching} />
    );
  }

  return (
    <>
      <Text c="dimmed" mb="md">
        {told.lead}
      </Text>
      {policy.data !== undefined && policy.isError ? (
        <StaleNote error={policy.error} onRetry={() => void policy.refetch()} />
      ) : null}
      <Panel title={told.title}>{content()}</Panel>
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
