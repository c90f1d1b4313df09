import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import type { DataExport } from '../../../lib/api/types';
import { saveFile } from '../../../lib/download/save-file';
import { texts } from '../../../texts';
import type { Whose } from './whose';

export function fetchArchive(whose: Whose, id: string): Promise<Blob> {
  const options = { params: { path: { id } }, parseAs: 'blob' } as const;
  return whose === 'me' ? dataOf<Blob>(api.GET('/api/me/export/{id}/file', options)) : dataOf<Blob>(api.GET('/api/company/export/{id}/file', options));
}

/** Browsers send no access token with a link, so the archive comes by a request and is handed on from there. */
export function useFetchArchive(whose: Whose) {
  return useMutation({
    mutationFn: async ({ id, requestedAt }: DataExport) => saveFile(`${texts.exports.fileName[whose]}-${requestedAt.slice(0, 10)}.zip`, await fetchArchive(whose, id)),
  });
}
