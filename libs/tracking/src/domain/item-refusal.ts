import type { BatchKind, ItemCode, RejectedItem } from '#contracts';
import { TIME_PROBLEMS } from './time-problem-messages.js';

const MESSAGES: Readonly<Record<ItemCode, string>> = {
  ...TIME_PROBLEMS,
  INVALID: 'A field is missing, unknown, of the wrong type or out of range',
  UNKNOWN_SESSION: 'Names a session that is not known; send the session with it',
  CONFLICT: 'The same id and start were stored with another content, which stays',
  NOT_RECORDED: 'The company’s policy does not record this',
};

/** An entry of the answer's `rejected`. Activity minutes have no id. */
export function refusal(kind: BatchKind, index: number, code: ItemCode, id: string | null): RejectedItem {
  return { kind, ...(id === null || kind === 'activity' ? {} : { id }), index, code, message: MESSAGES[code] };
}
