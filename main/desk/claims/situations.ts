import type { ClaimHolder, Situation } from '../../../preload/contract/claims.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { maskEmail } from '../ground/words/masking.ts';

/** What a way out and the words of a situation may depend on. */
export interface SituationFacts {
  readonly now: Millis;
  readonly email: string;
  /** Who asks; null where nobody in particular does. */
  readonly asking: { readonly name: string; readonly inactive: boolean } | null;
  readonly holder: ClaimHolder | null;
  /** The holder has the address only as the new one of a change that is not confirmed. */
  readonly holderIsPending: boolean;
  /** The address that the holder changes to. */
  readonly changingTo: string | null;
  readonly samePerson: boolean;
  readonly samePractice: boolean;
  /** Says when the waiting time of an unverified claim is over. */
  readonly releasableAt: Millis | null;
}

export interface WayOutRule {
  readonly action: string;
  /** Left out: it is always possible. */
  readonly allowed?: (facts: SituationFacts) => boolean;
  readonly why: string | ((facts: SituationFacts) => string);
  /** Left out: it belongs to the situation whatever the facts. */
  readonly when?: (facts: SituationFacts) => boolean;
}

export interface SituationRule {
  /** Best first. */
  readonly resolutions: readonly WayOutRule[];
  readonly tellOperator: (facts: SituationFacts) => string;
  /** Names nobody, and says no more about a holder than “in use”: the caller may be anybody. */
  readonly tellCaller: string;
}

const day = (at: Millis): string => new Date(at).toISOString().slice(0, 10);
const holderIn = ({ holder }: SituationFacts): string =>
  holder ? `${holder.name} (${holder.accountId}) in ${holder.practiceName}` : 'nobody';
const askingIsActive = ({ asking }: SituationFacts): boolean => !asking?.inactive;

const anotherAddress: WayOutRule = {
  action: 'another-address',
  why: 'Any other address that only this person reads will do, their own or one from a webmail provider.',
};

/** Each situation with its ways out and its two texts. Which one it is is decided in `explain.ts`. */
export const situationRules: Readonly<Record<Situation, SituationRule>> = {
  free: {
    resolutions: [
      {
        action: 'claims.claim',
        allowed: askingIsActive,
        why: (facts) =>
          askingIsActive(facts)
            ? 'Nobody holds the address: claim it, and it is proven by a link that goes there.'
            : 'Nobody holds the address, but the account that asks is inactive: reactivate it first.',
      },
    ],
    tellOperator: () => 'Nobody holds this address. It can be claimed.',
    tellCaller: 'That address can be used. We send a mail there; its link shows that the mailbox is yours.',
  },
  own: {
    resolutions: [
      {
        action: 'sign-in-help',
        why: 'The account holds the address and it is verified: help with the password, a lock or the security code instead.',
      },
    ],
    tellOperator: ({ asking }) =>
      `${asking?.name ?? 'The account'} holds this address already, and it is verified. Nothing about it is in the way.`,
    tellCaller: 'The address is not what keeps you out. Let us see what goes wrong when you sign in.',
  },
  'own-unverified': {
    resolutions: [
      {
        action: 'claims.send-verification',
        allowed: askingIsActive,
        why: 'The account holds the address, but its link was never opened: send it again.',
      },
      {
        action: 'claims.cancel-change',
        when: ({ holderIsPending }) => holderIsPending,
        why: 'The address is the new one of a change: when it was a mistake, cancel the change and keep the old address.',
      },
    ],
    tellOperator: ({ asking, holderIsPending }) =>
      holderIsPending
        ? `${asking?.name ?? 'The account'} is changing to this address and has not confirmed it yet. The old one still works.`
        : `${asking?.name ?? 'The account'} has claimed this address but not verified it, so nobody can sign in with it yet.`,
    tellCaller:
      'One step is missing: the link in the mail that went to that address. We send it again; look in the spam folder too.',
  },
  'same-person-same-practice': {
    resolutions: [
      {
        action: 'claims.consolidate',
        allowed: askingIsActive,
        why: 'Both accounts look like the same person’s in this practice: keep one login under one email.',
      },
      {
        action: 'own-address',
        why: 'If both logins are needed, each takes an address of its own.',
      },
    ],
    tellOperator: (facts) =>
      `${holderIn(facts)} holds this address and looks like the same person. Ask whether they have two logins here, then put both under one.`,
    tellCaller:
      'That address is in use. If you have more than one login with us, we can look into bringing them together once we know who is calling.',
  },
  'same-person-other-practice': {
    resolutions: [
      {
        action: 'second-address',
        why: 'One address, one login: somebody who works in two practices needs an address for each.',
      },
    ],
    tellOperator: (facts) =>
      `${holderIn(facts)} holds this address and looks like the same person. A second address is needed for this practice.`,
    tellCaller:
      'That address is in use. Each login needs an address of its own; whoever works in more than one practice needs one for each.',
  },
  'shared-mailbox': {
    resolutions: [
      {
        action: 'own-address',
        why: 'Two people in this practice share the mailbox: each needs an own address, on the practice’s domain or from a webmail provider.',
      },
      anotherAddress,
    ],
    tellOperator: (facts) =>
      `A colleague in the same practice, ${holderIn(facts)}, signs in with this address. Suggest an own address for each of them.`,
    tellCaller:
      'That address is in use. A login email has to be one that only you read: whoever looks after email in your practice can make you one, or you take one from a webmail provider.',
  },
  taken: {
    resolutions: [anotherAddress],
    tellOperator: (facts) =>
      `${holderIn(facts)} holds this address. Say nothing about that: another address is the way.`,
    tellCaller: 'That address is in use. Please choose another one for this login.',
  },
  'held-unverified': {
    resolutions: [
      {
        action: 'claims.send-verification',
        when: ({ holderIsPending }) => !holderIsPending,
        why: 'Whoever claimed it may just have missed the mail: it can be sent again, to that address alone.',
      },
      {
        action: 'claims.release',
        allowed: ({ now, releasableAt }) => releasableAt !== null && releasableAt <= now,
        why: ({ now, releasableAt }) =>
          releasableAt !== null && releasableAt <= now
            ? 'The waiting time is over: with strong proof that the mailbox is the caller’s, the claim can be released.'
            : `With strong proof the claim can be released once the waiting time is over, on ${releasableAt === null ? 'a later day' : day(releasableAt)}.`,
      },
      anotherAddress,
    ],
    tellOperator: (facts) =>
      facts.holderIsPending
        ? `${holderIn(facts)} is changing to this address and has not confirmed it yet.`
        : `${holderIn(facts)} has claimed this address but not verified it. That blocks it for everybody else.`,
    tellCaller:
      'That address is in use. If the mailbox is yours, look there for a mail from us, in the spam folder too; else choose another address for this login.',
  },
  'held-inactive': {
    resolutions: [
      {
        action: 'claims.release',
        why: 'Nobody can sign in with it any more: it can be released, with strong proof and the approval of a lead.',
      },
      {
        action: 'claims.consolidate',
        when: ({ samePerson, samePractice }) => samePerson && samePractice,
        allowed: askingIsActive,
        why: 'The inactive account looks like the same person’s in this practice: its address can move when the two are put together.',
      },
      anotherAddress,
    ],
    tellOperator: (facts) =>
      facts.holder?.practiceStatus === 'closed'
        ? `${holderIn(facts)} holds this address, and that practice is closed. It can be released with a lead’s approval.`
        : `${holderIn(facts)} holds this address, and that account is deactivated. It can be released with a lead’s approval.`,
    tellCaller:
      'That address is in use. We can look into whether it may be freed, which takes a check on our side; or choose another one now.',
  },
  'changing-away': {
    resolutions: [
      {
        action: 'wait',
        why: 'The address becomes free as soon as the change is confirmed.',
      },
      {
        action: 'claims.confirm-change',
        why: 'Whoever holds it can finish: the link in the mail to the new address, and the code.',
      },
      {
        action: 'claims.cancel-change',
        why: 'When the change was a mistake it can be cancelled; then the address stays where it is.',
      },
    ],
    tellOperator: (facts) =>
      `${holderIn(facts)} holds this address and is changing to ${facts.changingTo === null ? 'another one' : maskEmail(facts.changingTo)}. It is free once that is confirmed.`,
    tellCaller: 'That address is in use. Choose another one, or ask us again in a few days.',
  },
};
