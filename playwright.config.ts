import { defineConfig } from '@playwright/test';

/**
 * Browser tests run against the built product, started once for the run on an empty directory: see global-setup.ts,
 * which also sets E2E_BASE_URL. `npm test` finds or installs the Chromium.
 */
export default defineConfig({
  testDir: 'test/browser',
  testMatch: '**/*.e2e.ts',
  globalSetup: './test/browser/global-setup.ts',
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  workers: 2,
  retries: 0,
  reporter: 'list',
  outputDir: 'test-results',
  use: {
    baseURL: process.env['E2E_BASE_URL'],
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Berlin',
    contextOptions: { reducedMotion: 'reduce' },
    // A trace of every step costs a tenth of the time: TRACE=1 npm test -- browser FILE.
    trace: process.env['TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: { executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: ['--disable-gpu', '--disable-software-rasterizer'] },
  },
});
