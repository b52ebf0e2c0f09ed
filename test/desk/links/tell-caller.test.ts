import { expect, test } from 'vitest';
import { type LinkForCaller, momentsOf, tellCaller } from '../../../main/desk/links/tell-caller.ts';
import { inLanguage } from '../../../main/language.ts';
import { linkPurposes, linkStates, voidReasons } from '../../../preload/contract/links.ts';
import { messageStates } from '../../../preload/contract/outbox.ts';

const minute = 60_000;
const now = Date.UTC(2026, 10, 16, 15, 20);
const link: LinkForCaller = {
  purpose: 'reset-password',
  state: 'sent',
  madeAt: Date.UTC(2026, 10, 16, 14, 14),
  validUntil: Date.UTC(2026, 10, 16, 15, 14),
  usedAt: null,
  cancelReason: null,
  mail: { state: 'accepted', at: Date.UTC(2026, 10, 16, 14, 14) + minute },
};
const said = (change: Partial<LinkForCaller>, zone = 'America/New_York', at = now): string =>
  tellCaller({ ...link, ...change }, momentsOf(at, zone)).replaceAll('\u202f', ' ');

test('the sentence says when by the clock of the operator, and what to do next', () => {
  expect(said({})).toBe(
    'The link for a new password went to the address on file at 9:14 AM, and the mail server accepted it at 9:15 AM. It works until 10:14 AM. Look in the spam folder too.',
  );
  expect(said({}, 'UTC', now + 24 * 60 * minute)).toContain('on November 16 at 2:14 PM');
  expect(said({ state: 'expired' })).toBe(
    'The link for a new password worked until 10:14 AM and has expired. We can send a new one; open it soon after it arrives.',
  );
  expect(said({ state: 'cancelled', cancelReason: 'newer' })).toContain('Use the newest mail only');
  expect(said({ state: 'not-arrived', mail: { state: 'bounced', at: now } })).toBe(
    'The mail with the link could not be delivered. Before we send a new one, we check how mail reaches you.',
  );
});

test('there is a sentence for every state, purpose, fate of the mail and reason, in both languages, with nothing left open', () => {
  for (const language of ['en', 'es'] as const)
    inLanguage(language, () => {
      for (const state of linkStates)
        for (const purpose of linkPurposes)
          for (const mail of [null, ...messageStates.map((each) => ({ state: each, at: now }))])
            for (const cancelReason of state === 'cancelled' ? voidReasons : [null]) {
              const sentence = said({ state, purpose, mail, cancelReason, usedAt: now });
              expect(sentence).toMatch(/^[A-ZÁÉÍÓÚ¿].*[.]$/u);
              expect(sentence).not.toMatch(/[{}@]|undefined|null/);
            }
    });
});

test('no reason that only the holder may know is said: what was reported, merged or deactivated sounds alike', () => {
  const sentences = (['reported', 'merged', 'deactivated', 'released', 'by-hand'] as const).map(
    (cancelReason) => said({ state: 'cancelled', cancelReason }),
  );
  expect(new Set(sentences).size).toBe(1);
});
