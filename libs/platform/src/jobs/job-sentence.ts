import { JOB_FIGURES, type JobCounts } from '#contracts';

/** What a run counted, for the command line and the log: `2 companies, 0 differences mended`. */
export function jobSentence(counts: JobCounts): string {
  const told = JOB_FIGURES.flatMap((figure) => (counts[figure] === undefined ? [] : [`${counts[figure]} ${wordsOf(figure)}`]));
  return told.length === 0 ? 'nothing to do' : told.join(', ');
}

const wordsOf = (figure: string): string => figure.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
