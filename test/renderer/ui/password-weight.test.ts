import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgePassword } from '../../../renderer/ui/fields/password-weight.ts';

const script = readFileSync(join(import.meta.dirname, '../../../main/portal/assets/strength.js'), 'utf8');

/** The level that the portal's own script shows for a password. */
function onThePortal(password: string, least: number, known: string): number {
  const meter = { dataset: {} as { level?: string } };
  const field = {
    value: password,
    dataset: { least: String(least), known, sentences: JSON.stringify({ more: [], levels: [] }) },
    addEventListener: () => {},
  };
  const parts: Record<string, unknown> = {
    '[data-strength]': field,
    '[data-strength-meter]': meter,
    '[data-strength-words]': {},
  };
  runInNewContext(script, {
    document: { querySelector: (name: string) => parts[name] ?? null, querySelectorAll: () => [] },
  });
  return Number(meter.dataset.level);
}

const passwords = [
  '',
  'a',
  'password',
  'correct horse battery staple',
  '1234567890123456',
  'aaaaaaaaaaaaaaaaaaaa',
  'sam at the harbour desk',
  'Ångström & Søn, 1904',
  '🐴🔋📎🐴🔋📎🐴🔋📎',
];

test('a password is judged in the window as on the portal’s page', () => {
  for (const password of passwords)
    for (const [least, known] of [
      [8, ''],
      [15, 'Sam Harbour'],
    ] as const)
      expect(judgePassword(password, least, known).level, password).toBe(onThePortal(password, least, known));
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (password) => {
      expect(judgePassword(password, 15, 'Sam').level).toBe(onThePortal(password, 15, 'Sam'));
    }),
    { numRuns: 60 },
  );
});

test('what is missing until a password is long enough counts characters as a person does', () => {
  expect(judgePassword('🐴🔋📎', 15, '')).toEqual({ level: 1, missing: 12 });
  expect(judgePassword('correct horse battery staple', 15, '')).toEqual({ level: 4, missing: 0 });
});
