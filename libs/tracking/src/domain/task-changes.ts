import type { TaskField } from '#contracts';

/** What can be changed of a task. `dueOn` is `YYYY-MM-DD`. */
interface Content {
  readonly employeeId: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: string;
  readonly priority: string;
  readonly dueOn: string | null;
}

type Details = Record<string, boolean | { from: string | null; to: string | null }>;

/** One line of a task's history. */
export interface TaskStep {
  readonly field: TaskField;
  readonly from: string | null;
  readonly to: string | null;
}

export interface TaskChanges<C> {
  readonly after: C;
  /** For the audit. */
  readonly details: Details;
  /** For the task's history. */
  readonly steps: TaskStep[];
}

const FIELDS: Readonly<Record<keyof Content, TaskField>> = {
  employeeId: 'ASSIGNEE',
  title: 'TITLE',
  description: 'DESCRIPTION',
  status: 'STATUS',
  priority: 'PRIORITY',
  dueOn: 'DUE_ON',
};

/**
 * The task after a change, and what its history and the audit say of it: the history all, the audit of a description, which
 * may be long, that it was changed. Null where everything that is wanted is there already.
 */
export function taskChanges<C extends Content>(before: C, wanted: { readonly [K in keyof C]?: C[K] | undefined }): TaskChanges<C> | null {
  const sent = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const after: C = { ...before, ...sent };
  const details: Details = {};
  const steps: TaskStep[] = [];
  for (const name of Object.keys(FIELDS) as (keyof Content)[]) {
    const [from, to] = [before[name], after[name]];
    if (from === to) continue;
    steps.push({ field: FIELDS[name], from, to });
    if (name === 'description') details.descriptionChanged = true;
    else details[name] = { from, to };
  }
  return steps.length > 0 ? { after, details, steps } : null;
}
