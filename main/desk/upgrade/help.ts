import type { PlainMessage } from '../../../language/catalogue.ts';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { Explanation, WayOut } from '../../../preload/contract/claims.ts';
import type { Strength } from '../../../preload/contract/shared.ts';
import { type UpgradeError, type UpgradeHelp, upgradeErrors } from '../../../preload/contract/upgrade.ts';
import { say } from '../../language.ts';
import { actionStrength } from '../ground/rules/action-rules.ts';
import { upgradeWords as words } from './words.ts';

interface UpgradeRule {
  readonly title: PlainMessage;
  readonly caseReason: CaseReason;
  readonly tellOperator: PlainMessage;
  readonly tellCaller: PlainMessage;
  /** Action and why, best first. */
  readonly waysOut: readonly (readonly [action: string, why: PlainMessage])[];
}

/** The four ends of an upgrade that goes no further, each with what it means and what may be done. */
const rules: Readonly<Record<UpgradeError, UpgradeRule>> = {
  'email-in-use': {
    title: words.inUse,
    caseReason: 'email-in-use',
    tellOperator: words.inUseOperator,
    tellCaller: words.inUseCaller,
    waysOut: [
      ['another-address', words.anotherAddress],
      ['claims.consolidate', words.merge],
    ],
  },
  'email-claimed-not-verified': {
    title: words.notVerified,
    caseReason: 'email-claimed-not-verified',
    tellOperator: words.notVerifiedOperator,
    tellCaller: words.notVerifiedCaller,
    waysOut: [
      ['claims.send-verification', words.sendAgain],
      ['claims.release', words.release],
      ['another-address', words.otherAtOnce],
    ],
  },
  'could-not-confirm-password': {
    title: words.notConfirmed,
    caseReason: 'upgrade-failed',
    tellOperator: words.notConfirmedOperator,
    tellCaller: words.notConfirmedCaller,
    waysOut: [
      ['logins.send-reset', words.resetFirst],
      ['signing-in.unlock', words.unlockAndRetry],
      ['upgrade.attempt', words.claimWithProof],
    ],
  },
  'incorrect-password': {
    title: words.incorrect,
    caseReason: 'upgrade-failed',
    tellOperator: words.incorrectOperator,
    tellCaller: words.incorrectCaller,
    waysOut: [
      ['try-again', words.typeByHand],
      ['logins.send-reset', words.resetForgotten],
      ['signing-in.unlock', words.unlockAfterTries],
    ],
  },
};

const strengthFor = (action: string): Strength => actionStrength(action) ?? 0;

/** Explains an error; with an explanation of the address, its situation's own ways out come in place of the general ones. */
export function upgradeHelp(error: UpgradeError, explanation: Explanation | null): UpgradeHelp {
  const rule = rules[error];
  const general = rule.waysOut.map(
    ([action, why]): WayOut => ({ action, allowed: true, strength: strengthFor(action), why: say(why) }),
  );
  const aboutAddress = error === 'email-in-use' || error === 'email-claimed-not-verified';
  const fits = aboutAddress && explanation !== null && !explanation.available;
  return {
    error,
    title: say(rule.title),
    caseReason: rule.caseReason,
    tellOperator: fits
      ? say(words.here, { general: say(rule.tellOperator), situation: explanation.tellOperator })
      : say(rule.tellOperator),
    tellCaller: fits ? explanation.tellCaller : say(rule.tellCaller),
    waysOut: fits ? explanation.resolutions : general,
    situation: fits ? explanation.situation : null,
  };
}

/** All four, or the one that was asked for. */
export const upgradeHelps = (
  error: UpgradeError | undefined,
  explanation: Explanation | null,
): readonly UpgradeHelp[] =>
  (error === undefined ? upgradeErrors : [error]).map((one) => upgradeHelp(one, explanation));

/** The error as the page shows it. */
export const errorTitle = (error: UpgradeError): string => say(rules[error].title);

/** The case's reason for an error. */
export const reasonOf = (error: UpgradeError): CaseReason => rules[error].caseReason;
