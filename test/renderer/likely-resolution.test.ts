import { expect, test } from 'vitest';
import type { TimelineEntry } from '../../preload/contract/cases.ts';
import { likelyResolution, mailFate } from '../../renderer/features/call/likely-resolution.ts';

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
  [['cases.open', 'logins.send-reset', 'mail.uncertain'], 'mail-sent'],
  [['cases.open', 'mail.failed'], 'helped'],
] as const)('after %j a call probably ends as %s', (kinds, resolution) => {
  expect(likelyResolution(done(...kinds))).toBe(resolution);
});

test.each([
  [['mail.accepted', 'mail.bounced', 'cases.note'], 'lost'],
  [['mail.expired'], 'lost'],
  [['mail.failed', 'mail.uncertain'], 'uncertain'],
  [['mail.uncertain', 'mail.accepted'], null],
  [['mail.held', 'mail.deferred'], null],
] as const)('after %j the mail of a case is %s', (kinds, fate) => {
  expect(mailFate(done(...kinds))).toBe(fate);
});
