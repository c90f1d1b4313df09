import { useEffect, useState } from 'react';
import { ApiError } from '../../../lib/api/api-error';
import { waitInWords } from './wait-in-words';

/** How long the server wants to be left alone after this error, counting down, in words; null when it does not. */
export function useRetryClock(error: unknown): string | null {
  const [elapsed, setElapsed] = useState({ of: error, seconds: 0 });
  const total = error instanceof ApiError && error.code === 'TOO_MANY_REQUESTS' ? error.retryAfterSeconds : null;

  useEffect(() => {
    if (total === null) return undefined;
    const start = Date.now();
    const timer = setInterval(
      () => setElapsed({ of: error, seconds: Math.floor((Date.now() - start) / 1000) }),
      1_000,
    );
    return () => clearInterval(timer);
  }, [error, total]);

  if (total === null) return null;
  const left = total - (elapsed.of === error ? elapsed.seconds : 0);
  return left > 0 ? waitInWords(left) : null;
}
