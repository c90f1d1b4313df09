import { ActionIcon, Button, Group, Text } from '@mantine/core';
import { IconPencil, IconPlus, IconRuler2, IconTrash } from '@tabler/icons-react';
import { CategoryMark } from '../../../components/category-mark';
import { DataTable } from '../../../components/data-table';
import { EmptyState } from '../../../components/empty-state';
import { ErrorPanel } from '../../../components/error-panel';
import { Panel } from '../../../components/panel';
import type { Column } from '../../../components/table-column';
import { useAddress } from '../../../lib/address/use-address';
import { texts } from '../../../texts';
import { type Rule, useRules } from '../api/get-rules';
import { RemoveRuleDialog } from './remove-rule-dialog';
import { RuleDrawer } from './rule-drawer';
import { SuggestionsPanel } from './suggestions-panel';

/** The rules in the order in which they decide; the one that is edited is in the address: `?rule=new`, `?rule=ID`, `?delete=ID`. */
export function RulesPanel({ mayChange }: { mayChange: boolean }) {
  const { change } = useAddress();
  const rules = useRules();
  const told = texts.rules;
  const columns: ReadonlyArray<Column<Rule>> = [
    { key: 'pattern', header: told.columns.pattern, cell: (rule) => rule.pattern },
    { key: 'kind', header: told.columns.kind, cell: (rule) => told.kind[rule.kind] },
    { key: 'category', header: told.columns.category, cell: (rule) => <CategoryMark category={rule.category}>{told.category[rule.category]}</CategoryMark> },
    { key: 'team', header: told.columns.team, cell: (rule) => rule.team?.name ?? told.everybody },
    ...(mayChange ? [{ key: 'actions', header: '', width: 96, cell: (rule: Rule) => <Actions rule={rule} /> }] : []),
  ];
  const add = mayChange ? (
    <Button size="xs" leftSection={<IconPlus size={14} aria-hidden="true" />} onClick={() => change({ rule: 'new' })}>
      {told.add}
    </Button>
  ) : undefined;

  function content() {
    if (rules.data === undefined && rules.isError) {
      return <ErrorPanel what={told.what} error={rules.error} onRetry={() => void rules.refetch()} retrying={rules.isFetching} />;
    }
    if (rules.data?.length === 0) return <EmptyState icon={IconRuler2} title={told.empty.title} text={told.empty.text} />;
    return <DataTable label={told.title} columns={columns} rows={rules.data} rowKey={(rule) => rule.id} minWidth={620} />;
  }

  return (
    <>
      {mayChange ? <SuggestionsPanel /> : null}
      <Text c="dimmed" size="sm" mb="md">
        {told.note}
      </Text>
      <Panel title={told.title} flush {...(add === undefined ? {} : { controls: add })}>
        {content()}
      </Panel>
      {mayChange && rules.data !== undefined ? (
        <>
          <RuleDrawer rules={rules.data} />
          <RemoveRuleDialog rules={rules.data} />
        </>
      ) : null}
    </>
  );
}

function Actions({ rule }: { rule: Rule }) {
  const { change } = useAddress();
  const told = texts.rules;
  return (
    <Group gap={4} justify="flex-end" wrap="nowrap">
      <ActionIcon size={32} aria-label={told.edit(rule.pattern)} onClick={() => change({ rule: rule.id })}>
        <IconPencil size={16} />
      </ActionIcon>
      <ActionIcon size={32} aria-label={told.remove(rule.pattern)} onClick={() => change({ delete: rule.id })}>
        <IconTrash size={16} />
      </ActionIcon>
    </Group>
  );
}
