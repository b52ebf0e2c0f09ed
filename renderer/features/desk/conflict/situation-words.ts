import type { Situation } from '../../../../preload/contract/claims.ts';
import type { CalloutTone } from '../../../ui/feedback/callout.tsx';

interface SituationLook {
  /** What is wrong, in a line. */
  readonly title: string;
  readonly tone: CalloutTone;
}

/** The ten answers to "why can't I have this address?". */
export const situationLooks: Readonly<Record<Situation, SituationLook>> = {
  free: { title: 'Free: nobody holds this address', tone: 'good' },
  own: { title: 'It is their own, and verified', tone: 'good' },
  'own-unverified': { title: 'It is their own, but not verified yet', tone: 'warn' },
  'same-person-same-practice': {
    title: 'In use: the same person’s other account in this practice',
    tone: 'warn',
  },
  'same-person-other-practice': {
    title: 'In use: the same person’s account in another practice',
    tone: 'warn',
  },
  'shared-mailbox': { title: 'In use: somebody else in the same practice has it', tone: 'warn' },
  taken: { title: 'In use: somebody in another practice has it', tone: 'warn' },
  'held-unverified': { title: 'Claimed but not verified', tone: 'warn' },
  'held-inactive': { title: 'In use: by an account or practice that is closed', tone: 'warn' },
  'changing-away': { title: 'In use: its holder is changing to another address', tone: 'warn' },
};

/** `give-own-address` as `Give own address`; what a way out is called where nobody gave it a better name. */
const fromName = (action: string): string => {
  const name = action.slice(action.indexOf('.') + 1).replaceAll('-', ' ');
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const wayWords: Readonly<Record<string, string>> = {
  'another-address': 'Another address',
  'own-address': 'An address of their own for each',
  'second-address': 'A second address for this practice',
  'sign-in-help': 'Help with signing in',
  wait: 'Wait for the change to finish',
  'claims.claim': 'Claim the address',
  'claims.send-verification': 'Send the verification again',
  'claims.confirm-change': 'Finish the change',
  'claims.cancel-change': 'Cancel the change',
  'claims.consolidate': 'Put the two accounts together',
  'claims.release': 'Release the claim',
  'logins.send-reset': 'Send a password reset',
  'signing-in.unlock': 'End the lock',
  'upgrade.attempt': 'Try the upgrade again',
};

/** A way out in a few words. */
export const wayTitle = (action: string): string => wayWords[action] ?? fromName(action);
