import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { NewRule } from './get-rules';

export function createRules(rules: NewRule[]) {
  return dataOf(api.POST('/api/company/productivity-rules', { body: { rules } }));
}

export function changeRule(id: string, { pattern, category, teamId }: NewRule) {
  return dataOf(api.PATCH('/api/company/productivity-rules/{id}', { params: { path: { id } }, body: { pattern, category, teamId: teamId ?? null } }));
}

export function removeRule(id: string) {
  return dataOf(api.DELETE('/api/company/productivity-rules/{id}', { params: { path: { id } } }));
}

/** A rule changes the reports on the past too. */
function useRuleChange<Sent>(send: (sent: Sent) => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => void queries.invalidateQueries({ queryKey: ['company'] }) });
}

export const useCreateRules = () => useRuleChange(createRules);
/** Null makes a new one. */
export const useSaveRule = (id: string | null) => useRuleChange((rule: NewRule): Promise<unknown> => (id === null ? createRules([rule]) : changeRule(id, rule)));
export const useRemoveRule = () => useRuleChange(removeRule);
