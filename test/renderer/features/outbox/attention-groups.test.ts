import { expect, test } from 'vitest';
import type { OutboxRow } from '../../../../preload/contract/outbox.ts';
import { attentionGroups, needOf } from '../../../../renderer/features/outbox/attention-groups.ts';

const now = 1_000_000;
const message = (
  state: OutboxRow['state'],
  lastResponse: string | null = null,
  expiresAt: number | null = null,
) => ({ state, lastResponse, expiresAt });

test('What needs a person says what it needs: settings, another address, a question, or another attempt', () => {
  expect(needOf(message('failed', '535 5.7.8 sign-in refused'), now)).toBe('server');
  expect(needOf(message('failed', '550 5.7.26 not authenticated'), now)).toBe('server');
  expect(needOf(message('failed', '550 5.1.1 no such user'), now)).toBe('address');
  expect(needOf(message('failed', '550 unknown'), now)).toBe('address');
  expect(needOf(message('bounced'), now)).toBe('address');
  expect(needOf(message('uncertain'), now)).toBe('doubt');
  expect(needOf(message('uncertain', null, now - 1), now)).toBe('over');
  expect(needOf(message('failed', '554 refused'), now)).toBe('again');
  expect(needOf(message('failed', '554 refused', now - 1), now)).toBe('over');
  // A new link to an address that takes none would be of no use.
  expect(needOf(message('failed', '550 5.1.1 no such user', now - 1), now)).toBe('address');
  const groups = attentionGroups(
    [message('bounced'), message('uncertain'), message('failed', '550 unknown')],
    now,
  );
  expect(groups.map(({ need, rows }) => [need, rows.length])).toEqual([
    ['address', 2],
    ['doubt', 1],
  ]);
});
