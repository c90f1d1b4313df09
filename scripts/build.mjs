// `npm run build`: builds the service into dist/ and the web pages into web/dist/, whether they changed or not.
import { buildWhenNeeded } from './steps/build.mjs';
import { installWhenNeeded } from './steps/install.mjs';
import { main } from './steps/run.mjs';

await main(async () => {
  await installWhenNeeded();
  await buildWhenNeeded({ always: true });
});
