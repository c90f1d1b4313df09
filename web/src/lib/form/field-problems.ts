import { ApiError } from '../api/api-error';

/**
 * What the server said about single fields, keyed by the form's field names (which are the body's paths).
 * Problems of fields that the form does not have are left to the form's general message.
 */
export function fieldErrors(error: unknown, fields: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  if (!(error instanceof ApiError)) return found;
  for (const { path, message } of error.fieldProblems) {
    if (fields.includes(path)) found[path] ??= asSentence(message);
  }
  return found;
}

function asSentence(message: string): string {
  const text = message.charAt(0).toUpperCase() + message.slice(1);
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
