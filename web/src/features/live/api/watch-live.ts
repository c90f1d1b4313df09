import type { LiveEvent } from '../../../lib/api/types';
import { refreshAccessToken } from '../../../lib/session/refresh-session';
import { currentAccessToken } from '../../../lib/session/session-store';
import { takeEvents } from '../hooks/event-stream';

const PAUSE_MS = { first: 1_000, longest: 30_000 };
const HTTP_UNAUTHORIZED = 401;

interface Watching {
  onEvent: (name: string, told: LiveEvent) => void;
  /** Whether words arrive at the moment. */
  onConnected: (connected: boolean) => void;
}

/** Watches until `signal` says stop. Resolves early where the server refuses: then other requests say why. */
export async function watchLive({ onEvent, onConnected }: Watching, signal: AbortSignal): Promise<void> {
  let pause = PAUSE_MS.first;
  while (!signal.aborted) {
    const response = await open(signal);
    if (response !== null && !response.ok && response.status < 500) return onConnected(false);
    if (response?.ok && response.body !== null) {
      pause = PAUSE_MS.first;
      onConnected(true);
      await read(response.body, onEvent).catch(() => undefined);
    }
    if (signal.aborted) return;
    onConnected(false);
    await rest(pause * (0.75 + Math.random() / 2), signal);
    pause = Math.min(pause * 2, PAUSE_MS.longest);
  }
}

/** Null where the server is away. With a fresh token where the one at hand has ended. */
async function open(signal: AbortSignal): Promise<Response | null> {
  try {
    const token = currentAccessToken();
    const response = await ask(token, signal);
    if (response.status !== HTTP_UNAUTHORIZED || token === null) return response;
    const renewed = await refreshAccessToken(token);
    return renewed === null ? response : await ask(renewed, signal);
  } catch {
    return null;
  }
}

function ask(token: string | null, signal: AbortSignal): Promise<Response> {
  return fetch('/api/company/live', { headers: { accept: 'text/event-stream', authorization: `Bearer ${token ?? ''}` }, signal });
}

async function read(body: ReadableStream<Uint8Array>, onEvent: Watching['onEvent']): Promise<void> {
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const { events, rest: left } = takeEvents(text + decoder.decode(value, { stream: true }));
    text = left;
    for (const { name, data } of events) onEvent(name, JSON.parse(data) as LiveEvent);
  }
}

function rest(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
