import './app/theme/styles';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepCacheToOneIdentity } from './app/query-client';
import { followSignOutElsewhere } from './lib/session/sign-out-elsewhere';
import { loadTexts } from './texts';
import { chosenLanguage } from './texts/language';

keepCacheToOneIdentity();
followSignOutElsewhere();

const container = document.getElementById('root');
if (container === null) throw new Error('index.html has no element with the id "root".');

const root = createRoot(container);

// Making the router begins to load pages, and some of them read their words as they are loaded: the language comes first.
void loadTexts(chosenLanguage())
  .then(() => import('./app/app'))
  .then(({ App }) =>
    root.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
