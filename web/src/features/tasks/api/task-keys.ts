/** A change of one task shows on the board, in lists, in its drawer. */
export const taskKeys = {
  all: ['tasks'] as const,
  of: (what: 'board' | 'list' | 'task' | 'comments' | 'history', ...rest: readonly unknown[]) => ['tasks', what, ...rest] as const,
};

/** Others move tasks too. */
export const REFRESH_EVERY_MS = 30_000;
