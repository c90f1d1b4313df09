import { ApiError } from '../../../lib/api/api-error';
import { formatCount } from '../../../lib/format/number';
import { formatStorage } from '../../../lib/format/storage';
import { texts } from '../../../texts';

/** Why a limit cannot be lowered so far, with the counts; null where something else is wrong. */
export function planRefusal(error: unknown): string | null {
  const limit = error instanceof ApiError ? error.limit : null;
  if (limit === null) return null;
  const told = texts.plans.form;
  const inWords = limit.resource === 'storage' ? formatStorage : formatCount;
  const most = told.resources[limit.resource](inWords(limit.used));
  const companies = 'companies' in limit && typeof limit.companies === 'number' ? limit.companies : 1;
  return told.tooLow(companies, formatCount(companies), most);
}
