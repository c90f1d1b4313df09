import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ImportLine, ImportResult } from '../../../lib/api/types';
import { importPeople } from '../api/import-people';

/** The going of an import: what has become of which line so far. Going on after a failure begins again, which does no harm. */
export function useImport() {
  const queries = useQueryClient();
  const [results, setResults] = useState<ReadonlyMap<number, ImportResult['outcome']>>(new Map());
  const run = useMutation({
    mutationFn: (lines: readonly ImportLine[]) =>
      importPeople(lines, (told) =>
        setResults((before) => {
          const after = new Map(before);
          // Whoever was invited by the try before is not "invited already" to the one who looks on.
          for (const { line, outcome } of told) if (after.get(line) !== 'INVITED') after.set(line, outcome);
          return after;
        }),
      ),
    onSettled: () => void queries.invalidateQueries({ queryKey: ['company'] }),
  });
  return { results, run };
}
