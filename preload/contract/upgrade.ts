import { z } from 'zod';
import type { CaseReason } from './cases.ts';
import type { Situation, WayOut } from './claims.ts';
import { action, query } from './define.ts';
import type { HelpOutcome } from './logins.ts';
import { id, type Millis, requiredEmail, typedEmail } from './shared.ts';

/** What the page that upgrades a legacy login can say instead of going on. */
export const upgradeErrors = [
  'email-in-use',
  'email-claimed-not-verified',
  'could-not-confirm-password',
  'incorrect-password',
] as const;
export type UpgradeError = (typeof upgradeErrors)[number];

export interface UpgradeHelp {
  readonly error: UpgradeError;
  /** The words that the caller sees. */
  readonly title: string;
  readonly caseReason: CaseReason;
  readonly tellOperator: string;
  readonly tellCaller: string;
  /** Best first. */
  readonly waysOut: readonly WayOut[];
  /** Why the address is not to be had, where an address and an account were given. */
  readonly situation: Situation | null;
}

export interface UpgradeTry {
  readonly at: Millis;
  readonly email: string | null;
  readonly outcome: UpgradeError | 'claimed';
}

export interface UpgradeFailed {
  readonly outcome: UpgradeError;
  readonly caseNumber: string;
  readonly help: UpgradeHelp;
}

export interface UpgradeClaimed extends HelpOutcome {
  readonly outcome: 'claimed';
  readonly expiresAt: Millis;
}

export const upgradeQueries = {
  /** All four errors, or one; with an account and an address, for that try. */
  upgradeHelp: query<{ readonly errors: readonly UpgradeHelp[]; readonly tries: readonly UpgradeTry[] }>()(
    z.object({
      error: z.enum(upgradeErrors).optional(),
      accountId: id.optional(),
      email: typedEmail.optional(),
    }),
    { topics: ['directory', 'upgrade', 'claims', 'account', 'practice', 'settings'] },
  ),
};

export const upgradeActions = {
  /**
   * Upgrades a legacy login to an address: an unverified claim and its mail, or the reason why not, which is kept in the
   * case and as a contested claim. The legacy login ends when the address is verified.
   */
  'upgrade.attempt': action<UpgradeClaimed | UpgradeFailed>()(
    z.object({ accountId: id, email: requiredEmail }),
    {
      // It claims, as `claims.claim` does.
      strength: 3,
      limit: 'link',
      icon: 'export',
      label: { en: 'Upgrade tried', es: 'Intento de actualización' },
      touches: ['login-email'],
    },
  ),
  /** Keeps what the page told the caller, and says what to do about it. */
  'upgrade.record-error': action<UpgradeFailed>()(
    z.object({ accountId: id, email: typedEmail.optional(), error: z.enum(upgradeErrors) }),
    { strength: 0, icon: 'warning', label: { en: 'Upgrade error', es: 'Error de la actualización' } },
  ),
};
