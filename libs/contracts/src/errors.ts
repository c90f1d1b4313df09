/** Every error code of the API with the HTTP status it is answered with. */
export const ERROR_STATUS = {
  VALIDATION_FAILED: 400,
  MALFORMED_JSON: 400,
  COMPANY_KEY_REQUIRED: 401,
  COMPANY_KEY_INVALID: 401,
  UNAUTHENTICATED: 401,
  INVALID_CREDENTIALS: 401,
  COMPANY_SUSPENDED: 403,
  SUBSCRIPTION_EXPIRED: 403,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  METHOD_NOT_ALLOWED: 405,
  CONFLICT: 409,
  LIMIT_REACHED: 409,
  GONE: 410,
  TOO_LARGE: 413,
  UNSUPPORTED_MEDIA_TYPE: 415,
  RANGE_NOT_SATISFIABLE: 416,
  UNREADABLE_IMAGE: 422,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  UNAVAILABLE: 503,
  STORAGE_FULL: 507,
} as const;
export type ErrorCode = keyof typeof ERROR_STATUS;

/** Codes of single refused items of a batch; the request itself succeeds. */
export const ITEM_CODES = [
  'INVALID',
  'IN_THE_FUTURE',
  'TOO_OLD',
  'NEGATIVE_DURATION',
  'TOO_LONG',
  'UNKNOWN_SESSION',
  'CONFLICT',
  'NOT_RECORDED',
] as const;
export type ItemCode = (typeof ITEM_CODES)[number];

/** The body of every error answer. */
export interface ErrorBody {
  status: false;
  code: ErrorCode;
  message: string;
  requestId: string;
  details?: unknown;
}

/** `details` of VALIDATION_FAILED. */
export interface FieldProblem {
  path: string;
  message: string;
}

/** `details` of LIMIT_REACHED: which of the plan's limits, its size and what is used of it. */
export interface LimitDetails {
  resource: 'employees' | 'storage';
  limit: number;
  used: number;
}
