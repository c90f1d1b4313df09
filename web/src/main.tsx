import './app/theme/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import { keepCacheToOneIdentity } from './app/query-client';
import { followSignOutElsewhere } from './lib/session/sign-out-elsewhere';

keepCacheToOneIdentity();
followSignOutElsewhere();

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with the id "root".');

createRoot(container).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
