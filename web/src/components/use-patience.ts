import { useEffect, useState } from 'react';

/** Skeletons appear after this long; what arrives sooner never flickers. */
const PATIENCE_MS = 150;

/** Whether one has waited long enough to be shown that something is on its way. */
export function usePatience(waiting: boolean): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    if (!waiting) return undefined;
    const timer = setTimeout(() => setOver(true), PATIENCE_MS);
    return () => {
      clearTimeout(timer);
      setOver(false);
    };
  }, [waiting]);
  return waiting && over;
}
