import { sqlState } from '#platform';

const DEADLOCK = '40P01';
const SERIALIZATION_FAILURE = '40001';
const ATTEMPTS = 3;

/**
 * Runs a transaction again when the database chose it as the victim of a collision; nothing of it was stored. Other
 * errors, and the third collision, are the caller's.
 */
export async function withRetries<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt === ATTEMPTS || !isCollision(error)) throw error;
    }
  }
}

/** The doors translate it to UNAVAILABLE and keep the database's error as the cause. */
function isCollision(error: unknown): boolean {
  const state = sqlState(error) ?? sqlState((error as { cause?: unknown }).cause);
  return state === DEADLOCK || state === SERIALIZATION_FAILURE;
}
