import { formatDate } from '../../../lib/format/date';
import { texts } from '../../../texts';
import type { TaskChange } from '../api/task-types';

/** What a field was or is, as the screen calls it. Unknown words stay what they are: a newer service may have more. */
export function valueInWords(field: TaskChange['field'], value: string | null): string {
  const told = texts.tasks;
  if (value === null) return told.history.nothing;
  if (field === 'STATUS') return word(told.statuses, value);
  if (field === 'PRIORITY') return word(told.priorities, value);
  if (field === 'DUE_ON') return formatDate(value);
  return field === 'TITLE' ? `“${value}”` : value;
}

/** `moved it from To do to Done`. A description is too long for a line. */
export function changeInWords({ field, from, to }: Pick<TaskChange, 'field' | 'from' | 'to'>): string {
  const told = texts.tasks.history;
  const what = told.changed[field];
  return field === 'DESCRIPTION' ? what : `${what} ${told.fromTo(valueInWords(field, from), valueInWords(field, to))}`;
}

function word(words: Readonly<Record<string, string>>, value: string): string {
  return words[value] ?? value;
}
