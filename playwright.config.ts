import { defineConfig } from '@playwright/test';
import { virtualDisplays } from './tools/machine/display.ts';

/** Tests in the real Electron with the built program. `npm run test:e2e` prepares the machine and starts them. */
export default defineConfig({
  testDir: 'test/e2e',
  // A test has a window of its own, and the windows of a display share one keyboard focus and one clipboard.
  workers: Math.max(1, virtualDisplays().length),
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  // Far more than an idle machine needs: a busy one is no reason to fail.
  timeout: 120_000,
  globalTimeout: 3_600_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  outputDir: 'test-results/playwright',
});
