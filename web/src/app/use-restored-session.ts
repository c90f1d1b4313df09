import { useEffect, useState } from 'react';
import { restoreSession } from '../lib/session/refresh-session';
import { getSessionState } from '../lib/session/session-store';

const TRY_AGAIN_MS = 3_000;

/** Continues the sign-in of the cookie; while the server is away it keeps trying and says so. */
export function useRestoredSession(): { away: boolean } {
  const [away, setAway] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let gone = false;
    async function attempt(): Promise<void> {
      if (getSessionState().status !== 'restoring') return;
      try {
        await restoreSession();
      } catch {
        if (gone) return;
        setAway(true);
        timer = setTimeout(() => void attempt(), TRY_AGAIN_MS);
      }
    }
    void attempt();
    return () => {
      gone = true;
      clearTimeout(timer);
    };
  }, []);
  return { away };
}
