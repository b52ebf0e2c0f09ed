import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectFolder } from '../../tools/machine/project.ts';
import { codesElsewhere, groupsAtTheDesk } from './codes-elsewhere.ts';
import { pageOf } from './pages.ts';

/** Every code of the catalogue with the group that it stands in there. */
function catalogue(): ReadonlyMap<string, string> {
  const contract = readFileSync(join(projectFolder, 'preload/contract/refusals.ts'), 'utf8');
  const [, union = ''] = /export type RefusalCode =\n(.*?);\n/s.exec(contract) ?? [];
  const groups = new Map<string, string>();
  let group = '';
  for (const line of union.split('\n')) {
    group = /^ *\/\/ (.+)$/.exec(line)?.[1] ?? group;
    const [, code] = /^ *\| '([a-z-]+)'$/.exec(line) ?? [];
    if (code !== undefined) groups.set(code, group);
  }
  return groups;
}

const codes = catalogue();
const page = pageOf('docs/administrators/when-something-is-wrong.md');
const rows = page.prose.split('\n').filter((line) => /^\| (?!you see)/.test(line));
const named = rows.flatMap((row) =>
  [...(row.split(' | ')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, code = '']) => code),
);
const onPage = new Set(named);
const elsewhere = Object.values(codesElsewhere).flat();

test('every code that the page of symptoms names is one of the program', () => {
  expect(named.length).toBeGreaterThan(100);
  expect(named.filter((code) => !codes.has(code))).toEqual([]);
});

test('every code that an administrator can meet has a line there, or a reason why not', () => {
  expect(codes.size).toBeGreaterThan(250);
  const missing = [...codes]
    .filter(([, group]) => !groupsAtTheDesk.includes(group))
    .map(([code]) => code)
    .filter((code) => !onPage.has(code) && !elsewhere.includes(code));
  expect(missing).toEqual([]);
});

test('no reason is left without its code, and none is for a code that has its line', () => {
  expect(elsewhere.filter((code) => !codes.has(code) || onPage.has(code))).toEqual([]);
  expect(new Set(elsewhere).size).toBe(elsewhere.length);
  expect(groupsAtTheDesk.filter((group) => ![...codes.values()].includes(group))).toEqual([]);
});

test('each row of the page says what is seen, its codes, and what to do', () => {
  const odd = rows.filter((row) => {
    const [, seen = '', code, way = ''] = row.split('|').map((cell) => cell.trim());
    return !row.startsWith('|---') && (seen === '' || code === undefined || way.length < 4);
  });
  expect(odd).toEqual([]);
});
