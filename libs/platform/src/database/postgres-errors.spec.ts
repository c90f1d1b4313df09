import { describe, expect, it } from 'vitest';
import type { AppError } from '../http/app-error.js';
import { sqlState, translateDatabaseError, violatedConstraint } from './postgres-errors.js';

const pgError = (code: string, extra: object = {}): Error => Object.assign(new Error('said by the database'), { code, ...extra });
const codeOf = (error: unknown): string | undefined => (translateDatabaseError(error) as AppError).code;

describe('what the database says', () => {
  it('is told to the client in the codes of the contract', () => {
    expect(codeOf(pgError('EPT01'))).toBe('COMPANY_SUSPENDED');
    expect(codeOf(pgError('EPT02'))).toBe('SUBSCRIPTION_EXPIRED');
    expect(codeOf(pgError('EPT03'))).toBe('UNAUTHENTICATED');
    expect(codeOf(pgError('EPT04'))).toBe('COMPANY_KEY_INVALID');
  });

  it('is 503 where trying again helps', () => {
    for (const code of ['57P01', '08006', '53300', '57014', 'ECONNREFUSED', 'ECONNRESET']) expect(codeOf(pgError(code))).toBe('UNAVAILABLE');
    expect(codeOf(new Error('timeout exceeded when trying to connect'))).toBe('UNAVAILABLE');
  });

  it('is passed on where it is a mistake of ours', () => {
    const mistake = pgError('42601');
    expect(translateDatabaseError(mistake)).toBe(mistake);
  });

  it('is understood through TypeORM’s wrapper, and without the shard number of Citus', () => {
    const wrapped = Object.assign(new Error('QueryFailedError'), { driverError: pgError('23505', { constraint: 'membership_account_key_102008' }) });
    expect(sqlState(wrapped)).toBe('23505');
    expect(violatedConstraint(wrapped)).toBe('membership_account_key');
    expect(violatedConstraint(new Error('violates unique constraint "company_directory_name_key"'))).toBe('company_directory_name_key');
  });
});
