import { useSyncExternalStore } from 'react';

/**
 * Whether the server answers. Requests report what they met; while it is away, a light probe asks until it is back,
 * so that the screen recovers by itself even when nothing else asks.
 */
const PROBE_EVERY_MS = 4_000;

type Listener = () => void;

const listeners = new Set<Listener>();
let reachable = true;
let probe: ReturnType<typeof setInterval> | undefined;

export function reportReachable(): void {
  if (reachable) return;
  clearInterval(probe);
  reachable = true;
  notify();
}

export function reportUnreachable(): void {
  if (!reachable) return;
  reachable = false;
  probe = setInterval(() => void askWhetherAlive(), PROBE_EVERY_MS);
  notify();
}

/** Calls back each time the server comes back. */
export function onReachableAgain(callback: Listener): () => void {
  return subscribe(() => {
    if (reachable) callback();
  });
}

export function useServerReachable(): boolean {
  return useSyncExternalStore(subscribe, () => reachable);
}

async function askWhetherAlive(): Promise<void> {
  try {
    const answer = await fetch('/health/live', { cache: 'no-store' });
    if (answer.ok) reportReachable();
  } catch {
    // Still away; the next probe asks again.
  }
}

function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function notify(): void {
  for (const listener of listeners) listener();
}

window.addEventListener('offline', reportUnreachable);
window.addEventListener('online', () => void askWhetherAlive());
