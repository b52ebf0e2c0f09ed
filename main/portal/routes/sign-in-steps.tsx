import type { Hono } from 'hono';
import type { PlainMessage } from '../../../language/catalogue.ts';
import { isStoresTrouble, type RefusalCode } from '../../../preload/contract/refusals.ts';
import type { CodeCheck } from '../../../preload/contract/signing-in.ts';
import { phoneForCode } from '../../desk/codes/second-factor.ts';
import { codeMinutes } from '../../desk/codes/security-codes.ts';
import type { AskingForm } from '../../desk/ground/basics/action.ts';
import { accountFactsOf } from '../../desk/ground/people/people.ts';
import { type SignIn, signInOf } from '../../desk/logins/passwords/sign-in.ts';
import { browsersOf, trustDays, trustedBy } from '../../desk/signing-in/browsers.ts';
import type { Refusal } from '../../failures.ts';
import { inDeskLanguage, say } from '../../language.ts';
import { cookieIn } from '../guard/form-tokens.ts';
import type { Ticket } from '../guard/tickets.ts';
import { trustCookie, trustTokens } from '../guard/trust-cookie.ts';
import { waitInWords } from '../language/times.ts';
import { browserLabel } from '../pages/browser-label.ts';
import { MessagePage } from '../pages/message-page.tsx';
import type { Problems } from '../pages/parts.tsx';
import { SignedInPage, SignInCodePage } from '../pages/sign-in-steps.tsx';
import { refusalKinds } from '../refusal-kinds.ts';
import {
  isSecure,
  notTaken,
  onForm,
  openForms,
  originOf,
  refuse,
  renewBrowser,
  show,
  tooMany,
} from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { signInAnswers as words } from './sign-in-words.ts';

/** Answers to wrong and right codes take the same time. */
const codeStep = 200;

const issue = (c: PortalContext, world: PortalWorld, ticket: Ticket): string =>
  world.tickets.issue(cookieIn(c.req.header('cookie')) ?? '', ticket);

/** The ticket of a form, where its account may sign in still and has the same password; else null. */
function find(c: PortalContext, world: PortalWorld, name: string): Ticket | null {
  const ticket = world.tickets.find(cookieIn(c.req.header('cookie')), name);
  return ticket && isGood(world, ticket) ? ticket : null;
}

function isGood(world: PortalWorld, ticket: Ticket): boolean {
  const account = signInOf(world.reader, ticket.accountId, world.clock());
  if (account?.passwordSetAt !== ticket.passwordSetAt) return false;
  // A stranger's wrong passwords lock an account; who is through already is not kept out by that.
  return ticket.passed === 'password' ? account.open : account.active;
}

/** The tokens of this browser that are still valid for some account. */
const goodTokens = (c: PortalContext, world: PortalWorld): readonly string[] =>
  trustTokens(c.req.header('cookie'), isSecure(c, world)).filter((token) =>
    trustedBy(world.reader, token, world.clock()),
  );

/** The desk keeps it, so it is in the desk's language. */
const labelOf = (c: PortalContext): string => inDeskLanguage(() => browserLabel(c.req.header('user-agent')));

const isHard = (code: RefusalCode): boolean => isStoresTrouble(code) || code === 'store-read-only';

/** What follows on the right password: nothing more, a security code, or nothing because this browser is trusted. */
export async function afterPassword(
  c: PortalContext,
  world: PortalWorld,
  { accountId, passwordSetAt, caseNumber }: SignIn,
  sent: AskingForm,
): Promise<Response> {
  const account = accountFactsOf(world.reader, accountId);
  const phone = account ? phoneForCode(account, world.desk.settings()) : null;
  if (phone === null) return showMessage(c, world, words.accepted, words.acceptedText);
  const since = world.clock();
  const ticket = {
    accountId,
    passwordSetAt,
    since,
    caseNumber,
    masked: phone.masked,
    browserId: null,
  } as const;
  const trusted = goodTokens(c, world).find(
    (token) => trustedBy(world.reader, token, world.clock())?.accountId === accountId,
  );
  if (trusted !== undefined) {
    const used = await perform<{ browserId: string | null }>(
      world,
      'signing-in.use-trusted-browser',
      { accountId, token: trusted, label: labelOf(c) },
      sent,
      caseNumber,
    );
    if (used.ok && used.value.browserId !== null)
      return showSignedIn(
        c,
        world,
        { ...ticket, passed: 'sign-in', browserId: used.value.browserId },
        words.browserTrusted,
      );
    if (!used.ok && isHard(used.error.code)) return notTaken(c, world, used.error);
  }
  const code = await perform(world, 'signing-in.send-sign-in-code', { accountId }, sent, caseNumber);
  // A code that was sent a moment ago is still on its way: it will do.
  if (code.ok || code.error.code === 'code-too-soon')
    return showCode(c, world, { ...ticket, passed: 'password' });
  return cannotSend(c, world, code.error);
}

/** What was refused is said without the words that are for operators: they name the account and its number. */
const cannotSend = (c: PortalContext, world: PortalWorld, error: Refusal): Response =>
  typeof error.nextAt === 'number'
    ? tooMany(c, world, error.nextAt - world.clock())
    : notTaken(c, world, error);

const showMessage = (
  c: PortalContext,
  world: PortalWorld,
  title: PlainMessage,
  text: PlainMessage,
): Response =>
  show(
    c,
    <MessagePage frame={frameOf(c, world)} title={say(title)}>
      <p>{say(text)}</p>
    </MessagePage>,
  );

const showCode = (
  c: PortalContext,
  world: PortalWorld,
  ticket: Ticket,
  trust = false,
  problems: Problems = {},
): Response =>
  show(
    c,
    <SignInCodePage
      frame={frameOf(c, world, '/sign-in')}
      token={openForms(c, world, 'sign-in-code')['sign-in-code']}
      ticket={issue(c, world, ticket)}
      masked={ticket.masked}
      minutes={codeMinutes}
      trustDays={trustDays}
      trust={trust}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  );

const signedInTokens = (tokens: Readonly<Record<'sign-in-browsers' | 'sign-in-done', string>>) => ({
  token: tokens['sign-in-browsers'],
  doneToken: tokens['sign-in-done'],
});

const showSignedIn = (c: PortalContext, world: PortalWorld, ticket: Ticket, text: PlainMessage): Response =>
  show(
    c,
    <SignedInPage
      frame={frameOf(c, world, '/sign-in')}
      {...signedInTokens(openForms(c, world, 'sign-in-browsers', 'sign-in-done'))}
      ticket={issue(c, world, ticket)}
      title={say(words.canSignIn)}
      text={say(text)}
      browsers={browsersOf(world.reader, ticket.accountId, world.clock())}
      here={ticket.browserId}
    />,
  );

/** Trusts this browser for the account; the header sets its cookie. Null where that could not be kept. */
async function trustHere(
  c: PortalContext,
  world: PortalWorld,
  ticket: Ticket,
  sent: AskingForm,
): Promise<string | null> {
  const known = goodTokens(c, world).map((token) => ({
    token,
    browser: trustedBy(world.reader, token, world.clock()),
  }));
  const before = known.find(({ browser }) => browser?.accountId === ticket.accountId);
  const others = known.filter((each) => each !== before).map(({ token }) => token);
  const trusted = await perform<{ browserId: string; token: string } | null>(
    world,
    'signing-in.trust-browser',
    { accountId: ticket.accountId, label: labelOf(c), insteadOf: before?.browser?.browserId },
    { ...sent, hasSecret: true },
    ticket.caseNumber,
  );
  // The browser has the token from the first answer, or asks for a code the next time.
  if (!trusted.ok || trusted.value === null) return null;
  c.header('set-cookie', trustCookie([trusted.value.token, ...others], isSecure(c, world)), { append: true });
  return trusted.value.browserId;
}

async function answerCode(
  c: PortalContext,
  world: PortalWorld,
  ticket: Ticket,
  code: string,
  trust: boolean,
  sent: AskingForm,
): Promise<Response> {
  const { accountId, caseNumber } = ticket;
  const checked = await perform<CodeCheck>(
    world,
    'signing-in.check-sign-in-code',
    { accountId, code },
    sent,
    caseNumber,
  );
  if (!checked.ok) {
    if (!checked.error.code.startsWith('code-')) return notTaken(c, world, checked.error);
    const next = await perform(world, 'signing-in.send-sign-in-code', { accountId }, sent, caseNumber);
    if (next.ok) return showCode(c, world, ticket, trust, { code: say(words.codeVoid) });
    if (next.error.code !== 'code-too-soon') return cannotSend(c, world, next.error);
    const wait = waitInWords(Number(next.error.nextAt) - world.clock());
    return showCode(c, world, ticket, trust, {
      code: say(words.codeVoidLater, { wait }),
    });
  }
  if (!checked.value.passed)
    return showCode(c, world, ticket, trust, {
      code: say(words.wrongCode, { count: checked.value.triesLeft }),
    });
  // The password may have been changed while the code was checked.
  if (!isGood(world, { ...ticket, passed: 'sign-in' })) return refuse(c, world, refusalKinds.stale);
  const browserId = trust ? await trustHere(c, world, ticket, sent) : null;
  return showSignedIn(c, world, { ...ticket, passed: 'sign-in', browserId }, words.codeAccepted);
}

/** The steps of a sign-in after its password: its code, and the browsers that are not asked for one. */
export function addSignInSteps(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  // Who opens the address of a step, as from the browser's history, begins with the first one.
  for (const path of ['/sign-in/code', '/sign-in/browsers', '/sign-in/done'])
    app.get(path, (c) => c.redirect('/sign-in', 303));

  onForm(app, world, '/sign-in/code', 'sign-in-code', async (c, form, sent) => {
    const ticket = find(c, world, form('ticket'));
    if (ticket?.passed !== 'password') return refuse(c, world, refusalKinds.stale);
    const code = form('code')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFKC')
      .slice(0, 40);
    const trust = form('trust') === 'yes';
    if (code === '') return showCode(c, world, ticket, trust, { code: say(words.enterCode) });
    const wait = world.limits.signIn.take(originOf(c, world), ticket.accountId);
    if (wait > 0) return tooMany(c, world, wait);
    return world.pace.evenly(codeStep, () => answerCode(c, world, ticket, code, trust, sent));
  });

  onForm(app, world, '/sign-in/browsers', 'sign-in-browsers', async (c, form, sent) => {
    const ticket = find(c, world, form('ticket'));
    if (ticket?.passed !== 'sign-in') return refuse(c, world, refusalKinds.stale);
    const which = form('end').slice(0, 100);
    const ended = await perform<{ ended: number }>(
      world,
      'signing-in.end-own-trust',
      { accountId: ticket.accountId, browserId: which === 'all' ? null : which },
      sent,
      ticket.caseNumber,
    );
    if (!ended.ok && isHard(ended.error.code)) return notTaken(c, world, ended.error);
    const before = trustTokens(c.req.header('cookie'), isSecure(c, world));
    const left = goodTokens(c, world);
    if (left.length < before.length)
      c.header('set-cookie', trustCookie(left, isSecure(c, world)), { append: true });
    const text =
      !ended.ok || ended.value.ended === 0
        ? words.notTrusted
        : which === 'all'
          ? words.noneTrusted
          : words.trustEnded;
    return showSignedIn(c, world, ticket, text);
  });

  onForm(app, world, '/sign-in/done', 'sign-in-done', (c, form) => {
    const ticket = find(c, world, form('ticket'));
    if (ticket) {
      world.tickets.end(cookieIn(c.req.header('cookie')), ticket.accountId);
      // No instance takes what was shown in the browser of before.
      renewBrowser(c, world);
    }
    return showMessage(c, world, words.done, words.doneText);
  });
}
