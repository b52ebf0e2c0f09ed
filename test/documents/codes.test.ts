import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { pageOf } from './pages.ts';

test('every code that the page of symptoms names is one of the program', () => {
  const contract = readFileSync(join(projectFolder, 'preload/contract/refusals.ts'), 'utf8');
  const { prose } = pageOf('docs/administrators/when-something-is-wrong.md');
  const rows = prose.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| you see'));
  const named = rows.flatMap((row) => [...(row.split(' | ')[1] ?? '').matchAll(/`([a-z-]+)`/g)]);
  expect(named.length).toBeGreaterThan(20);
  expect(named.map(([, code]) => code).filter((code) => !contract.includes(`'${code}'`))).toEqual([]);
});
