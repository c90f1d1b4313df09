import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';

type Changes = Readonly<Record<string, string | null>>;

interface Address {
  parameters: URLSearchParams;
  /**
   * Sets or, with null, removes parameters and leaves the others. `replace` writes over the present entry of the
   * history, for what changes with every key; without it Back undoes the change.
   */
  change: (changes: Changes, how?: { replace?: boolean }) => void;
}

/** The state of a page lives in its address, so that a link shows a colleague the same and Back works. */
export function useAddress(): Address {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (changes: Changes, { replace = false }: { replace?: boolean } = {}) =>
      setParameters(
        (before) => {
          const after = new URLSearchParams(before);
          for (const [name, value] of Object.entries(changes)) {
            if (value === null || value === '') after.delete(name);
            else after.set(name, value);
          }
          return after;
        },
        { replace, preventScrollReset: true },
      ),
    [setParameters],
  );
  return { parameters, change };
}
