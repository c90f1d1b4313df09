import { useEffect, useState } from 'react';
import { watchLive } from '../api/watch-live';
import { afterEvent, type LivePeople } from './live-state';

export interface Live {
  people: LivePeople;
  /** False from the moment when words stop coming. */
  connected: boolean;
}

/** Watches as long as something on the screen shows it. */
export function useLive(): Live {
  const [people, setPeople] = useState<LivePeople>(null);
  const [connected, setConnected] = useState(true);
  useEffect(() => {
    const stop = new AbortController();
    void watchLive({ onEvent: (name, told) => setPeople((before) => afterEvent(before, name, told)), onConnected: setConnected }, stop.signal);
    return () => stop.abort();
  }, []);
  return { people, connected };
}
