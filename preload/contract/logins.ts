import { z } from 'zod';
import { action } from './define.ts';
import { problem } from './input-problems.ts';
import {
  id,
  type Millis,
  requiredEmail,
  requiredName,
  requiredText,
  requiredUserName,
  typedText,
} from './shared.ts';

/** Whether a name has none of what HTML is made of. A mail of ours shows who asked, and no name has an angle bracket. */
export const isPlainName = (name: string): boolean => !/[<>]/.test(name);

const requestedBy = requiredName(200).refine(isPlainName, problem('hasAngleBrackets'));

export interface QueuedMessage {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
}

export interface HelpOutcome {
  readonly caseNumber: string;
  readonly messages: readonly QueuedMessage[];
}

export interface ResetOutcome extends HelpOutcome {
  readonly expiresAt: Millis;
}

export const loginActions = {
  /** Option 1 of the clinic portal's login help: `Forgot User Name?`. Code `email-not-on-file`. */
  'logins.user-name-help': action<HelpOutcome>()(z.object({ email: requiredEmail }), {
    strength: 0,
    icon: 'person',
    label: { en: 'User name help', es: 'Ayuda con el nombre de usuario' },
  }),
  /** Option 2: `Password Help?`. Code `user-name-not-on-file`. */
  'logins.password-help': action<ResetOutcome>()(z.object({ userName: requiredUserName, requestedBy }), {
    strength: 0,
    limit: 'reset',
    icon: 'key',
    label: { en: 'Password help', es: 'Ayuda con la contraseña' },
  }),
  /** A reset for any account, a person's too, to the address on file. */
  'logins.send-reset': action<ResetOutcome>()(
    z.object({ accountId: id, requestedBy, clearLock: z.boolean().default(false) }),
    {
      strength: 0,
      limit: 'reset',
      icon: 'key',
      label: { en: 'Password reset', es: 'Restablecimiento de contraseña' },
    },
  ),
  /** What `email us` in an `Attention` dialog sends: a case of its own, and a mail to the support address. */
  'logins.email-us': action<HelpOutcome>()(
    z.object({
      from: requiredEmail,
      about: z.enum(['user-name', 'password']),
      given: typedText(1000),
      text: requiredText(5000),
    }),
    { strength: 0, icon: 'mail', label: { en: 'Message to support', es: 'Mensaje a soporte' } },
  ),
};
