import { reference } from './field-values.js';
import type { Fields } from './legacy-rows.js';

export interface MappedTask {
  readonly reference: string;
  /** The user's id in the file. */
  readonly user: string;
  /** As an admin would give it, but for who does it. Judged like that. */
  readonly body: Fields;
}

/** The task, or why it cannot be taken. */
export function mapTask(fields: Fields): MappedTask | string {
  const id = reference(fields.id);
  const user = reference(fields.userId);
  if (id === null) return 'id is missing or no text or whole number';
  if (user === null) return 'userId is missing or no text or whole number';
  const { title, description = null, dueOn = null, status = 'TODO' } = fields;
  return { reference: id, user, body: { title, description, dueOn, status: typeof status === 'string' ? statusName(status) : status } };
}

/** `In progress` is IN_PROGRESS. */
function statusName(text: string): string {
  return text.trim().toUpperCase().replace(/[\s-]+/g, '_');
}
