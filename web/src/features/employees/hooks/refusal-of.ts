import { ApiError } from '../../../lib/api/api-error';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';

/** The refusals of which this screen knows more than the server says; null leaves them to the server's sentence. */
export function refusalOf(error: unknown): string | null {
  const limit = error instanceof ApiError ? error.limit : null;
  return limit === null ? null : texts.employees.form.full(formatCount(limit.used), formatCount(limit.limit));
}
