import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../tools/machine/project.ts';

const page = readFileSync(join(projectFolder, 'SECURITY.md'), 'utf8');
const promises = page
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| promise '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

test('the page says what is promised, against whom, what is not, and how to report', () => {
  expect(page.match(/^## .*/gm)).toEqual([
    '## How to report a weakness',
    '## What is promised',
    '## What is not promised',
  ]);
  expect(page.match(/^### Against .*/gm)?.length).toBeGreaterThan(7);
  expect(promises.length).toBeGreaterThan(25);
});

test.each(promises)('%s', (_promise, tests = '') => {
  const files = [...tests.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) expect([file, existsSync(join(projectFolder, file))]).toEqual([file, true]);
  for (const file of files) expect(file).toMatch(/^test\/.*\.test\.tsx?$/);
});
