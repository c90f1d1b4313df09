import type { TimeProblem } from './time-window.js';

/** For people: in refused items of a batch and in `details` of VALIDATION_FAILED. */
export const TIME_PROBLEMS: Readonly<Record<TimeProblem, string>> = {
  IN_THE_FUTURE: 'IN_THE_FUTURE: ends more than 5 minutes after the server’s time; it may be sent again later',
  TOO_OLD: 'TOO_OLD: started more than 60 days ago',
  NEGATIVE_DURATION: 'NEGATIVE_DURATION: ends before it starts',
  TOO_LONG: 'TOO_LONG: longer than 24 hours, or a minute with more than 60 seconds',
};
