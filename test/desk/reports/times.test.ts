import { describe, expect, it, test } from 'vitest';
import { stretchOf } from '../../../main/desk/ground/basics/days.ts';
import type { Answer, Refusal } from '../../../preload/contract/shared.ts';
import { isDay, readInstant } from '../../../preload/contract/times.ts';
import { testDesk } from '../../support/desk.ts';

/** What people write for a day or time that is neither one day nor one instant for everybody. */
const wrong = [
  ...[
    '03/12/2026',
    '1',
    '01.12.2026',
    'Nov 26',
    '26 Nov 2026',
    'today',
    '2026',
    '2026-11',
    '2026-W48-3',
    '2026-330',
  ],
  ...[
    '20261125',
    '2026-1-2',
    '26-11-25',
    '2026-02-30',
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-11-00',
  ],
  ...['2026-11-25T13:00', '2026-11-25T13:00:00', '2026-11-25 13:00Z', '2026-11-25T13Z', '2026-11-25T1300Z'],
  ...[
    '2026-11-25T24:00Z',
    '2026-11-25T13:60Z',
    '2026-11-25T13:00:60Z',
    '2026-02-30T13:00Z',
    '2026-11-25T13:00 Z',
  ],
  ...['2026-11-25T13:00-5', '2026-11-25T13:00-99:00', '2026-11-25T13:00+05:60', '2026-11-25T13:00EST'],
  ...[
    ' 2026-11-25',
    '2026-11-25 ',
    '２０２６-１１-２５',
    '+002026-11-25',
    '-2026-11-25',
    '1764028800000',
    'NaN',
    '-1',
    '',
  ],
];

const right: Readonly<Record<string, string>> = {
  '2026-11-25T13:00-05:00': '2026-11-25T18:00:00.000Z',
  '2026-11-25T13:00-0500': '2026-11-25T18:00:00.000Z',
  '2026-11-25T13:00Z': '2026-11-25T13:00:00.000Z',
  '2026-11-25T00:30+14:00': '2026-11-24T10:30:00.000Z',
  '2026-11-25T23:59:59.999Z': '2026-11-25T23:59:59.999Z',
  '2026-11-25T13:00:05.123456+05:45': '2026-11-25T07:15:05.123Z',
  '2024-02-29T12:00:00.5-00:00': '2024-02-29T12:00:00.500Z',
};

describe('an instant', () => {
  it.each(Object.entries(right))('%s is read', (text, meant) => {
    expect(new Date(readInstant(text) ?? Number.NaN).toISOString()).toBe(meant);
  });
  it.each(wrong)('“%s” is none, and no day either', (text) => {
    expect([isDay(text), readInstant(text)]).toEqual([false, null]);
  });
  it('of a day is told apart from the day', () => {
    expect([isDay('2024-02-29'), isDay('2100-02-29'), isDay('2026-11-25T13:00Z')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

const hour = 3_600_000;

describe('the stretch between two days', () => {
  const length = (from: string, to: string, zone: string): number => {
    const stretch = stretchOf({ from, to }, zone);
    if (typeof stretch === 'string') throw new Error(stretch);
    return ((stretch.before ?? 0) - (stretch.from ?? 0)) / hour;
  };
  it('has the hours that the days have where clocks are changed', () => {
    expect(length('2026-03-08', '2026-03-08', 'America/New_York')).toBe(23);
    expect(length('2026-11-01', '2026-11-01', 'America/New_York')).toBe(25);
    expect(length('2026-03-29', '2026-03-29', 'Europe/Berlin')).toBe(23);
    expect(length('2026-10-25', '2026-10-25', 'Europe/Berlin')).toBe(25);
    expect(length('2026-11-01', '2026-11-02', 'America/New_York')).toBe(49);
    expect(length('2026-11-25', '2026-11-25', 'UTC')).toBe(24);
  });
  it('includes the last day, and not the last instant', () => {
    expect(stretchOf({ from: '2026-11-25', to: '2026-11-25' }, 'America/New_York')).toEqual({
      from: Date.UTC(2026, 10, 25, 5),
      before: Date.UTC(2026, 10, 26, 5),
    });
    expect(stretchOf({ from: '2026-11-25T13:00-05:00', to: '2026-11-25T18:00Z' }, 'UTC')).toEqual({
      from: Date.UTC(2026, 10, 25, 18),
      before: Date.UTC(2026, 10, 25, 18),
    });
    expect(stretchOf({ to: '9999-12-31' }, 'UTC')).toEqual({ from: null, before: null });
  });
  it('names the side that is neither a day nor an instant', () => {
    for (const text of wrong) {
      expect(stretchOf({ from: text }, 'UTC')).toBe('from');
      expect(stretchOf({ from: '2026-11-25', to: text }, 'UTC')).toBe('to');
    }
  });
});

test('every question that takes days refuses what is none, with an example', async () => {
  const { desk } = testDesk();
  const refusal = async (name: string, input: object): Promise<Refusal> => {
    const answer = (await desk.query(name, input)) as Answer<unknown>;
    if (answer.ok) throw new Error(`${name} took ${JSON.stringify(input)}`);
    return answer.error;
  };
  for (const text of ['03/12/2026', '1', '01.12.2026', 'Nov 26', '2026-11-25T13:00', '2026-02-30'])
    for (const side of ['from', 'to'])
      for (const name of ['cases', 'outbox', 'mailReport', 'caseReport']) {
        const { code, message } = await refusal(name, { [side]: text });
        expect([name, ['filter-invalid', 'invalid-input'].includes(code)]).toEqual([name, true]);
        expect(message).toContain('2026-11-25');
      }
  for (const name of ['cases', 'outbox', 'mailReport', 'caseReport'])
    expect((await refusal(name, { from: '2026-11-25', zone: 'Mars/North' })).message).toContain(
      'America/New_York',
    );
  for (const to of ['2026-11-25', '2026-11-24', '2026-11-24T13:00Z'])
    expect((await refusal('cases', { from: '2026-11-26', to })).code).toBe('filter-invalid');
});

test('Cases are found by the days of the zone that is named, and by instants', async () => {
  const { ask, done, clock } = testDesk();
  const opened = async (at: number): Promise<string> => {
    clock.now = at;
    return (await done('cases.open', { channel: 'phone', caller: 'Mary Lee' })).number;
  };
  // Ten in the evening in New York, and an hour after midnight there.
  const evening = await opened(Date.UTC(2026, 10, 26, 3));
  const night = await opened(Date.UTC(2026, 10, 26, 6));
  const found = async (input: object) => (await ask('cases', input)).rows.map(({ number }) => number);
  expect(await found({ to: '2026-11-25' })).toEqual([]);
  expect(await found({ to: '2026-11-25', zone: 'America/New_York' })).toEqual([evening]);
  expect(await found({ from: '2026-11-26', zone: 'America/New_York' })).toEqual([night]);
  expect(await found({ from: '2026-11-25T22:00-05:00', to: '2026-11-26T01:00-05:00' })).toEqual([evening]);
});
