import { chmodSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { deskIdOf } from '../../main/folder/desk-id.ts';
import { isOwnPath, ownFiles } from '../../main/folder/own-paths.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'login-desk-id-'));
  onTestFinished(() => {
    chmodSync(made, 0o700);
    rmSync(made, { recursive: true, force: true });
  });
  return made;
}

test('a data folder has one id, made at the first start, and another folder has another', () => {
  const one = folder();
  const id = deskIdOf(one);
  expect(id).toMatch(uuid);
  expect(deskIdOf(one)).toBe(id);
  expect(readdirSync(one)).toEqual(['desk-id']);
  expect(deskIdOf(folder())).not.toBe(id);
});

test('a file that holds no id is replaced, and a folder that is not there is not made', () => {
  const one = folder();
  writeFileSync(join(one, 'desk-id'), 'half of');
  const id = deskIdOf(one);
  expect(id).toMatch(uuid);
  expect(deskIdOf(one)).toBe(id);
  expect(readdirSync(one)).toEqual(['desk-id']);
  expect(deskIdOf(join(one, 'none'))).toMatch(uuid);
  expect(readdirSync(one)).toEqual(['desk-id']);
});

test('nothing that is written for a person replaces it', () => {
  const one = folder();
  expect(ownFiles(one, null)).toContain(join(one, 'desk-id'));
  expect(isOwnPath(one, join(one, 'Desk-Id'))).toBe(true);
});
