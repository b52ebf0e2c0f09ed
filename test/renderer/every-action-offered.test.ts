import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { actions, queries } from '../../preload/contract/contract.ts';

const renderer = join(import.meta.dirname, '../../renderer');

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((entry) => {
    const path = join(folder, entry);
    if (statSync(path).isDirectory()) return filesUnder(path);
    return /\.tsx?$/.test(entry) ? [path] : [];
  });

/** What no operator presses: the portal does it for the holder of a link, or a check of passwords tells it. */
const withoutButton = ['claims.verify', 'claims.send-change-code', 'signing-in.record-failure'];

test('the window offers every action and asks every query that the contract declares', () => {
  const source = filesUnder(renderer)
    .map((path) => readFileSync(path, 'utf8'))
    .join('\n');
  const isNamed = (name: string): boolean => source.includes(`'${name}'`) || source.includes(`"${name}"`);
  expect(Object.keys(actions).filter((type) => !isNamed(type))).toEqual(withoutButton);
  expect(Object.keys(queries).filter((name) => !isNamed(name))).toEqual([]);
});
