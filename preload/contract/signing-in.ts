import { z } from 'zod';
import { action, query } from './define.ts';
import {
  type AccountStatus,
  id,
  type Millis,
  type PhoneType,
  phoneTypes,
  requiredDigits,
  requiredPhone,
} from './shared.ts';

/** How a security code reaches a phone. */
export const codeWays = ['text', 'voice'] as const;
export type CodeWay = (typeof codeWays)[number];

const codeStates = ['queued', 'sending', 'accepted', 'failed', 'uncertain', 'expired', 'cancelled'] as const;
/** `accepted`: the gateway took it. No one ever says that it arrived. */
export type CodeState = (typeof codeStates)[number];

/** What can be done with a number, for the operator's eyes: the number itself stays masked until it is revealed. */
export interface PhoneView {
  readonly masked: string;
  readonly type: PhoneType | null;
  /** Two letters (ISO 3166), as in `US` or `PR`; null where the number is none. */
  readonly country: string | null;
  /** How a code would go there; null where none can. */
  readonly way: CodeWay | null;
  /** What to tell of it: an internet phone, a number abroad, no number at all. Null where there is nothing. */
  readonly warning: string | null;
}

export interface TrustedBrowser {
  readonly id: string;
  readonly label: string;
  readonly addedAt: Millis;
  readonly lastUsedAt: Millis | null;
}

export interface ResetRecord {
  readonly requestedAt: Millis;
  readonly expiresAt: Millis;
  readonly state: 'waiting' | 'used' | 'superseded' | 'expired';
}

export interface CodeRecord {
  readonly sentAt: Millis;
  readonly expiresAt: Millis;
  readonly purpose: string;
  readonly way: CodeWay;
  readonly masked: string;
  readonly state: CodeState;
  /** What the gateway or the network said; never what was sent. */
  readonly response: string | null;
  readonly used: boolean;
}

export interface SigningInRecord {
  readonly accountId: string;
  readonly status: AccountStatus;
  readonly legacyLogin: boolean;
  readonly passwordSetAt: Millis | null;
  /** Failures in a row since the last success, lock or unlock. */
  readonly failures: number;
  readonly locked: boolean;
  /** When the lock ends by itself; null where there is none, or where only an operator or a reset ends it. */
  readonly lockedUntil: Millis | null;
  readonly phone: PhoneView | null;
  /** A number that waits for its code. */
  readonly pendingPhone: (PhoneView & { readonly since: Millis }) | null;
  readonly browsers: readonly TrustedBrowser[];
  /** The last ten, newest first. */
  readonly resets: readonly ResetRecord[];
  /** The last ten, newest first. */
  readonly codes: readonly CodeRecord[];
  /** Whether a gateway for codes is set up. Without one the desk calls the number back. */
  readonly gateway: boolean;
}

export interface SigningInOutcome {
  readonly caseNumber: string;
  readonly signingIn: SigningInRecord;
}

export interface CodeSent {
  readonly caseNumber: string;
  /** `callback`: there is no gateway for it, so the operator calls that number. */
  readonly by: CodeWay | 'callback';
  readonly masked: string;
  readonly expiresAt: Millis | null;
  readonly warning: string | null;
}

export interface CodeCheck {
  readonly passed: boolean;
  /** How many more tries this code allows. */
  readonly triesLeft: number;
}

export const signingInQueries = {
  signingIn: query<SigningInRecord>()(z.object({ accountId: id }), {
    topics: ['directory', 'signing-in', 'codes', 'logins', 'claims', 'account'],
  }),
};

export const signingInActions = {
  /** Told by whatever checks passwords. Five in a row lock the account. */
  'signing-in.record-failure': action<{ failures: number; lockedUntil: Millis | null }>()(
    z.object({ accountId: id }),
    { strength: 0, icon: 'warning', label: { en: 'Failed sign-in', es: 'Inicio de sesión fallido' } },
  ),
  'signing-in.unlock': action<SigningInOutcome>()(z.object({ accountId: id }), {
    strength: 1,
    icon: 'lock',
    label: { en: 'Unlocked', es: 'Desbloqueada' },
  }),
  'signing-in.revoke-browser': action<SigningInOutcome>()(z.object({ accountId: id, browserId: id }), {
    strength: 2,
    icon: 'shield',
    label: { en: 'Browser no longer trusted', es: 'Navegador que deja de ser de confianza' },
  }),
  'signing-in.revoke-browsers': action<SigningInOutcome>()(z.object({ accountId: id }), {
    strength: 2,
    icon: 'shield',
    label: { en: 'Browsers no longer trusted', es: 'Navegadores que dejan de ser de confianza' },
  }),
  /** Takes a number for an account that has none, and sends it a code; `signing-in.complete-phone` makes it the account's. */
  'signing-in.set-phone': action<CodeSent>()(
    z.object({
      accountId: id,
      phone: requiredPhone,
      type: z.enum(phoneTypes).optional(),
      by: z.enum(codeWays).default('text'),
    }),
    {
      // A number on file proves its holder with strength 2, so giving one asks for as much as removing one.
      strength: 3,
      limit: 'code',
      icon: 'phone',
      label: { en: 'New verification phone', es: 'Nuevo teléfono de verificación' },
      touches: ['phone'],
    },
  ),
  /** With the code, or without a gateway with `calledBack`: the number was called and answered. */
  'signing-in.complete-phone': action<CodeCheck & { readonly signingIn: SigningInRecord }>()(
    z.union([
      z.object({ accountId: id, code: requiredDigits }),
      z.object({ accountId: id, calledBack: z.literal(true) }),
    ]),
    {
      // The code itself is the check; the number was let in by `signing-in.set-phone`.
      strength: 0,
      icon: 'phone',
      label: { en: 'Verification phone', es: 'Teléfono de verificación' },
    },
  ),
  /**
   * Takes the number away, and with it what it could prove; the browsers trusted so far too, unless they are to stay.
   * `askedBy` is the account of an administrator of the practice, where one asks for another person.
   */
  'signing-in.reset-phone': action<SigningInOutcome>()(
    z.object({ accountId: id, revokeBrowsers: z.boolean().default(true), askedBy: id.optional() }),
    {
      strength: 3,
      icon: 'phone',
      label: { en: 'Phone removed', es: 'Teléfono quitado' },
      touches: ['phone'],
    },
  ),
};
