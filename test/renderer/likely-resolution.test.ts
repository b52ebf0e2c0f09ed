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
  [['cases.open', 'logins.send-reset', 'mail.held'], 'explained'],
  [['cases.open', 'logins.send-reset', 'mail.deferred'], 'explained'],
  [['cases.open', 'logins.send-reset', 'mail.held', 'cases.note'], 'explained'],
  [['cases.open', 'logins.send-reset', 'mail.held', 'mail.accepted'], 'mail-sent'],
  [['cases.open', 'mail.failed'], 'helped'],
  [['cases.open', 'signing-in.unlock'], 'changed'],
  [['cases.open', 'claims.claim', 'mail.accepted'], 'changed'],
  [['cases.open', 'claims.change-email', 'mail.held'], 'changed'],
  [['cases.open', 'logins.send-reset', 'signing-in.unlock'], 'changed'],
  [['cases.open', 'people.practice-access-code'], 'explained'],
  [['cases.open', 'cases.note', 'callers.record-proof'], 'helped'],
] as const)('after %j a call probably ends as %s', (kinds, resolution) => {
  expect(likelyResolution(done(...kinds))).toBe(resolution);
});

test.each([
  [['mail.accepted', 'mail.bounced', 'cases.note'], 'lost'],
  [['mail.expired'], 'lost'],
  [['mail.failed', 'mail.uncertain'], 'uncertain'],
  [['mail.uncertain', 'mail.accepted'], null],
  [['mail.held', 'mail.deferred'], 'waiting'],
  [['logins.send-reset', 'mail.held', 'mail.accepted'], null],
  [['mail.held', 'mail.queued'], null],
  [['mail.held', 'mail.cancelled'], null],
] as const)('after %j the mail of a case is %s', (kinds, fate) => {
  expect(mailFate(done(...kinds))).toBe(fate);
});

test('the worst of several mails of one action is what is known; an older one counts once more is heard of it', () => {
  const line = (kind: string, messageId: string | null): TimelineEntry => ({
    id: `${kind}${messageId}`,
    at: 0,
    operator: 'Sam',
    kind,
    text: '',
    data: messageId === null ? null : { messageId },
  });
  const sent = line('logins.send-reset', null);
  const fate = (...timeline: readonly TimelineEntry[]) => mailFate({ timeline });
  expect(fate(sent, line('mail.held', 'a'), line('mail.accepted', 'b'))).toBe('waiting');
  expect(fate(sent, line('mail.failed', 'a'), line('mail.accepted', 'b'))).toBe('lost');
  expect(fate(sent, line('mail.failed', 'a'), sent, line('mail.accepted', 'b'))).toBe(null);
  expect(
    fate(sent, line('mail.accepted', 'a'), sent, line('mail.accepted', 'b'), line('mail.bounced', 'a')),
  ).toBe('lost');
});
