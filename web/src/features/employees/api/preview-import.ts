import { useMutation } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';

export function previewImport(file: File) {
  return dataOf(
    api.POST('/api/company/invitations/preview', {
      // The document says what a form holds; what is sent is the form.
      body: { file: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.set('file', file);
        return form;
      },
    }),
  );
}

export function usePreviewImport() {
  return useMutation({ mutationFn: previewImport });
}
