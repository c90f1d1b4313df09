// `npm start`: installs and builds what is missing or has changed, then serves from this very process, so that
// Ctrl-C and SIGTERM reach the service and nobody in between.
import { requireNode } from './steps/node-version.mjs';

requireNode();
import('./steps/prepare.mjs')
  .then(({ loadSettings, prepare }) => {
    loadSettings();
    return prepare({ build: true });
  })
  .then(() => import('../dist/apps/api/src/main.js'))
  .catch((error) => {
    process.stderr.write(`${error.sentence ?? error.stack}\n`);
    process.exit(1);
  });
