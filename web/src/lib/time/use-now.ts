import { useSyncExternalStore } from 'react';

const TICK_MS = 5_000;

const listeners = new Set<() => void>();
let now = new Date();
let ticker: ReturnType<typeof setInterval> | undefined;

/** The present, for texts such as `4 minutes ago`. All who show one tick together. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now);
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    now = new Date();
    ticker = setInterval(tick, TICK_MS);
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) clearInterval(ticker);
  };
}

function tick(): void {
  now = new Date();
  for (const listener of listeners) listener();
}
