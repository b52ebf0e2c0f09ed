import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SqlValue } from '../../main/store/sql.ts';
import {
  type Entry,
  type EntryHead,
  entryHash,
  type NotedStatement,
  openEntry,
  sealEntry,
  type TeamKeys,
} from '../../main/team/seal.ts';

const keys: TeamKeys = [randomBytes(32)];

const value: fc.Arbitrary<SqlValue> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: 'binary' }),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);
const statements: fc.Arbitrary<NotedStatement[]> = fc.array(
  fc.record({
    text: fc.oneof(fc.constantFrom('INSERT INTO a VALUES (?)', 'DELETE FROM b'), fc.string()),
    values: fc.array(value, { maxLength: 6 }),
    touched: fc.option(fc.nat(), { nil: null }),
  }),
  { maxLength: 20 },
);
const hash = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const head: fc.Arbitrary<EntryHead> = fc.record({
  position: fc.integer({ min: 1, max: 2 ** 40 }),
  id: fc.uuid(),
  desk: fc.uuid(),
  at: fc.integer({ min: 0, max: 2 ** 45 }),
  schema: fc.nat(),
  previous: hash,
});

/** With the hash that belongs to it: who holds the database can make that, and not the seal. */
const withItsHash = (entry: Entry): Entry => ({ ...entry, hash: entryHash(entry, entry.sealed) });

test('what is sealed is what is opened, whatever its texts and values are', () => {
  fc.assert(
    fc.property(head, statements, (of, written) => {
      expect(openEntry(keys, sealEntry(keys, of, written))).toEqual(written);
    }),
  );
});

test('nothing is opened that was changed anywhere, or stands for another place, desk, time or entry before', () => {
  const places = ['position', 'id', 'desk', 'at', 'schema', 'previous'] as const;
  fc.assert(
    fc.property(
      head,
      head,
      statements,
      fc.nat(),
      fc.constantFrom(...places),
      (of, other, written, at, place) => {
        const entry = sealEntry(keys, of, written);
        const sealed = Buffer.from(entry.sealed);
        const byte = at % sealed.length;
        sealed[byte] = (sealed[byte] ?? 0) ^ (1 << (at % 8));
        expect(openEntry(keys, withItsHash({ ...entry, sealed }))).toBe(null);
        expect(openEntry(keys, { ...entry, sealed })).toBe(null);
        fc.pre(of[place] !== other[place]);
        expect(openEntry(keys, withItsHash({ ...entry, [place]: other[place] }))).toBe(null);
      },
    ),
  );
});

test('another team’s key opens nothing, an earlier key of this team still does', () => {
  const of = { position: 1, id: 'a', desk: 'b', at: 1, schema: 1, previous: '00' };
  const written = [{ text: 'DELETE FROM a', values: [], touched: 0 }];
  const entry = sealEntry(keys, of, written);
  expect(openEntry([randomBytes(32)], entry)).toBe(null);
  expect(openEntry([randomBytes(32), keys[0]], entry)).toEqual(written);
});

test('what is sealed says nothing: neither a text nor a value is in it, and each seal is another', () => {
  const of = { position: 1, id: 'a', desk: 'b', at: 1, schema: 1, previous: '00' };
  const written = [{ text: 'INSERT INTO claims VALUES (?)', values: ['mary.lee@mail.example'], touched: 1 }];
  const [one, other] = [sealEntry(keys, of, written), sealEntry(keys, of, written)];
  expect(one.sealed.includes('mary.lee')).toBe(false);
  expect(one.sealed.includes('INSERT')).toBe(false);
  expect(one.sealed.equals(other.sealed)).toBe(false);
});
