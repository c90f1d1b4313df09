import { RouterProvider } from 'react-router-dom';
import { useSessionState } from '../lib/session/session-store';
import { AwayPage } from './pages/away-page';
import { StartingPage } from './pages/starting-page';
import { Providers } from './providers';
import { router } from './router';
import { useRestoredSession } from './use-restored-session';

export function App() {
  return (
    <Providers>
      <Start />
    </Providers>
  );
}

/** Asks once whether there is a sign-in to continue; until then nothing is decided, for that takes a moment at most. */
function Start() {
  const { away } = useRestoredSession();
  const { status } = useSessionState();
  if (status === 'restoring') return away ? <AwayPage /> : <StartingPage />;
  return <RouterProvider router={router} />;
}
