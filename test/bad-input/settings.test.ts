import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { settingKeys, settingsSchemas } from '../../preload/contract/settings.ts';
import { contents, type TestDesk, testDesk } from '../support/desk.ts';
import { halfCharacters, naughtyStrings } from '../support/naughty-strings.ts';
import { write } from '../support/store.ts';

let world: TestDesk;
beforeEach(() => {
  world = testDesk();
});

const naughty = fc.oneof(
  fc.constantFrom(...naughtyStrings, ...halfCharacters),
  fc.string({ unit: 'binary' }),
);
const anyJson = fc.jsonValue({ maxDepth: 3, stringUnit: 'binary' });
/** Values that are nearly right: a chosen one with one part of it replaced. */
const nearlyRight = fc
  .tuple(
    fc.constantFrom<unknown>(
      { host: 'mail.example', port: 587, from: 'desk@clinic-help.example' },
      { host: 'mail.example', port: 993, user: 'desk' },
      { provider: 'google', clientId: 'x' },
      { domain: 'clinic-help.example', selector: 'a' },
      { url: 'https://gateway.example', text: '{"to":"{{number}}"}', headers: {} },
      ['10.0.0.1'],
      { en: { 'password-reset': { heading: 'Hello' } } },
      60,
      'https://portal.example',
      true,
      null,
    ),
    fc.nat(),
    fc.oneof(naughty, anyJson),
  )
  .map(([value, place, part]): unknown => {
    if (typeof value !== 'object' || value === null) return part;
    const keys = Object.keys(value);
    const key = keys[place % (keys.length + 1)] ?? '__proto__';
    const changed: unknown = Array.isArray(value) ? [...value] : { ...value };
    Object.defineProperty(changed, key, {
      value: part,
      enumerable: true,
      configurable: true,
      writable: true,
    });
    return changed;
  });
const anyValue = fc.oneof(anyJson, naughty, nearlyRight);

describe('whatever value a setting is given', () => {
  test('it is refused with a sentence and changes nothing, or is kept as a value that fits', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...settingKeys), anyValue, async (key, value) => {
        const before = contents(world.store);
        const answer = await world.act('settings.set', { key, value });
        const settings = await world.ask('settings', {});
        if (!answer.ok) {
          expect(answer.error.message).toMatch(/\p{L}.*[.!?”]$/su);
          expect(contents(world.store)).toBe(before);
        } else expect(settings[key]).toEqual(answer.value.value);
        expect(settingsSchemas[key].safeParse(settings[key]).success).toBe(true);
        expect(({} as Record<string, unknown>).polluted).toBe(undefined);
      }),
      { numRuns: 400, examples: settingKeys.map((key) => [key, JSON.parse('{"__proto__":{"polluted":1}}')]) },
    );
  });

  test('a value that was written past the program counts as none that was chosen', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...settingKeys), anyJson, async (key, value) => {
        await write(world.store, (transaction) =>
          transaction.run(
            sql`INSERT OR REPLACE INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value) ?? 'null'})`,
          ),
        );
        const settings = await world.ask('settings', {});
        expect(settingsSchemas[key].safeParse(settings[key]).success).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});

test('a secret may be any text, and is shown by nothing', async () => {
  await fc.assert(
    fc.asyncProperty(naughty, async (text) => {
      const value = `${text}-nobody-sees-this`;
      const answer = await world.act('settings.set-secret', { name: 'mail.smtp.password', value });
      const told = JSON.stringify([answer, await world.ask('settings', {})]);
      expect(told).not.toContain('nobody-sees-this');
      for (const { body } of world.store.read.all<{ body: string }>(sql`SELECT body FROM audit`))
        expect(body).not.toContain('nobody-sees-this');
    }),
    { numRuns: 50 },
  );
});
