import { ERROR_STATUS, type ErrorCode, type FieldProblem, type LimitDetails } from '#contracts';

/** An answer that is not a success. The error filter turns it into the body that the contract names. */
export class AppError extends Error {
  readonly status: number;

  constructor(
    readonly code: ErrorCode,
    message: string,
    readonly options: { details?: unknown; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: options.cause });
    this.name = 'AppError';
    this.status = ERROR_STATUS[code];
  }
}

/** Absent and another company's are the same answer, byte for byte. */
export const notFound = (): AppError => new AppError('NOT_FOUND', 'Not found');

export const unauthenticated = (): AppError => new AppError('UNAUTHENTICATED', 'Sign in to continue');

export const forbidden = (): AppError => new AppError('FORBIDDEN', 'You are not allowed to do this');

export const invalid = (details: FieldProblem[]): AppError =>
  new AppError('VALIDATION_FAILED', 'Some of what was sent is not valid', { details });

export const limitReached = (message: string, details: LimitDetails): AppError =>
  new AppError('LIMIT_REACHED', message, { details });

export const unavailable = (cause?: unknown): AppError =>
  new AppError('UNAVAILABLE', 'The service is busy or restarting, try again shortly', { retryAfterSeconds: 2, cause });
