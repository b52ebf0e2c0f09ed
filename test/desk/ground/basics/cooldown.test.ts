import { describe, expect, test } from 'vitest';
import { cooldownOf } from '../../../../main/desk/ground/basics/cooldown.ts';
import { actions } from '../../../../preload/contract/contract.ts';
import { type SendingLimit, sendingLimits } from '../../../../preload/contract/limits.ts';

const minute = 60_000;
const now = Date.UTC(2026, 10, 26, 9);
const limits = Object.keys(sendingLimits) as readonly SendingLimit[];

describe.each(limits)('what is sent with the limit “%s”', (limit) => {
  const { perHour } = sendingLimits[limit];

  test('goes once a minute', () => {
    expect(cooldownOf(limit, [], now)).toBeNull();
    expect(cooldownOf(limit, [now - minute + 1], now)).toEqual({ why: 'too-soon', nextAt: now + 1 });
    expect(cooldownOf(limit, [now - minute], now)).toBeNull();
  });

  test('goes as often an hour as the contract says', () => {
    const sent = Array.from({ length: perHour ?? 100 }, (_, place) => now - (place + 2) * (minute / 2));
    const wait = cooldownOf(limit, sent, now);
    if (perHour === null) expect(wait).toBeNull();
    else expect(wait).toEqual({ why: 'too-many', nextAt: Math.min(...sent) + 60 * minute });
  });
});

test('every limit is some action’s, and stands in the contract', () => {
  const used = new Set(Object.values(actions).flatMap(({ limit }) => limit ?? []));
  expect([...used].sort()).toEqual([...limits].sort());
});
