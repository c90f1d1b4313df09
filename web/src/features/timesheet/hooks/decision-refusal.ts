import { ApiError } from '../../../lib/api/api-error';
import { texts } from '../../../texts';
import { hoursInWords } from './correction-words';

interface Overlapping {
  startedAt: string;
  endedAt: string;
}

/** Says a refusal of a request or a decision better than the server can: by the company's clock. Null where it cannot. */
export function decisionRefusal(error: unknown, timeZone: string): string | null {
  if (!(error instanceof ApiError)) return null;
  const told = texts.timesheet;
  if (error.code === 'FORBIDDEN') return told.decide.own;
  if (error.code !== 'CONFLICT') return null;
  const overlapping = overlappingOf(error.details);
  if (overlapping.length > 0) return told.request.overlaps(overlapping.map((hours) => hoursInWords(hours, timeZone)).join('; '));
  return hasStatus(error.details) ? told.decide.elsewhere : null;
}

function overlappingOf(details: unknown): Overlapping[] {
  if (typeof details !== 'object' || details === null || !('overlapping' in details) || !Array.isArray(details.overlapping)) return [];
  return details.overlapping.filter(isHours);
}

function isHours(value: unknown): value is Overlapping {
  return typeof value === 'object' && value !== null && 'startedAt' in value && typeof value.startedAt === 'string' && 'endedAt' in value && typeof value.endedAt === 'string';
}

const hasStatus = (details: unknown): boolean => typeof details === 'object' && details !== null && 'status' in details;
