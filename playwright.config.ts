import { defineConfig } from '@playwright/test';

/** Tests in the real Electron with the built program. `npm run test:e2e` prepares the machine and starts them. */
export default defineConfig({
  testDir: 'test/e2e',
  // A test has a window of its own, and the windows of a display share one keyboard focus.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  globalTimeout: 900_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results/playwright',
});
