import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const rows = readFileSync(join(import.meta.dirname, 'RULES.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| rule '))
  .map((line) => line.split(' | ').map((cell) => cell.replace(/^\| | \|$/g, '').trim()));

test('the table of rules has rows of three', () => {
  expect(rows.length).toBeGreaterThan(60);
  for (const row of rows) expect(row).toHaveLength(3);
});

test.each(rows)('%s', (_rule, file = '', words = '') => {
  const path = join(import.meta.dirname, file);
  expect(existsSync(path)).toBe(true);
  // A name may be made of a row of cases, so the words are looked for in the whole file.
  expect(readFileSync(path, 'utf8')).toContain(words);
});
