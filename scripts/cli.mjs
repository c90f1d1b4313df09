// `npm run owner -- …`, `npm run demo -- …`: commands for operators, run in this very process so that it can ask and be
// interrupted. Installs and builds first what has changed.
import { requireNode } from './steps/node-version.mjs';

requireNode();
import('./steps/prepare.mjs')
  .then(({ loadSettings, prepare }) => {
    loadSettings();
    return prepare({ build: true });
  })
  .then(() => import('../dist/apps/cli/src/main.js'))
  .catch((error) => {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exit(1);
  });
