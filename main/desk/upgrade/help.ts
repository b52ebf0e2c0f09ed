import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { Explanation, WayOut } from '../../../preload/contract/claims.ts';
import type { Strength } from '../../../preload/contract/shared.ts';
import { type UpgradeError, type UpgradeHelp, upgradeErrors } from '../../../preload/contract/upgrade.ts';
import { actionStrength } from '../ground/rules/action-rules.ts';

interface UpgradeRule {
  readonly title: string;
  readonly caseReason: CaseReason;
  readonly tellOperator: string;
  readonly tellCaller: string;
  /** Action and why, best first. */
  readonly waysOut: readonly (readonly [action: string, why: string])[];
}

/** The four ends of an upgrade that goes no further, each with what it means and what may be done. */
const rules: Readonly<Record<UpgradeError, UpgradeRule>> = {
  'email-in-use': {
    title: 'Email is already in use',
    caseReason: 'email-in-use',
    tellOperator:
      'Another account holds the address and has verified it. Have it explained for this account: it may be a second account of the same person, a colleague who shares the mailbox, or a stranger.',
    tellCaller:
      'That address signs somebody in already, and each login needs one of its own. You can upgrade with any other address that only you read.',
    waysOut: [
      [
        'another-address',
        'Any other address that only this person reads will do, their own or one from a webmail provider.',
      ],
      [
        'claims.consolidate',
        'Where it is the same person’s other account in this practice, put the two together under that address.',
      ],
    ],
  },
  'email-claimed-not-verified': {
    title: 'Email claimed but not verified',
    caseReason: 'email-claimed-not-verified',
    tellOperator:
      'Somebody has claimed the address and not opened the link yet. That blocks it for everybody, and nobody can sign in with it. Often it is the caller’s own first try, or their other account.',
    tellCaller:
      'That address waits to be verified. If the mailbox is yours, look there for a mail from us, in the spam folder too, and open its link; else upgrade with another address.',
    waysOut: [
      ['claims.send-verification', 'Whoever claimed it gets the link again, at that address alone.'],
      [
        'claims.release',
        'When the waiting time is over, strong proof that the mailbox is the caller’s frees it.',
      ],
      ['another-address', 'Upgrading with another address works at once.'],
    ],
  },
  'could-not-confirm-password': {
    title: 'Could not confirm your password',
    caseReason: 'upgrade-failed',
    tellOperator:
      'The old sign-in with Practice ID, user name and password was not accepted, so the page could not see that the account is the caller’s. Usual causes: the password of another account, a user name of another practice, a lock after failures, or a password that was never changed from the first one.',
    tellCaller:
      'The old password was not accepted for that user name and Practice ID. We send a link to the address on file to make a new password; then the upgrade works with that one.',
    waysOut: [
      [
        'logins.send-reset',
        'A reset to the address on file gives the old login a password that works; upgrade with it afterwards.',
      ],
      [
        'signing-in.unlock',
        'Where the account is locked after failures, unlock it and let the caller try again.',
      ],
      ['upgrade.attempt', 'With proof of who calls, the desk claims the address without the old password.'],
    ],
  },
  'incorrect-password': {
    title: 'Incorrect password',
    caseReason: 'upgrade-failed',
    tellOperator:
      'The password was typed wrongly on the update page itself. The old login works; it is a matter of typing: caps lock, another keyboard, a password that the browser filled in for something else.',
    tellCaller:
      'The password on that page has to be the one you use with the Practice ID today. Type it by hand, with caps lock off; if it isn’t accepted twice, we send you a link for a new one.',
    waysOut: [
      [
        'try-again',
        'Type the current password by hand. Five failures in a row lock the account for 30 minutes.',
      ],
      ['logins.send-reset', 'Where the password is not known any more, a reset to the address on file.'],
      ['signing-in.unlock', 'Where the tries have locked the account, unlock it.'],
    ],
  },
};

const strengthFor = (action: string): Strength => actionStrength(action) ?? 0;

/** Explains an error; with an explanation of the address, its situation's own ways out come in place of the general ones. */
export function upgradeHelp(error: UpgradeError, explanation: Explanation | null): UpgradeHelp {
  const rule = rules[error];
  const general = rule.waysOut.map(
    ([action, why]): WayOut => ({ action, allowed: true, strength: strengthFor(action), why }),
  );
  const aboutAddress = error === 'email-in-use' || error === 'email-claimed-not-verified';
  const fits = aboutAddress && explanation !== null && !explanation.available;
  return {
    error,
    title: rule.title,
    caseReason: rule.caseReason,
    tellOperator: fits ? `${rule.tellOperator} Here: ${explanation.tellOperator}` : rule.tellOperator,
    tellCaller: fits ? explanation.tellCaller : rule.tellCaller,
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

/** The case's reason for an error. */
export const reasonOf = (error: UpgradeError): CaseReason => rules[error].caseReason;
