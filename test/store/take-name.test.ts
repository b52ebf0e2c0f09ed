import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { takeName } from '../../main/store/take-name.ts';

test('a finished file takes a name once, and never another file’s', () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-name-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string): string => join(folder, name);
  writeFileSync(at('one'), 'one');
  writeFileSync(at('two'), 'two');
  takeName(at('one'), at('name'));
  expect(() => takeName(at('two'), at('name'))).toThrow(expect.objectContaining({ code: 'EEXIST' }));
  expect(readFileSync(at('name'), 'utf8')).toBe('one');
});
