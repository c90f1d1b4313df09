import { ApiError } from '../../../lib/api/api-error';
import { formatDate } from '../../../lib/format/date';
import { texts } from '../../../texts';

/** Which day has another name already, as the reader writes days. Null where something else is the trouble. */
export function holidayRefusal(error: unknown): string | null {
  if (!(error instanceof ApiError) || error.code !== 'CONFLICT' || !isNamedDay(error.details)) return null;
  return texts.holidays.form.taken(formatDate(error.details.day), error.details.name);
}

function isNamedDay(value: unknown): value is { day: string; name: string } {
  return typeof value === 'object' && value !== null && 'day' in value && typeof value.day === 'string' && 'name' in value && typeof value.name === 'string';
}
