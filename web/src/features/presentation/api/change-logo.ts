import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api, dataOf } from '../../../lib/api/client';
import { presentationKey } from './get-presentation';

/** Null takes it away. */
export function changeLogo(image: File | null) {
  if (image === null) return dataOf(api.DELETE('/api/company/logo'));
  return dataOf(
    api.PUT('/api/company/logo', {
      body: { image: '' },
      bodySerializer: () => {
        const form = new FormData();
        form.set('image', image);
        return form;
      },
    }),
  );
}

export function useChangeLogo() {
  const queries = useQueryClient();
  return useMutation({ mutationFn: changeLogo, onSuccess: (saved) => queries.setQueryData(presentationKey, saved) });
}
