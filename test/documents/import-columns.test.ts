import { expect, test } from 'vitest';
import type { ColumnRules } from '../../main/transfer/csv/header.ts';
import { peopleColumns } from '../../main/transfer/import/people.ts';
import { practiceColumns } from '../../main/transfer/import/practices.ts';
import {
  accountKinds,
  accountStatuses,
  phoneTypes,
  practiceStatuses,
} from '../../preload/contract/shared.ts';
import { pageOf } from './pages.ts';

const { prose } = pageOf('docs/administrators/first-run.md');

/** The names in a cell of the page's row about a file; values of a column stand in brackets behind its name. */
function namesIn(file: string, cell: number): readonly string[] {
  const row = prose.split('\n').find((line) => line.startsWith(`| ${file} |`)) ?? '';
  const text = (row.split('|')[cell] ?? '').replaceAll(/\([^)]*\)/g, '');
  return [...text.matchAll(/`([a-z_]+)`/g)].map(([, name = '']) => name);
}

test.each<[string, ColumnRules]>([
  ['practices', practiceColumns],
  ['people', peopleColumns],
])('the page of the first run names each column of a file of %s, and which it has to have', (file, rules) => {
  const needed = namesIn(file, 2);
  expect([...needed].sort()).toEqual([...rules.required].sort());
  expect([...needed, ...namesIn(file, 3)].sort()).toEqual([...rules.known].sort());
});

test('it names each value that such a column may have', () => {
  for (const value of [...accountKinds, ...accountStatuses, ...phoneTypes, ...practiceStatuses])
    expect(prose).toContain(`\`${value}\``);
});
