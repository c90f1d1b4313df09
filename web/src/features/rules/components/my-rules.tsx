import { Text } from '@mantine/core';
import { CategoryMark, type CategoryName } from '../../../components/category-mark';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import { StaleNote } from '../../../components/stale-note';
import { Waiting } from '../../../components/waiting';
import type { MyRule } from '../../../lib/api/types';
import { texts } from '../../../texts';
import { useMyRules } from '../api/get-my-rules';
import { ruleInWords } from '../hooks/rule-in-words';
import classes from './my-rules.module.css';

const CATEGORIES: readonly CategoryName[] = ['PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE'];
const KINDS = ['APPLICATION', 'WEBSITE'] as const;

/** For whom they meet: what their time counts as, by which rules, and what the colours mean. */
export function MyRules() {
  const told = texts.rules.mine;
  const rules = useMyRules();
  const retry = () => void rules.refetch();

  function content() {
    if (rules.data === undefined) return rules.isError ? <ErrorPanel what={texts.rules.what} error={rules.error} onRetry={retry} retrying={rules.isFetching} /> : <Waiting h={260} />;
    return CATEGORIES.map((category) => <Category key={category} category={category} rules={rules.data.filter((rule) => rule.category === category)} />);
  }

  return (
    <>
      <Text c="dimmed">{told.lead}</Text>
      {rules.data !== undefined && rules.isError ? <StaleNote error={rules.error} onRetry={retry} /> : null}
      <Panel title={texts.rules.title}>
        <div className={classes.categories}>{content()}</div>
      </Panel>
      <Panel title={told.howTitle}>
        <ul className={classes.how}>
          {told.how.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Panel>
    </>
  );
}

function Category({ category, rules }: { category: CategoryName; rules: readonly MyRule[] }) {
  const told = texts.rules;
  return (
    <section aria-label={told.category[category]}>
      <h3 className={classes.name}>
        <CategoryMark category={category}>{told.category[category]}</CategoryMark>
      </h3>
      <p className={classes.meaning}>{told.mine.meanings[category]}</p>
      {KINDS.map((kind) => {
        const those = rules.filter((rule) => rule.kind === kind);
        return those.length === 0 ? null : (
          <div key={kind} className={classes.kind}>
            <p>{told.mine.kinds[kind]}</p>
            <ul>
              {those.map((rule) => (
                <li key={rule.pattern}>
                  {ruleInWords(rule)}
                  {rule.team === null ? null : <small>{told.mine.ofTeam(rule.team)}</small>}
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {rules.length === 0 && category !== 'NEUTRAL' ? <p className={classes.none}>{told.mine.none}</p> : null}
    </section>
  );
}
