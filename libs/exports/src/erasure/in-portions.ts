/** How many went, portion after portion, until there is nothing more. Throws `signal.reason` between two. */
export async function inPortions(signal: AbortSignal, take: () => Promise<number>): Promise<number> {
  let total = 0;
  for (let taken = -1; taken !== 0; total += taken) {
    signal.throwIfAborted();
    taken = await take();
  }
  return total;
}
