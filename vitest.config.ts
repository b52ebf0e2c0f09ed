import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Tests start many processes and workers of the same few programs; each takes what an earlier one has compiled.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/compiled');

// What the program is built with: React's other form, for developing, takes four times as long to write a mail.
process.env.NODE_ENV = 'production';

// `npm run test:packages`: they take minutes.
const ofPackages = process.env.LOGIN_DESK_TESTS === 'packages';

export default defineConfig({
  test: {
    include: ofPackages ? ['test/packages/**/*.test.ts'] : ['test/**/*.test.ts', 'test/**/*.test.tsx'],
    exclude: ofPackages ? [] : ['test/e2e/**', 'test/packages/**'],
    // Four times what the longest of them takes here: a limit is there for what hangs, and no machine is too slow for it.
    testTimeout: 120_000,
    // What is started before the tests of a file has as long.
    hookTimeout: 120_000,
    // What is waited for mostly comes at once, and on a busy machine not within the second that would be usual.
    expect: { poll: { timeout: 30_000 } },
    // Files share the processes they run in: most of the time went into loading the same modules for each of them. What a
    // file changes for its whole process is put back before the next one.
    isolate: false,
    // Much of a test is waiting, for a disk or a server: no core is left to the runner itself.
    maxWorkers: '100%',
    setupFiles: ['test/support/fresh-process.ts'],
    // The command line runs as it was built.
    server: { deps: { external: [/\/out\/main\//] } },
    unstubGlobals: true,
  },
});
