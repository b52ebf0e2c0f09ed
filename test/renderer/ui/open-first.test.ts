import { expect, test } from 'vitest';
import { type Looked, type OpenOfList, openingOf } from '../../../renderer/ui/use-open-first.ts';

const mine = (change: Partial<OpenOfList> = {}): OpenOfList => ({
  list: 'mine',
  narrowed: '{}',
  keys: ['one', 'two'],
  openKey: null,
  ...change,
});
const lookedAt = (change: Partial<Looked> = {}): Looked => ({
  list: 'mine',
  narrowed: '{}',
  openKey: 'two',
  ...change,
});
const opens = (looked: Looked | null, now: OpenOfList, hasRoom = true) =>
  openingOf(looked, now, hasRoom).open;

test('A list opens its first row once, where there is room, and nothing over what is open or was closed by hand', () => {
  expect(opens(null, mine())).toBe('one');
  expect(opens(null, mine(), false)).toBeUndefined();
  expect(opens(null, mine({ keys: null }))).toBeUndefined();
  expect(opens(null, mine({ openKey: 'elsewhere' }))).toBeUndefined();
  const { looked } = openingOf(null, mine(), true);
  expect(opens(looked, mine({ openKey: 'one' }))).toBeUndefined();
  expect(opens(looked, mine({ openKey: null }))).toBeUndefined();
});

test('Another list opens its own first row, closes what was open where it has none, and waits for its rows', () => {
  const other = { list: 'due', openKey: 'two' };
  expect(opens(lookedAt(), mine(other))).toBe('one');
  expect(opens(lookedAt(), mine({ ...other, keys: null }))).toBeUndefined();
  expect(opens(lookedAt(), mine({ ...other, keys: ['two', 'one'] }))).toBeUndefined();
  const empty = openingOf(lookedAt(), mine({ ...other, keys: [] }), true);
  expect(empty.open).toBeNull();
  // The first that comes to it is opened then.
  expect(opens(empty.looked, mine({ list: 'due', keys: ['three'] }))).toBe('three');
  expect(opens(lookedAt(), mine(other), false)).toBeNull();
});

test('What is open stays beside a narrower list as long as it is in it, and gives way to the first row where it is not', () => {
  const narrower = { narrowed: '{"text":"lee"}', openKey: 'two' };
  expect(opens(lookedAt(), mine(narrower))).toBeUndefined();
  expect(opens(lookedAt(), mine({ ...narrower, keys: null }))).toBeUndefined();
  expect(opens(lookedAt(), mine({ ...narrower, keys: ['one'] }))).toBe('one');
  expect(opens(lookedAt(), mine({ ...narrower, keys: [] }))).toBeNull();
  expect(opens(lookedAt(), mine({ ...narrower, keys: ['one'] }), false)).toBeNull();
  expect(opens(lookedAt({ openKey: null }), mine({ ...narrower, openKey: null }))).toBeUndefined();
});

test('A row that leaves the list by a change of its own stays open, and so does what was opened with the change of filters', () => {
  expect(opens(lookedAt(), mine({ keys: ['one'], openKey: 'two' }))).toBeUndefined();
  const asked = { list: 'due', narrowed: '{"text":"lee"}', openKey: 'far down' };
  expect(opens(lookedAt(), mine(asked))).toBeUndefined();
  expect(opens(lookedAt({ openKey: null }), mine(asked))).toBeUndefined();
});
