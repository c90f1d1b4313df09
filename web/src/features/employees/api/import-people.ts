import { INVITATION_CHUNK_LINES } from '#contracts';
import { api, dataOf } from '../../../lib/api/client';
import type { ImportLine, ImportResult } from '../../../lib/api/types';

/** Invites the lines chunk by chunk and tells of each result. Throws where one cannot be sent; to go on, send all again. */
export async function importPeople(lines: readonly ImportLine[], onResults: (results: readonly ImportResult[]) => void): Promise<void> {
  for (let from = 0; from < lines.length; from += INVITATION_CHUNK_LINES) {
    const { results } = await dataOf(api.POST('/api/company/invitations', { body: { lines: lines.slice(from, from + INVITATION_CHUNK_LINES) } }));
    onResults(results);
  }
}
