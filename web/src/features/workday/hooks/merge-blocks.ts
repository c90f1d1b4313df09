/** What was used when, made few enough to be drawn and wide enough to be seen. Instants are milliseconds since the epoch. */

export interface Block {
  name: string;
  start: number;
  end: number;
}

/** Trackers cut what goes on into pieces; a pause shorter than this belongs to it. */
const PAUSE_MS = 30_000;

/** Intervals as blocks, in the order of time. Those that took no time are left out. */
export function blocksOf(intervals: readonly { name: string; startedAt: string; durationSeconds: number }[]): Block[] {
  return intervals
    .filter(({ durationSeconds }) => durationSeconds > 0)
    .map(({ name, startedAt, durationSeconds }) => ({ name, start: Date.parse(startedAt), end: Date.parse(startedAt) + durationSeconds * 1000 }))
    .toSorted((one, other) => one.start - other.start);
}

/** Neighbours of one name become one block. Wants and keeps the order of time. */
export function mergeNeighbours(blocks: readonly Block[], pause = PAUSE_MS): Block[] {
  const merged: Block[] = [];
  for (const block of blocks) {
    const last = merged.at(-1);
    if (last?.name === block.name && block.start - last.end <= pause) last.end = Math.max(last.end, block.end);
    else merged.push({ ...block });
  }
  return merged;
}

/**
 * Blocks shorter than `least` would be too thin to see: those that begin in the same stretch of that length become one, under
 * the name that took most of it. Longer ones stay as they are.
 */
export function wideEnough(blocks: readonly Block[], least: number): Block[] {
  const shown: Block[] = [];
  let thin: Block[] = [];
  const flush = () => {
    if (thin.length > 0) shown.push(dominantOf(thin));
    thin = [];
  };
  for (const block of blocks) {
    const [first] = thin;
    if (first !== undefined && Math.floor(first.start / least) !== Math.floor(block.start / least)) flush();
    if (block.end - block.start < least) thin.push(block);
    else {
      flush();
      shown.push(block);
    }
  }
  flush();
  return mergeNeighbours(shown, 0);
}

function dominantOf(blocks: readonly Block[]): Block {
  return {
    name: longestName(blocks.map(({ name, start, end }) => [name, end - start])) ?? '',
    start: Math.min(...blocks.map(({ start }) => start)),
    end: Math.max(...blocks.map(({ end }) => end)),
  };
}

/** The name with the most time within a stretch; null where there is none. */
export function dominantIn(blocks: readonly Block[], from: number, to: number): string | null {
  return longestName(
    blocks
      .filter(({ start, end }) => start < to && end > from)
      .map(({ name, start, end }) => [name, Math.min(end, to) - Math.max(start, from)]),
  );
}

function longestName(times: readonly (readonly [name: string, time: number])[]): string | null {
  const sums = new Map<string, number>();
  for (const [name, time] of times) sums.set(name, (sums.get(name) ?? 0) + time);
  let longest: string | null = null;
  for (const [name, time] of sums) if (longest === null || time > (sums.get(longest) ?? 0)) longest = name;
  return longest;
}
