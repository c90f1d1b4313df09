import type { MyRule } from '../../../lib/api/types';
import { texts } from '../../../texts';

/** What a rule is about, as one would say it: what the asterisks of an application mean. */
export function ruleInWords({ kind, pattern }: Pick<MyRule, 'kind' | 'pattern'>): string {
  const told = texts.rules.mine;
  if (kind === 'WEBSITE') return pattern;
  const names = pattern.split('*');
  const [before = '', after = ''] = names;
  if (names.length === 1) return pattern;
  if (names.length > 2) return told.applicationLike(pattern);
  if (after === '') return told.applicationBeginning(before);
  return before === '' ? told.applicationEnding(after) : told.applicationLike(pattern);
}
