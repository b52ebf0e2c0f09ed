import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { Situation } from '../../../../preload/contract/claims.ts';
import { say } from '../../../language.ts';
import type { CalloutTone } from '../../../ui/feedback/callout.tsx';
import { conflictWords as words } from './words.ts';

interface SituationLook {
  /** What is wrong, in a line. */
  readonly title: PlainMessage;
  readonly tone: CalloutTone;
}

/** The ten answers to "why can't I have this address?". */
export const situationLooks: Readonly<Record<Situation, SituationLook>> = {
  free: { title: words.free, tone: 'good' },
  own: { title: words.own, tone: 'good' },
  'own-unverified': { title: words.ownUnverified, tone: 'warn' },
  'same-person-same-practice': { title: words.samePersonSamePractice, tone: 'warn' },
  'same-person-other-practice': { title: words.samePersonOtherPractice, tone: 'warn' },
  'shared-mailbox': { title: words.sharedMailbox, tone: 'warn' },
  taken: { title: words.taken, tone: 'warn' },
  'held-unverified': { title: words.heldUnverified, tone: 'warn' },
  'held-inactive': { title: words.heldInactive, tone: 'warn' },
  'changing-away': { title: words.changingAway, tone: 'warn' },
};

/** Each way out that the desk answers with, in a few words. */
export const wayTitles: Readonly<Record<string, PlainMessage>> = {
  'another-address': words.anotherAddress,
  'own-address': words.ownAddress,
  'second-address': words.secondAddress,
  'sign-in-help': words.signInHelp,
  'try-again': words.tryAgain,
  wait: words.wait,
  'claims.claim': words.claimAddress,
  'claims.send-verification': words.sendVerification,
  'claims.confirm-change': words.finishChange,
  'claims.cancel-change': words.cancelChange,
  'claims.consolidate': words.mergeAccounts,
  'claims.release': words.releaseClaim,
  'logins.send-reset': words.sendReset,
  'signing-in.unlock': words.unlock,
  'upgrade.attempt': words.tryUpgradeAgain,
};

/** A way out in a few words; by its name where a newer desk answers with one that this window does not know. */
export const wayTitle = (action: string): string => {
  const title = wayTitles[action];
  return title === undefined ? action : say(title);
};
