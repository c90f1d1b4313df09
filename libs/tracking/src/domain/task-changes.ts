/** What can be changed of a task. `dueOn` is `YYYY-MM-DD`. */
interface Content {
  readonly employeeId: string;
  readonly title: string;
  readonly description: string | null;
  readonly status: string;
  readonly dueOn: string | null;
}

type Details = Record<string, boolean | { from: string | null; to: string | null }>;

/** Fields that the audit tells in full. Of a description, which may be long, it says that it was changed. */
const TOLD = ['employeeId', 'title', 'status', 'dueOn'] as const;

/** The task after a change, and what the audit says of it. Null where everything that is wanted is there already. */
export function taskChanges<C extends Content>(before: C, wanted: { readonly [K in keyof C]?: C[K] | undefined }): { after: C; details: Details } | null {
  const sent = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined));
  const after: C = { ...before, ...sent };
  const details: Details = {};
  for (const field of TOLD) if (before[field] !== after[field]) details[field] = { from: before[field], to: after[field] };
  if (before.description !== after.description) details.descriptionChanged = true;
  return Object.keys(details).length > 0 ? { after, details } : null;
}
