import { type ReactNode, useLayoutEffect } from 'react';
import { writeDatesAs } from '../../../lib/format/company-formats';
import { usePresentation } from '../api/get-presentation';

/**
 * What is below writes dates as the company does, and waits until it is known how: no date is shown in one way and then in
 * another. Should that not be told, the reader's own way does. Outside of it dates are the reader's.
 */
export function InCompanyFormats({ children }: { children: ReactNode }) {
  const { data, failureCount } = usePresentation();
  // Before anything below is rendered; the effect puts it back when the company is left.
  if (data !== undefined) writeDatesAs(data);
  useLayoutEffect(() => {
    writeDatesAs(data ?? null);
    return () => writeDatesAs(null);
  }, [data]);
  return data === undefined && failureCount === 0 ? null : children;
}
