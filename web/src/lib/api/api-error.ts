import type { ErrorBody, ErrorCode, FieldProblem, LimitDetails } from '#contracts';

/** Codes that only the browser can know: no answer came, or one that is not this service's. */
export type ClientErrorCode = ErrorCode | 'UNREACHABLE';

/** The one error that requests throw. `message` is the server's sentence for a person. */
export class ApiError extends Error {
  override readonly name = 'ApiError';

  constructor(
    readonly code: ClientErrorCode,
    /** 0 when no answer came. */
    readonly httpStatus: number,
    message: string,
    readonly requestId: string | null,
    readonly details: unknown,
    /** Seconds after which the server wants to be asked again; null when it did not say. */
    readonly retryAfterSeconds: number | null,
  ) {
    super(message);
  }

  static unreachable(): ApiError {
    return new ApiError('UNREACHABLE', 0, 'The server cannot be reached.', null, undefined, null);
  }

  static fromAnswer(response: Response, body: unknown): ApiError {
    const retryAfter = Number(response.headers.get('retry-after'));
    const seconds = Number.isFinite(retryAfter) && retryAfter > 0 ? retryAfter : null;
    if (isErrorBody(body)) {
      return new ApiError(body.code, response.status, body.message, body.requestId, body.details, seconds);
    }
    // A proxy answered in the service's place.
    const code = response.status >= 502 && response.status <= 504 ? 'UNAVAILABLE' : 'INTERNAL';
    return new ApiError(code, response.status, 'The server did not answer as expected.', null, undefined, seconds);
  }

  /** Problems of single fields, where the server listed them. */
  get fieldProblems(): readonly FieldProblem[] {
    if (this.code !== 'VALIDATION_FAILED' || !Array.isArray(this.details)) return [];
    return this.details.filter(isFieldProblem);
  }

  /** Which of the plan's limits is in the way, where that is the trouble. */
  get limit(): LimitDetails | null {
    return this.code === 'LIMIT_REACHED' && isLimitDetails(this.details) ? this.details : null;
  }

  /** Whether asking again may help without anything having changed. */
  get passing(): boolean {
    return this.code === 'UNREACHABLE' || this.httpStatus >= 500;
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function isErrorBody(value: unknown): value is ErrorBody {
  return isRecord(value) && typeof value['code'] === 'string' && typeof value['message'] === 'string';
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['message'] === 'string';
}

function isLimitDetails(value: unknown): value is LimitDetails {
  return isRecord(value) && typeof value['limit'] === 'number' && typeof value['used'] === 'number';
}
