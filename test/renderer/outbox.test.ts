import { expect, test } from 'vitest';
import { type MessageState, messageStates, type OutboxRow } from '../../preload/contract/outbox.ts';
import { leftOutWords } from '../../renderer/features/outbox/left-out-words.ts';
import {
  countFiltersOf,
  filtersOf,
  isNarrowed,
  narrowedFolded,
  noFields,
} from '../../renderer/features/outbox/outbox-fields.ts';
import { mailTrouble } from '../../renderer/shared/mail/mail-trouble.ts';
import { canHold, nextStep, showOf, statesShown } from '../../renderer/shared/mail/message-rules.ts';
import { withMasked } from '../../renderer/shared/mail/with-masked.ts';

const now = Date.UTC(2026, 10, 21);

test('What narrows the list becomes filters, and nothing else does', () => {
  expect(filtersOf(noFields)).toEqual({});
  expect(filtersOf({ ...noFields, show: 'failed', text: ' mary ' })).toEqual({
    state: 'failed',
    text: 'mary',
  });
  expect(filtersOf({ ...noFields, show: 'not-arrived' })).toEqual({
    states: ['failed', 'bounced', 'expired'],
  });
  expect(filtersOf({ ...noFields, domain: ' Mary@Clinic.Example ' })).toEqual({ domain: 'clinic.example' });
  const days = { ...noFields, show: 'attention', from: '2026-11-20', to: '2026-11-21', text: 'x' } as const;
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  expect(countFiltersOf(days)).toEqual({ from: '2026-11-20', to: '2026-11-21', zone });
  expect([isNarrowed(noFields), isNarrowed({ ...noFields, show: 'held' }), isNarrowed(days)]).toEqual([
    false,
    false,
    true,
  ]);
  expect(narrowedFolded(days)).toBe(2);
});

test('A word from elsewhere shows one state or what belongs together, or nothing', () => {
  for (const state of messageStates) expect(statesShown(showOf(state) ?? 'any')).toEqual([state]);
  expect(statesShown('any')).toBe(null);
  expect(showOf('not-arrived')).toBe('not-arrived');
  expect([showOf('delivered'), showOf(undefined)]).toEqual([null, null]);
});

test('A message is held by a person once, and only while it waits', () => {
  const held = messageStates.filter((state) => canHold({ state, heldByPerson: false }));
  expect(held).toEqual(['queued', 'deferred', 'held']);
  expect(canHold({ state: 'held', heldByPerson: true })).toBe(false);
});

test('What did not get through has a next step, which knows a dead link', () => {
  const step = (state: (typeof messageStates)[number], expiresAt: number | null = null): string | null =>
    nextStep({ state, heldByPerson: false, expiresAt }, now);
  const told = messageStates.filter((state) => step(state) !== null);
  expect(told).toEqual(['failed', 'uncertain', 'expired', 'bounced']);
  expect(step('failed')).toMatch(/retry/);
  expect(step('failed', now)).toMatch(/send the reminder or reset again/);
  expect(step('uncertain', now)).not.toMatch(/retry/);
  expect(nextStep({ state: 'held', heldByPerson: true, expiresAt: null }, now)).toMatch(/^Release/);
});

test('What was left out is told with each reason once', () => {
  const left = (id: string, message: string) => ({
    id,
    error: { code: 'message-expired' as const, message },
  });
  expect(leftOutWords([])).toBe('');
  expect(leftOutWords([left('1', 'Dead.'), left('2', 'Dead.')])).toBe('Left out: 2 messages. Dead.');
  expect(leftOutWords([left('1', 'Dead.'), left('2', 'Newer.'), left('3', 'Dead.')])).toBe(
    'Left out: 3 messages. 2 × Dead. 1 × Newer.',
  );
});

test('A recipient is masked in a server’s words, whatever letters the address has', () => {
  const masked = (text: string, address: string): string => withMasked(text, address, 'ma•••@x.example');
  expect(masked('550 <Mary.Lee@X.example>: no mary.lee@x.example', 'mary.lee@x.example')).toBe(
    '550 <ma•••@x.example>: no ma•••@x.example',
  );
  expect(masked('to maryxlee@x.example', 'mary.lee@x.example')).toBe('to maryxlee@x.example');
  expect(masked('to a+b$(1)@x.example', 'a+b$(1)@x.example')).toBe('to ma•••@x.example');
  expect(masked('no address', '')).toBe('no address');
});

test('Mail that did not get through is a case’s trouble until something newer takes its place', () => {
  const mail = (id: string, state: MessageState, createdAt: number, purpose = 'password-reset') =>
    ({ id, state, createdAt, purpose }) as OutboxRow;
  const idsOf = (...messages: readonly OutboxRow[]): string[] => mailTrouble(messages).map(({ id }) => id);
  expect(idsOf(mail('1', 'failed', 1), mail('2', 'accepted', 1, 'user-name'))).toEqual(['1']);
  expect(messageStates.filter((state) => idsOf(mail('1', state, 1)).length > 0)).toEqual([
    'failed',
    'uncertain',
    'expired',
    'bounced',
  ]);
  expect(idsOf(mail('2', 'accepted', 2), mail('1', 'failed', 1))).toEqual([]);
  expect(idsOf(mail('2', 'bounced', 2), mail('1', 'failed', 1))).toEqual(['2']);
  expect(idsOf(mail('2', 'cancelled', 2), mail('1', 'failed', 1))).toEqual(['1']);
});
