/** Of the fields that errors bring along, those that hold a name of ours and never a value: not `parameters`, not PostgreSQL's `detail`. */
const NAMES = ['code', 'constraint', 'table', 'column', 'routine', 'query', 'syscall'] as const;
const DEEPEST_CAUSE = 5;

/**
 * An error as it is logged: what happened, where, and by which statement, but nothing that the statement was given. A
 * failed query carries its parameters, which are what people wrote and hashes of what they must keep to themselves.
 */
export function loggedError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return typeof error === 'string' ? error : typeof error;
  const names = NAMES.flatMap((name) => {
    const value = (error as unknown as Record<string, unknown>)[name];
    return typeof value === 'string' ? [[name, value] as const] : [];
  });
  const within = depth < DEEPEST_CAUSE;
  return {
    type: error.name === 'Error' ? error.constructor.name : error.name,
    message: error.message,
    stack: error.stack,
    ...Object.fromEntries(names),
    ...(within && error.cause !== undefined ? { cause: loggedError(error.cause, depth + 1) } : {}),
    ...(within && error instanceof AggregateError ? { errors: error.errors.map((one) => loggedError(one, depth + 1)) } : {}),
  };
}
