import type { Pool } from 'pg';

/** Connections of one pool, and who waits for one. */
export interface PoolUse {
  readonly used: number;
  readonly idle: number;
  readonly waiting: number;
}

/** A pool that has not been opened has none. */
export function poolUse(pool: Pool | undefined): PoolUse {
  if (!pool) return { used: 0, idle: 0, waiting: 0 };
  return { used: pool.totalCount - pool.idleCount, idle: pool.idleCount, waiting: pool.waitingCount };
}
