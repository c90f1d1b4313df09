import { SegmentedControl, Select, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useState, type FormEvent } from 'react';
import { DialogForm } from '../../../components/dialog-form';
import { toastDone } from '../../../lib/toast/toast';
import { texts } from '../../../texts';
import type { NewRule, Rule } from '../api/get-rules';
import { useTeams } from '../api/get-teams';
import { useSaveRule } from '../api/save-rule';
import { RulePreview } from './rule-preview';

const PAUSE_MS = 300;
const KINDS = ['APPLICATION', 'WEBSITE'] as const;
const CATEGORIES = ['PRODUCTIVE', 'NEUTRAL', 'UNPRODUCTIVE'] as const;

interface RuleFormProps {
  /** Null: a new one. */
  rule: Rule | null;
  onClose: () => void;
}

/** What the pattern matches is seen before it is saved. */
export function RuleForm({ rule, onClose }: RuleFormProps) {
  const told = texts.rules;
  const [kind, setKind] = useState<NewRule['kind']>(rule?.kind ?? 'APPLICATION');
  const [pattern, setPattern] = useState(rule?.pattern ?? '');
  const [category, setCategory] = useState<NewRule['category']>(rule?.category ?? 'PRODUCTIVE');
  const [teamId, setTeamId] = useState(rule?.team?.id ?? '');
  const [asked, setAsked] = useState(false);
  const [previewed] = useDebouncedValue(pattern.trim(), PAUSE_MS);
  const teams = useTeams().data ?? [];
  const save = useSaveRule(rule?.id ?? null);
  const missing = asked && pattern.trim() === '' ? texts.common.fields.required(told.form.patternWord) : null;

  function submit(event: FormEvent): void {
    event.preventDefault();
    setAsked(true);
    if (pattern.trim() === '') return;
    save.mutate(
      { kind, pattern: pattern.trim(), category, teamId: teamId === '' ? null : teamId },
      {
        onSuccess: () => {
          toastDone(told.saved(pattern.trim()));
          onClose();
        },
      },
    );
  }

  return (
    <DialogForm onSubmit={submit} onCancel={onClose} submit={told.form.save} pending={save.isPending} error={save.error}>
      {rule === null ? (
        <SegmentedControl
          aria-label={told.form.kind}
          fullWidth
          data={KINDS.map((value) => ({ value, label: told.kind[value] }))}
          value={kind}
          onChange={(value) => setKind(KINDS.find((one) => one === value) ?? 'APPLICATION')}
        />
      ) : null}
      <TextInput
        label={told.form.pattern}
        description={told.form.patternHint[kind]}
        value={pattern}
        maxLength={200}
        error={missing}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => setPattern(event.currentTarget.value)}
        data-autofocus
      />
      <Stack gap={6}>
        <Text size="sm" fw={500}>
          {told.form.category}
        </Text>
        <SegmentedControl
          aria-label={told.form.category}
          fullWidth
          data={CATEGORIES.map((value) => ({ value, label: told.category[value] }))}
          value={category}
          onChange={(value) => setCategory(CATEGORIES.find((one) => one === value) ?? 'NEUTRAL')}
        />
      </Stack>
      {teams.length > 0 ? (
        <Select
          label={told.form.team}
          data={[{ value: '', label: told.everybody }, ...teams.map(({ id, name }) => ({ value: id, label: name }))]}
          value={teamId}
          allowDeselect={false}
          onChange={(value) => setTeamId(value ?? '')}
        />
      ) : null}
      {previewed === '' ? null : <RulePreview query={{ kind, pattern: previewed, ...(teamId === '' ? {} : { teamId }) }} />}
    </DialogForm>
  );
}
