import { AppError, forbidden, invalid, unauthenticated, unavailable } from '../http/app-error.js';

interface PostgresError extends Error {
  code: string;
  constraint?: string;
  driverError?: PostgresError;
}

/** SQLSTATEs after which the statement may be sent again: connection lost, shutting down, too many connections. */
const AWAY = /^(08...|57P0[1-5]|53300|55P03|40001|40P01|25006|57014)$/;
const SOCKET_AWAY = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH']);
const AWAY_MESSAGES = /timeout exceeded when trying to connect|Connection terminated|Client was closed|not queryable/;

/** The SQLSTATE of an error of pg or TypeORM, or undefined. */
export function sqlState(error: unknown): string | undefined {
  const code = (driverError(error) as PostgresError | undefined)?.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}

/**
 * The constraint that refused a row. Citus appends `_<shard>` to names, so trailing digits are cut
 * (architecture.md, schema rule 6).
 */
export function violatedConstraint(error: unknown): string | undefined {
  const inner = driverError(error) as PostgresError | undefined;
  const name = inner?.constraint ?? /constraint "([^"]+)"/.exec(inner?.message ?? '')?.[1];
  return name?.replace(/_\d+$/, '');
}

/** What the database says in its own codes, as the error that the client is told; anything else is passed on. */
export function translateDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  switch (sqlState(error)) {
    case 'EPT01':
      return new AppError('COMPANY_SUSPENDED', 'Company subscription is suspended');
    case 'EPT02':
      return new AppError('SUBSCRIPTION_EXPIRED', 'Company subscription expired');
    case 'EPT03':
      return unauthenticated();
    case 'EPT04':
      return new AppError('COMPANY_KEY_INVALID', 'Invalid company key');
    case 'EPT05':
      return forbidden();
    // Whoever keeps a copy of the policy looks at the cause and tries again; the client is told only where that was in vain.
    case 'EPT06':
      return unavailable(error);
    // What reached the database although no text may hold it, as a NUL in an address does.
    case '22021':
      return invalid([]);
    case undefined:
    default:
      return isAway(error) ? unavailable(error) : error;
  }
}

function isAway(error: unknown): boolean {
  const inner = driverError(error);
  if (!(inner instanceof Error)) return false;
  const code = String((inner as PostgresError).code);
  return AWAY.test(code) || SOCKET_AWAY.has(code) || AWAY_MESSAGES.test(inner.message);
}

function driverError(error: unknown): unknown {
  if (!(error instanceof Error)) return undefined;
  return (error as PostgresError).driverError ?? error;
}
