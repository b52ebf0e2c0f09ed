import type { CaseReason, ResolutionCode } from './cases.ts';

interface ActionOutcome {
  /** Why somebody who needs it calls: the reason of a case that has none yet. */
  readonly reason: CaseReason;
  /** The same where their account asks for an address that it does not hold. */
  readonly reasonIfWanted?: CaseReason;
  /** How a case probably ends in which it was done. */
  readonly resolution: ResolutionCode;
}

/** What each action that helps a caller says of their case. What is not here says nothing. */
export const actionOutcomes = {
  'logins.user-name-help': { reason: 'forgot-user-name', resolution: 'mail-sent' },
  'logins.password-help': { reason: 'forgot-password', resolution: 'mail-sent' },
  'logins.send-reset': { reason: 'forgot-password', resolution: 'mail-sent' },
  'logins.email-us': { reason: 'not-on-file', resolution: 'mail-sent' },
  'claims.claim': {
    reason: 'change-login-email',
    reasonIfWanted: 'email-in-use',
    resolution: 'changed',
  },
  'claims.change-email': {
    reason: 'change-login-email',
    reasonIfWanted: 'email-in-use',
    resolution: 'changed',
  },
  'claims.confirm-change': { reason: 'change-login-email', resolution: 'changed' },
  'claims.cancel-change': { reason: 'change-login-email', resolution: 'changed' },
  'claims.send-verification': { reason: 'email-claimed-not-verified', resolution: 'mail-sent' },
  'claims.release': { reason: 'email-in-use', resolution: 'changed' },
  'claims.consolidate': { reason: 'several-user-names', resolution: 'changed' },
  'claims.undo-consolidation': { reason: 'several-user-names', resolution: 'changed' },
  'signing-in.unlock': { reason: 'locked', resolution: 'changed' },
  'signing-in.set-phone': { reason: 'lost-or-new-phone', resolution: 'changed' },
  'signing-in.complete-phone': { reason: 'lost-or-new-phone', resolution: 'changed' },
  'signing-in.reset-phone': { reason: 'lost-or-new-phone', resolution: 'changed' },
  'signing-in.revoke-browser': { reason: 'other', resolution: 'changed' },
  'signing-in.revoke-browsers': { reason: 'other', resolution: 'changed' },
  'people.invite': { reason: 'other', resolution: 'mail-sent' },
  'people.resend-invitation': { reason: 'new-user-cannot-finish', resolution: 'mail-sent' },
  'people.practice-access-code': { reason: 'new-user-cannot-finish', resolution: 'explained' },
  'people.renew-practice-access-code': { reason: 'new-user-cannot-finish', resolution: 'changed' },
  'people.set-name': { reason: 'other', resolution: 'changed' },
  'people.set-role-title': { reason: 'other', resolution: 'changed' },
  'people.set-edit-level': { reason: 'other', resolution: 'changed' },
  'people.set-emergency-access': { reason: 'emergency-access', resolution: 'changed' },
  'people.grant-administrator': { reason: 'other', resolution: 'changed' },
  'people.revoke-administrator': { reason: 'other', resolution: 'changed' },
  'people.deactivate': { reason: 'person-left', resolution: 'changed' },
  'people.reactivate': { reason: 'other', resolution: 'changed' },
  'practices.correct-email': { reason: 'other', resolution: 'changed' },
  'practices.correct-phone': { reason: 'other', resolution: 'changed' },
  'practices.correct-name': { reason: 'other', resolution: 'changed' },
  'practices.correct-address': { reason: 'other', resolution: 'changed' },
  'practices.close': { reason: 'other', resolution: 'changed' },
  'practices.reopen': { reason: 'other', resolution: 'changed' },
  'upgrade.attempt': { reason: 'upgrade-failed', resolution: 'changed' },
} as const satisfies Readonly<Record<string, ActionOutcome>>;

/** An action that helps a caller. */
export type HelpingAction = keyof typeof actionOutcomes;

/** What an action says of a case; undefined where it says nothing. */
export const outcomeOfAction = (type: string): ActionOutcome | undefined =>
  Object.hasOwn(actionOutcomes, type) ? actionOutcomes[type as HelpingAction] : undefined;
