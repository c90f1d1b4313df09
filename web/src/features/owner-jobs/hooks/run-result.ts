import { JOB_FIGURES } from '#contracts';
import type { JobRun } from '../../../lib/api/types';
import { formatCount } from '../../../lib/format/number';
import { texts } from '../../../texts';

/** What a run did, in the reader's words; the service's own where it failed before it could count, or is older than the counting. */
export function resultOf({ counts, detail }: Pick<JobRun, 'counts' | 'detail'>): string {
  const told = texts.ownerJobs;
  if (counts === null) return detail ?? texts.common.none;
  const figures = JOB_FIGURES.flatMap((figure) => {
    const count = counts[figure];
    return count === undefined ? [] : [`${formatCount(count)} ${told.figures[figure][count === 1 ? 0 : 1]}`];
  });
  return figures.length === 0 ? told.nothingToDo : figures.join(', ');
}
