import { Button, Checkbox, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { CategoryMark } from '../../../components/category-mark';
import { FormError } from '../../../components/form-error';
import { Panel } from '../../../components/panel';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import { useSuggestions } from '../api/get-suggestions';
import { useCreateRules } from '../api/save-rule';
import classes from './suggestions-panel.module.css';

/** Usual rules for what is used here. Nothing where there are none left. */
export function SuggestionsPanel() {
  const suggestions = useSuggestions().data ?? [];
  const create = useCreateRules();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const told = texts.rules;
  if (suggestions.length === 0) return null;
  const key = ({ kind, pattern }: { kind: string; pattern: string }) => `${kind} ${pattern}`;
  const chosen = suggestions.filter((one) => !left.has(key(one)));

  function toggle(name: string): void {
    setLeft((before) => (before.has(name) ? new Set([...before].filter((other) => other !== name)) : new Set([...before, name])));
  }

  return (
    <div className={classes.root}>
      <Panel title={told.suggestions.title}>
        <Text c="dimmed" size="sm" mb="sm">
          {told.suggestions.lead}
        </Text>
        <ul className={classes.list}>
          {suggestions.map((one) => (
            <li key={key(one)}>
              <Checkbox
                checked={!left.has(key(one))}
                onChange={() => toggle(key(one))}
                aria-label={told.suggestions.choose(one.pattern, told.category[one.category])}
                label={<span className={classes.pattern}>{one.pattern}</span>}
              />
              <CategoryMark category={one.category}>{told.category[one.category]}</CategoryMark>
            </li>
          ))}
        </ul>
        <FormError error={create.error} sentence={null} />
        <Group justify="flex-end" mt="md">
          <Button
            disabled={chosen.length === 0}
            loading={create.isPending}
            onClick={() => create.mutate(chosen, { onSuccess: () => toastDone(told.suggestions.accepted(chosen.length)) })}
          >
            {told.suggestions.accept(chosen.length)}
          </Button>
        </Group>
      </Panel>
    </div>
  );
}
