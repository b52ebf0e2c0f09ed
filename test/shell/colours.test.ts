import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { coloursKept, keepColours } from '../../main/shell/colours.ts';

test('the colours that were chosen are there at the next start, and nothing else is taken for them', () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-colours-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(coloursKept(folder)).toBe('system');
  keepColours(folder, 'dark');
  expect(coloursKept(folder)).toBe('dark');
  for (const text of ['', '"purple"', '{', 'null', '["dark"]']) {
    writeFileSync(join(folder, 'colours.json'), text);
    expect(coloursKept(folder), text).toBe('system');
  }
  keepColours(join(folder, 'nowhere'), 'dark');
  expect(coloursKept(join(folder, 'nowhere'))).toBe('system');
});
