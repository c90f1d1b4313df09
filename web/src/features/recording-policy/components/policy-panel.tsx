import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { Waiting } from '../../../components/waiting';
import { texts } from '../../../texts';
import { usePolicy } from '../api/get-policy';
import { PolicyForm } from './policy-form';
import { PolicyWords } from './policy-words';

interface PolicyPanelProps {
  timeZone: string;
  mayChange: boolean;
}

/** The policy in words for who may only read it, as a form for who sets it. */
export function PolicyPanel({ timeZone, mayChange }: PolicyPanelProps) {
  const policy = usePolicy();
  const { data } = policy;
  if (data === undefined) {
    return (
      <Panel title={texts.policy.title}>
        {policy.isError ? (
          <ErrorPanel what={texts.policy.what} error={policy.error} onRetry={() => void policy.refetch()} retrying={policy.isFetching} />
        ) : (
          <Waiting h={420} />
        )}
      </Panel>
    );
  }
  if (mayChange) return <PolicyForm key={JSON.stringify(data)} policy={data} timeZone={timeZone} />;
  return (
    <Panel title={texts.policy.title}>
      <PolicyWords policy={data} timeZone={timeZone} />
    </Panel>
  );
}
