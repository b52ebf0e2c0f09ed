import { expect, test } from 'vitest';
import { contentProblems } from '../../../tools/package/contents.ts';

const whole = [
  'package.json',
  'out/main/main.js',
  'out/main/command-line.js',
  ...['offline-copy', 'questions', 'rekey', 'rescue', 'team-snapshot', 'team', 'transfer', 'update'].map(
    (worker) => `out/main/${worker}-worker.js`,
  ),
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/assets/index-Ab12_-9Z.js',
  'node_modules/pg/lib/index.js',
  'node_modules/pg/package.json',
  'node_modules/pg/LICENSE',
  'node_modules/better-sqlite3/prebuilds/linux-x64.node',
  'node_modules/dictionary-es/index.dic',
];

test('a program with what it needs and nothing else makes a package', () => {
  expect(contentProblems(whole)).toEqual([]);
});

test.each([
  // Each of these has been in a package once, or nearly.
  'node_modules/pdfkit/.yarn/releases/yarn-4.16.0.cjs',
  'node_modules/pdfkit/.yarn/install-state.gz',
  'node_modules/pg-protocol/src/index.ts',
  'node_modules/pino/favicon.ico',
  'node_modules/some/tests/index.js',
  'node_modules/some/helper.exe',
  'node_modules/vitest/index.js',
  'out/main/cli.js',
  'out/main/main.js.map',
  'out/types/tsconfig.tsbuildinfo',
  'main/main.ts',
  'demo/desk.key',
  '.git/config',
  'data/login-desk.db',
  '.env',
])('%s makes no package', (path) => {
  expect(contentProblems([...whole, path])).toEqual([`${path} may not be in a package.`]);
});

test('a program without one of its workers makes no package', () => {
  const problems = contentProblems(whole.filter((path) => !path.includes('rescue')));
  expect(problems).toEqual(['out/main/rescue-worker.js is missing in the package.']);
});
