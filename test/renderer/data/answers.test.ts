import { afterEach, expect, test, vi } from 'vitest';
import { refusedField, settled } from '../../../renderer/data/answers.ts';
import { makeQueryClient, refreshOnChanges } from '../../../renderer/data/client.ts';
import { gatherRows, readPage } from '../../../renderer/data/gather.ts';
import { fakeBridge } from '../../support/fake-bridge.ts';

afterEach(() => void vi.useRealTimers());

test('a call that breaks on its way is a refusal, and a refusal stays the one it is', async () => {
  const broken = await settled(() => Promise.reject(new Error('gone')));
  expect(broken).toMatchObject({ ok: false, error: { code: 'internal-error', detail: 'gone' } });
  const refusal = { ok: false, error: { code: 'case-not-found', message: 'x' } } as const;
  expect(await settled(async () => refusal)).toBe(refusal);
});

test.each([
  [null, null],
  [{}, null],
  [{ field: 'email' }, 'email'],
  [{ column: 'phone' }, 'phone'],
  [{ key: 'mail.smtp' }, 'mail.smtp'],
  [{ path: ['input', 'email'] }, 'input.email'],
  [{ path: [] }, null],
  [{ field: '', key: 'desk.name' }, 'desk.name'],
] as const)('a refusal with %j speaks of the field %s', (fields, field) => {
  expect(refusedField(fields && { code: 'invalid-input', message: 'x', ...fields })).toBe(field);
});

/** Pages of ten cases each. */
const pages = (count: number, asked: unknown[]) => ({
  cases: async (input: { readonly after?: string }) => {
    asked.push(input);
    const from = Number(input.after ?? 0);
    const rows = Array.from({ length: Math.min(10, count - from) }, (_, at) => ({ number: from + at }));
    return { ok: true, value: { rows, next: from + 10 < count ? String(from + 10) : null } };
  },
});

test('a list is read on to its end, or to as many rows as are wanted', async () => {
  const asked: unknown[] = [];
  fakeBridge({ query: pages(25, asked) });
  const all = await gatherRows('cases', { text: 'x' }, 100);
  expect(all.ok && all.value.map(({ number }) => Number(number))).toEqual([...Array(25).keys()]);
  expect(asked).toEqual([{ text: 'x' }, { text: 'x', after: '10' }, { text: 'x', after: '20' }]);
  asked.length = 0;
  const some = await gatherRows('cases', {}, 12);
  expect([some.ok && some.value.length, asked.length]).toEqual([12, 2]);
  expect(await readPage('cases', { after: '20' })).toMatchObject({ ok: true, value: { next: null } });
});

test('what is refused on the way ends the reading with the refusal', async () => {
  let calls = 0;
  fakeBridge({
    query: {
      cases: async () => {
        calls += 1;
        if (calls === 2) throw new Error('gone');
        return { ok: true, value: { rows: [{}], next: 'x' } };
      },
    },
  });
  expect(await gatherRows('cases', {}, 100)).toMatchObject({ ok: false, error: { detail: 'gone' } });
});

test('changes that come together ask again once, and only for what they touch', () => {
  vi.useFakeTimers();
  const bridge = fakeBridge();
  const client = makeQueryClient();
  client.setQueryData(['query', 'cases', {}], []);
  client.setQueryData(['query', 'templates', {}], []);
  client.setQueryData(['shell', 'deskStatus', {}], {});
  const again = vi.spyOn(client, 'invalidateQueries');
  const isOld = (...key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated;
  const stop = refreshOnChanges(client);
  bridge.tell('changed', { topics: ['cases'] });
  bridge.tell('changed', { topics: ['cases'] });
  expect(isOld('query', 'cases', {})).toBe(false);
  vi.advanceTimersByTime(100);
  expect(again).toHaveBeenCalledTimes(1);
  expect(isOld('query', 'cases', {})).toBe(true);
  expect(isOld('shell', 'deskStatus', {})).toBe(true);
  expect(isOld('query', 'templates', {})).toBe(false);
  bridge.tell('setupChanged', {});
  expect(isOld('query', 'templates', {})).toBe(true);
  bridge.tell('changed', { topics: ['cases'] });
  stop();
  vi.advanceTimersByTime(100);
  expect(again).toHaveBeenCalledTimes(2);
  expect(bridge.listeners('changed')).toBe(0);
  client.clear();
});
