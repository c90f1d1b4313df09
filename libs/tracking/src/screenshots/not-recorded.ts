import { AppError } from '#platform';
import type { ScreenshotRefusal } from '../domain/recording-policy.js';

const DETAILS = {
  DISABLED: { path: 'image', message: 'NOT_RECORDED: the company records no screenshots' },
  OUTSIDE_WORKING_HOURS: { path: 'capturedAt', message: 'NOT_RECORDED: outside of the working hours' },
} as const satisfies Record<ScreenshotRefusal, object>;

/**
 * Final, as NOT_RECORDED is for an item of a batch: the tracker drops the picture, as after every CONFLICT. Not FORBIDDEN,
 * which tells it that this person records nothing at all.
 */
export function notRecorded(refusal: ScreenshotRefusal): AppError {
  return new AppError('CONFLICT', 'The company’s policy does not record this screenshot', { details: [DETAILS[refusal]] });
}
