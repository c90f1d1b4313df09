import { ApiError } from '../lib/api/api-error';
import { texts } from '../texts';

/** What went wrong, in words. The server's own sentence, which is English, except for codes whose meaning depends on the screen. */
export function troubleSentence(error: unknown): string {
  if (!(error instanceof ApiError)) return texts.trouble.sentences.INTERNAL;
  const sentences: Readonly<Partial<Record<string, string>>> = { ...texts.trouble.insteadOfServer, ...texts.trouble.sentences };
  return sentences[error.code] ?? error.message;
}

export function requestIdOf(error: unknown): string | null {
  return error instanceof ApiError ? error.requestId : null;
}
