import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../preload/contract/cases.ts';
import { isMailLost, likelyResolution } from '../../renderer/features/call/likely-resolution.ts';

const done = (...kinds: readonly string[]) => ({
  timeline: kinds.map(
    (kind, at): TimelineEntry => ({ id: String(at), at, operator: 'Sam', kind, text: '', data: null }),
  ),
});

test.each([
  [['cases.open'], 'helped'],
  [['cases.open', 'logins.send-reset'], 'mail-sent'],
  [['cases.open', 'logins.send-reset', 'mail.accepted'], 'mail-sent'],
  [['cases.open', 'logins.send-reset', 'mail.failed', 'cases.reopen'], 'not-possible'],
  [['cases.open', 'logins.send-reset', 'mail.accepted', 'mail.bounced'], 'not-possible'],
  [['cases.open', 'logins.send-reset', 'mail.failed', 'logins.send-reset', 'mail.accepted'], 'mail-sent'],
  [['cases.open', 'mail.failed'], 'helped'],
] as const)('after %j a call probably ends as %s', (kinds, resolution) => {
  expect(likelyResolution(done(...kinds))).toBe(resolution);
});

test('A case whose last word about its mail is a bad one has lost it', () => {
  expect(isMailLost(done('mail.accepted', 'mail.bounced', 'cases.note'))).toBe(true);
  expect(isMailLost(done('mail.bounced', 'mail.accepted'))).toBe(false);
  expect(isMailLost(done('mail.held', 'mail.deferred'))).toBe(false);
});
