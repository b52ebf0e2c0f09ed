import type { Message, PlainMessage } from '../../../language/catalogue.ts';
import type { ClaimHolder, Situation } from '../../../preload/contract/claims.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { maskEmail } from '../ground/words/masking.ts';
import { situationWords as words } from './situation-words.ts';

/** What a way out and the words of a situation may depend on. */
export interface SituationFacts {
  readonly now: Millis;
  readonly email: string;
  /** Who asks; null where no one in particular does. */
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
  readonly why: PlainMessage | ((facts: SituationFacts) => string);
  /** Left out: it belongs to the situation whatever the facts. */
  readonly when?: (facts: SituationFacts) => boolean;
}

export interface SituationRule {
  /** Best first. */
  readonly resolutions: readonly WayOutRule[];
  readonly tellOperator: (facts: SituationFacts) => string;
  /** Names no one, and says no more about a holder than “in use”: the caller may be anybody. */
  readonly tellCaller: PlainMessage;
  /** What must not be said, however the caller asks; left out where the address is no one else's. */
  readonly keepFromCaller?: PlainMessage;
}

const day = (at: Millis): string => new Date(at).toISOString().slice(0, 10);
const holderIn = ({ holder }: SituationFacts): string =>
  holder
    ? say(words.holder, { name: holder.name, account: holder.accountId, practice: holder.practiceName })
    : say(words.noHolder);
const askingName = ({ asking }: SituationFacts): string => asking?.name ?? say(words.theAccount);
const askingIsActive = ({ asking }: SituationFacts): boolean => !asking?.inactive;
const isReleasable = ({ now, releasableAt }: SituationFacts): boolean =>
  releasableAt !== null && releasableAt <= now;

type AboutHolder = Message<{ readonly holder: string | number }, never>;
const ofHolder =
  (message: AboutHolder) =>
  (facts: SituationFacts): string =>
    say(message, { holder: holderIn(facts) });
type AboutAsking = Message<{ readonly asking: string | number }, never>;
const ofAsking =
  (message: AboutAsking) =>
  (facts: SituationFacts): string =>
    say(message, { asking: askingName(facts) });

const anotherAddress: WayOutRule = { action: 'another-address', why: words.anotherAddress };

/** Each situation with its ways out and its two texts. Which one it is is decided in `explain.ts`. */
export const situationRules: Readonly<Record<Situation, SituationRule>> = {
  free: {
    resolutions: [
      {
        action: 'claims.claim',
        allowed: askingIsActive,
        why: (facts) => say(askingIsActive(facts) ? words.freeClaim : words.freeInactive),
      },
    ],
    tellOperator: () => say(words.freeOperator),
    tellCaller: words.freeCaller,
  },
  own: {
    resolutions: [{ action: 'sign-in-help', why: words.ownHelp }],
    tellOperator: ofAsking(words.ownOperator),
    tellCaller: words.ownCaller,
  },
  'own-unverified': {
    resolutions: [
      { action: 'claims.send-verification', allowed: askingIsActive, why: words.ownUnverifiedSend },
      {
        action: 'claims.cancel-change',
        when: ({ holderIsPending }) => holderIsPending,
        why: words.ownUnverifiedCancel,
      },
    ],
    tellOperator: (facts) =>
      ofAsking(facts.holderIsPending ? words.ownPendingOperator : words.ownUnverifiedOperator)(facts),
    tellCaller: words.ownUnverifiedCaller,
  },
  'same-person-same-practice': {
    resolutions: [
      { action: 'claims.consolidate', allowed: askingIsActive, why: words.mergeSame },
      { action: 'own-address', why: words.eachOwn },
    ],
    tellOperator: ofHolder(words.samePracticeOperator),
    tellCaller: words.samePracticeCaller,
    keepFromCaller: words.keepOther,
  },
  'same-person-other-practice': {
    resolutions: [{ action: 'second-address', why: words.secondAddress }],
    tellOperator: ofHolder(words.otherPracticeOperator),
    tellCaller: words.otherPracticeCaller,
    keepFromCaller: words.keepElsewhere,
  },
  'shared-mailbox': {
    resolutions: [{ action: 'own-address', why: words.sharedOwn }, anotherAddress],
    tellOperator: ofHolder(words.sharedOperator),
    tellCaller: words.sharedCaller,
    keepFromCaller: words.keepColleague,
  },
  taken: {
    resolutions: [anotherAddress],
    tellOperator: ofHolder(words.takenOperator),
    tellCaller: words.takenCaller,
    keepFromCaller: words.keepStranger,
  },
  'held-unverified': {
    resolutions: [
      {
        action: 'claims.send-verification',
        when: ({ holderIsPending }) => !holderIsPending,
        why: words.resendUnverified,
      },
      {
        action: 'claims.release',
        allowed: isReleasable,
        why: (facts) =>
          isReleasable(facts)
            ? say(words.releaseNow)
            : say(words.releaseLater, {
                day: facts.releasableAt === null ? say(words.laterDay) : day(facts.releasableAt),
              }),
      },
      anotherAddress,
    ],
    tellOperator: (facts) =>
      ofHolder(facts.holderIsPending ? words.holderPendingOperator : words.holderUnverifiedOperator)(facts),
    tellCaller: words.unverifiedCaller,
    keepFromCaller: words.keepUnverified,
  },
  'held-inactive': {
    resolutions: [
      { action: 'claims.release', why: words.releaseInactive },
      {
        action: 'claims.consolidate',
        when: ({ samePerson, samePractice }) => samePerson && samePractice,
        allowed: askingIsActive,
        why: words.mergeInactive,
      },
      anotherAddress,
    ],
    tellOperator: (facts) =>
      ofHolder(facts.holder?.practiceStatus === 'closed' ? words.closedOperator : words.deactivatedOperator)(
        facts,
      ),
    tellCaller: words.inactiveCaller,
    keepFromCaller: words.keepClosed,
  },
  'changing-away': {
    resolutions: [
      { action: 'wait', why: words.waitForChange },
      { action: 'claims.confirm-change', why: words.finishChange },
      { action: 'claims.cancel-change', why: words.cancelChange },
    ],
    tellOperator: (facts) =>
      say(words.changingOperator, {
        holder: holderIn(facts),
        address: facts.changingTo === null ? say(words.anotherOne) : maskEmail(facts.changingTo),
      }),
    tellCaller: words.changingCaller,
    keepFromCaller: words.keepChange,
  },
};
