import { expect, test } from 'vitest';
import { messageStates, type OutboxRow } from '../../preload/contract/outbox.ts';
import { isToBeDone } from '../../renderer/shared/record/outcome-matter.ts';
import {
  codeWords,
  type MailStand,
  outcomeTitle,
  outcomeTone,
  standOf,
  waitWords,
} from '../../renderer/shared/record/outcome-words.ts';

const stand = (state: MailStand['state'], rest: Partial<MailStand> = {}): MailStand => ({
  state,
  heldByPerson: false,
  because: null,
  hasLink: false,
  ...rest,
});
const claimed = { title: 'The address is claimed', mail: 'itsLink' } as const;
const reset = { title: '', mail: 'linkAgain' } as const;

test.each([
  ['queued', 'The address is claimed; its link is queued', 'info'],
  ['sending', 'The address is claimed; its link is being sent', 'info'],
  ['accepted', 'The address is claimed; its link is on its way', 'good'],
  ['deferred', 'The address is claimed; its link could not be sent yet and will be tried again', 'warn'],
  ['held', 'The address is claimed; its link is held and not sent yet', 'warn'],
  ['failed', 'Done, but the mail did not get through', 'warn'],
  ['bounced', 'Done, but the mail did not get through', 'warn'],
  ['expired', 'Done, but the mail did not get through', 'warn'],
  ['uncertain', 'Done, but the mail may not have arrived', 'warn'],
  ['cancelled', 'The address is claimed; its link was cancelled', 'warn'],
] as const)('the sentence after an action follows its message: %s', (state, sentence, tone) => {
  expect(outcomeTitle(claimed, [stand(state)])).toBe(sentence);
  expect(outcomeTone([stand(state)])).toBe(tone);
});

test('only what the relay took is green or on its way, whatever else was sent', () => {
  for (const state of messageStates) {
    const stands = [stand('accepted'), stand(state)];
    const isOut = state === 'accepted';
    expect(outcomeTone(stands) === 'good').toBe(isOut);
    expect(outcomeTitle(claimed, stands).includes('on its way')).toBe(isOut);
    expect(outcomeTitle(reset, stands).includes('on its way again')).toBe(isOut);
  }
  expect(outcomeTone([])).toBe('good');
  expect(outcomeTitle({ title: 'The account is unlocked' }, [])).toBe('The account is unlocked');
  expect(outcomeTitle({ title: 'The two accounts are merged' }, [stand('held')])).toBe(
    'The two accounts are merged',
  );
});

test('what waits says why, and what happens next', () => {
  expect(waitWords([stand('held', { because: 'Sending is switched off in the settings' })])).toBe(
    'Sending is switched off in the settings. It is sent automatically as soon as that changes.',
  );
  expect(waitWords([stand('held', { heldByPerson: true, because: 'held by a person' })])).toBe(
    'It stays in the outbox until somebody releases it.',
  );
  expect(waitWords([stand('deferred', { because: 'The mailbox is full.' })])).toBe('The mailbox is full.');
  expect(waitWords([stand('accepted')])).toBe(null);
  expect(waitWords([])).toBe(null);
});

test('a message that is not read yet was just queued', () => {
  expect(standOf(undefined)).toEqual(stand('queued'));
  const row = { state: 'held', heldByPerson: false, reason: null, lastResponse: 'Offline', expiresAt: 1 };
  expect(standOf(row as OutboxRow)).toEqual(stand('held', { because: 'Offline', hasLink: true }));
});

test('a code is on its way until the gateway refused it', () => {
  expect(codeWords('••• 77', 'queued')).toBe('A code to ••• 77 is being sent');
  expect(codeWords('••• 77', 'accepted')).toBe('A code to ••• 77 is on its way');
  expect(codeWords('••• 77', 'failed')).toBe('A code to ••• 77 could not be sent');
  expect(codeWords('••• 77', 'uncertain')).toBe('A code to ••• 77 may not have arrived');
});

test('a banner’s matter is done once what it asks for is done', () => {
  const account = { claims: [], status: 'active', wanted: null } as const;
  const signingIn = { phone: null, pendingPhone: null, resets: [], locked: false } as const;
  const phone = { masked: '••• 77', type: null, country: 'US', way: 'text', warning: null } as const;
  const claim = { email: 'a@b.example', role: 'current', claimedAt: 1, verifiedAt: null, returned: null };
  const withClaim = (state: 'verified' | 'unverified') =>
    ({ ...account, claims: [{ ...claim, state }] }) as unknown as Parameters<typeof isToBeDone>[1];
  const withReset = (state: 'waiting' | 'used') =>
    ({ ...signingIn, resets: [{ requestedAt: 1, expiresAt: 2, state }] }) as const;
  expect(
    isToBeDone('phone-to-confirm', account, { ...signingIn, pendingPhone: { ...phone, since: 1 } }),
  ).toBe(true);
  expect(isToBeDone('phone-to-confirm', account, { ...signingIn, phone })).toBe(false);
  expect(isToBeDone('phone-to-set', account, signingIn)).toBe(true);
  expect(isToBeDone('phone-to-set', account, { ...signingIn, phone })).toBe(false);
  expect(isToBeDone('address-to-verify', withClaim('unverified'), signingIn)).toBe(true);
  expect(isToBeDone('address-to-verify', withClaim('verified'), signingIn)).toBe(false);
  expect(isToBeDone('link-to-use', account, withReset('waiting'))).toBe(true);
  expect(isToBeDone('link-to-use', account, withReset('used'))).toBe(false);
  expect(isToBeDone('invitation-to-finish', { ...account, status: 'invited' }, signingIn)).toBe(true);
  expect(isToBeDone('invitation-to-finish', account, signingIn)).toBe(false);
  expect(isToBeDone('deactivated', account, signingIn)).toBe(false);
  expect(isToBeDone('unlocked', account, { ...signingIn, locked: true })).toBe(false);
});
