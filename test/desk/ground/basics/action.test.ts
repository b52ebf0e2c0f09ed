import { randomBytes } from 'node:crypto';
import { expect, onTestFinished, test } from 'vitest';
import { type Action, drawnFrom, makeAction } from '../../../../main/desk/ground/basics/action.ts';
import { createIds } from '../../../../main/desk/ground/basics/context.ts';
import { setDeskLanguage } from '../../../../main/language.ts';
import { sql } from '../../../../main/store/sql.ts';
import { valueIn } from '../../../support/answers.ts';
import { morning, testClock, testDesk } from '../../../support/desk.ts';
import { testDeskId } from '../../../support/desk-id.ts';
import { fillDirectory } from '../../../support/directory.ts';

const clock = testClock();
const maker = { clock, random: randomBytes, newId: createIds(clock, randomBytes), desk: testDeskId };
const request = { type: 'cases.note', input: { number: '7K3M-Q2XA', text: 'x' }, operator: 'Sam' };

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const timeOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);

test('what a face asks for becomes an action with its id, its desk, its time and its seed, and stays that one', () => {
  const action = makeAction(maker, request);
  expect(action).toEqual({
    ...request,
    id: expect.stringMatching(uuid),
    desk: testDeskId,
    at: morning,
    language: 'en',
    seed: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(timeOf(action.id)).toBe(morning);
  expect(makeAction(maker, action)).toBe(action);
  expect(makeAction(maker, request).seed).not.toBe(action.seed);
});

test('a seed gives the same bytes and ids each time, whatever else is drawn in between', () => {
  const action = makeAction(maker, request);
  const [one, other] = [drawnFrom(action), drawnFrom(JSON.parse(JSON.stringify(action)) as Action)];
  const drawn = [one.random(5), one.random(32), one.random(16)];
  const ids = [one.newId(), one.newId()];
  expect([other.newId(), other.newId()]).toEqual(ids);
  expect([other.random(5), other.random(32), other.random(16)]).toEqual(drawn);
  expect(drawnFrom({ ...action, seed: 'f'.repeat(64) }).random(32)).not.toEqual(drawnFrom(action).random(32));
  expect(() => drawnFrom({ ...action, seed: 'abc' })).toThrow('32 bytes');
});

test('the ids of actions bear their time and sort as they were made, also within one millisecond', () => {
  const ids = Array.from({ length: 4 }, () => {
    const action = makeAction(maker, request);
    const { newId } = drawnFrom(action);
    return [action.id, ...Array.from({ length: 300 }, newId)];
  }).flat();
  expect(ids.toSorted()).toEqual(ids);
  expect(new Set(ids.map(timeOf))).toEqual(new Set([morning]));
  for (const id of ids) expect(id).toMatch(uuid);
});

test('an action is worded as it was the first time, whatever language the desk speaks by then', async () => {
  const opening = { type: 'cases.open', input: { channel: 'phone', caller: 'Olu' }, operator: 'Sam' };
  const lineOf = async (action: Action): Promise<string | undefined> => {
    const { desk, store } = testDesk();
    valueIn(await desk.perform(action));
    return store.read.get<{ text: string }>(sql`SELECT text FROM timeline`)?.text;
  };
  const english = makeAction(maker, opening);
  onTestFinished(() => setDeskLanguage('en'));
  setDeskLanguage('es');
  const spanish = makeAction(maker, opening);
  expect(spanish.language).toBe('es');
  const first = [await lineOf(english), await lineOf(spanish)];
  setDeskLanguage('en');
  expect([await lineOf(english), await lineOf(spanish)]).toEqual(first);
  expect(new Set(first).size).toBe(2);
});

test('an action has the time at which it was asked for, and its seed is written nowhere', async () => {
  const { desk, store } = testDesk();
  await fillDirectory(
    store,
    [{ email: 'front@harbour.example' }],
    [{ id: 'c-1', kind: 'clinic', userName: 'harbour' }],
  );
  const input = { userName: 'harbour', requestedBy: 'Olu' };
  const earlier = { ...maker, clock: () => morning - 5000 };
  const action = makeAction(earlier, { type: 'logins.password-help', input, operator: 'Sam' });
  const answer = await desk.perform(action);
  expect(store.read.get(sql`SELECT opened_at FROM cases`)).toEqual({ opened_at: morning - 5000 });
  const refused = makeAction(maker, request);
  const refusal = await desk.perform(refused);
  const kept = JSON.stringify([
    answer,
    refusal,
    store.read.all(sql`SELECT body FROM audit`),
    store.read.all(sql`SELECT text, data FROM timeline`),
  ]);
  for (const { seed } of [action, refused]) expect(kept).not.toContain(seed);
});
