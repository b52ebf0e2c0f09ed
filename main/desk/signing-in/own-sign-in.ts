import { z } from 'zod';
import type { CodeCheck } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { phoneForCode } from '../codes/second-factor.ts';
import { checkCode } from '../codes/security-codes.ts';
import { sendCode } from '../codes/send-code.ts';
import {
  type ActionDefinition,
  defineInternalAction,
  type Handled,
  nothingDone,
} from '../ground/basics/definitions.ts';
import { activeAccount } from '../ground/people/active-account.ts';
import { displayName } from '../ground/people/people.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { browsersOf, revokeBrowsers, trustedBy } from './browsers.ts';
import { signingInWords as words } from './words.ts';

const accountId = z.string().max(100);

/**
 * Sends the code that a sign-in asks for after its password. Code `codes-no-gateway` where none can be sent: then the password
 * is all there is; `code-too-soon` and `code-too-many`.
 */
const sendingCode = defineInternalAction('signing-in.send-sign-in-code', z.object({ accountId }), {
  handle: (transaction, input, context): Answer<{ readonly masked: string }> => {
    const account = activeAccount(transaction, input.accountId);
    if (!account.ok) return account;
    const { phone, phone_type: type } = account.value;
    if (phone === null) return failures.phoneMissing(displayName(account.value));
    const reachable = phoneForCode(account.value, context.settings);
    if (!reachable) return failures.codesNoGateway(maskPhone(phone));
    const asked = { accountId: input.accountId, purpose: 'sign-in', phone, type, by: 'text' } as const;
    const sent = sendCode(transaction, { ...asked, caseId: context.case?.id ?? null }, context);
    if (!sent.ok) return sent;
    context.line(() => say(words.portalCodeSent, { sent: sent.value.line() }));
    return done({ masked: sent.value.masked });
  },
});

/** Compares the code of a sign-in. Codes `code-none`, `code-expired`, `code-tries-used`. */
const checkingCode = defineInternalAction(
  'signing-in.check-sign-in-code',
  z.object({ accountId, code: z.string().max(40) }),
  {
    audit: (input) => ({ accountId: input.accountId }),
    handle: (transaction, input, context): Answer<CodeCheck> => {
      const account = activeAccount(transaction, input.accountId);
      if (!account.ok) return account;
      const checked = checkCode(
        transaction,
        { accountId: input.accountId, purpose: 'sign-in' },
        input.code,
        context.now,
      );
      if (!checked.ok) return checked;
      const { passed, triesLeft } = checked.value;
      context.line(() =>
        passed ? say(words.portalCodeRight) : say(words.portalCodeWrong, { count: triesLeft }),
      );
      return checked;
    },
  },
);

/**
 * Notes that a trusted browser signed in without a code. A cookie that was carried into another kind of browser counts for
 * nothing there: `browserId` is null where it is not trusted (any more), whatever the reason. Then a code is asked for, as of
 * every other browser.
 */
const usingBrowser = defineInternalAction(
  'signing-in.use-trusted-browser',
  z.object({ accountId, token: z.string().max(100), label: z.string().max(200) }),
  {
    audit: (input) => ({ accountId: input.accountId, label: input.label }),
    handle: (transaction, input, context): Handled<{ readonly browserId: string | null }> => {
      const account = activeAccount(transaction, input.accountId);
      if (!account.ok) return account;
      const trusted = trustedBy(transaction, input.token, context.now);
      if (trusted?.accountId !== input.accountId || trusted.label !== input.label)
        return nothingDone({ browserId: null });
      transaction.one(
        sql`UPDATE trusted_browsers SET last_used_at = ${context.now} WHERE id = ${trusted.browserId}`,
      );
      context.line(() => say(words.portalTrustedBrowser, { browser: trusted.label }));
      context.changed(`account:${input.accountId}`);
      return done({ browserId: trusted.browserId });
    },
  },
);

/** Ends the trust in one browser or in all, as the person asks who signed in. None is ended where it was before, as from two windows. */
const endingTrust = defineInternalAction(
  'signing-in.end-own-trust',
  z.object({ accountId, browserId: z.string().max(100).nullable() }),
  {
    handle: (transaction, input, context): Handled<{ readonly ended: number }> => {
      const account = activeAccount(transaction, input.accountId);
      if (!account.ok) return account;
      const labels = browsersOf(transaction, input.accountId, context.now)
        .filter(({ id }) => input.browserId === null || id === input.browserId)
        .map(({ label }) => label);
      const ended = revokeBrowsers(transaction, input.accountId, input.browserId, context.now);
      if (ended === 0) return nothingDone({ ended });
      const named = `${labels.slice(0, 5).join(', ')}${labels.length > 5 ? ', …' : ''}`;
      context.line(() => say(words.ownTrustEnded, { count: ended, browsers: named }));
      context.changed(`account:${input.accountId}`);
      return done({ ended });
    },
  },
);

/** What the portal performs for who has given a password that is right. */
export const ownSignInActions: readonly ActionDefinition[] = [
  sendingCode,
  checkingCode,
  usingBrowser,
  endingTrust,
];
