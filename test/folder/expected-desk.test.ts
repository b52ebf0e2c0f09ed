import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectedDeskFile } from '../../main/folder/data-folder.ts';
import { expectDesk, expectedDesk } from '../../main/folder/expected-desk.ts';
import { isOwnPath } from '../../main/folder/own-paths.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'login-desk-expected-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('a window expects the desk that it left, in its language, until it is told otherwise', () => {
  expect(expectedDesk(folder)).toBeNull();
  expectDesk(folder, 'es');
  expect(expectedDesk(folder)).toBe('es');
  expectDesk(folder, 'en');
  expect(expectedDesk(folder)).toBe('en');
  expectDesk(folder, null);
  expect(expectedDesk(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

test('what else stands in the file is no desk', () => {
  writeFileSync(expectedDeskFile(folder), 'en"><script>');
  expect(expectedDesk(folder)).toBeNull();
});

test('a folder that is not there expects none, and keeps none', () => {
  const none = join(folder, 'none');
  expectDesk(none, 'en');
  expect(expectedDesk(none)).toBeNull();
  expect(existsSync(none)).toBe(false);
});

test('the file is one of the program’s own, which nothing written for a person replaces', () => {
  expect(isOwnPath(folder, expectedDeskFile(folder))).toBe(true);
});
