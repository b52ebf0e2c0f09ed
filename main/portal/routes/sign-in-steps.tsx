import type { Hono } from 'hono';
import type { CodeCheck } from '../../../preload/contract/signing-in.ts';
import { phoneForCode } from '../../desk/claims/second-factor.ts';
import { accountFactsOf } from '../../desk/directory/people.ts';
import { browsersOf, trustDays, trustedBy } from '../../desk/signing-in/browsers.ts';
import { browserLabel } from '../guard/browser-label.ts';
import { cookieIn } from '../guard/form-tokens.ts';
import type { Ticket } from '../guard/tickets.ts';
import { trustCookie, trustTokens } from '../guard/trust-cookie.ts';
import { MessagePage } from '../pages/message-page.tsx';
import type { Problems } from '../pages/parts.tsx';
import { SignedInPage, SignInCodePage } from '../pages/sign-in-steps.tsx';
import { isSecure, onForm, openForms, originOf, refusalKinds, refuse, show, tooMany } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';

/** Answers to wrong and right codes take the same time. */
const codeStep = 200;

const issue = (c: PortalContext, world: PortalWorld, ticket: Ticket): string =>
  world.tickets.issue(cookieIn(c.req.header('cookie')) ?? '', ticket);

const find = (c: PortalContext, world: PortalWorld, name: string): Ticket | null =>
  world.tickets.find(cookieIn(c.req.header('cookie')), name);

/** The tokens of this browser that are still good for anybody. */
const goodTokens = (c: PortalContext, world: PortalWorld): readonly string[] =>
  trustTokens(c.req.header('cookie'), isSecure(c, world)).filter((token) =>
    trustedBy(world.reader, token, world.clock()),
  );

const isHard = (code: string): boolean => /^(store-busy|store-read-only|disk-full)$/.test(code);

/** What follows on the right password: nothing more, a security code, or nothing because this browser is trusted. */
export function afterPassword(
  c: PortalContext,
  world: PortalWorld,
  signIn: { readonly accountId: string; readonly caseNumber: string | null },
): Response {
  const { accountId, caseNumber } = signIn;
  const account = accountFactsOf(world.reader, accountId);
  const phone = account ? phoneForCode(account, world.desk.settings()) : null;
  const accepted = 'Your password is accepted';
  if (phone === null)
    return showMessage(
      c,
      world,
      accepted,
      'You can sign in with it. This page has not signed you in anywhere.',
    );
  const ticket = { accountId, caseNumber, masked: phone.masked, browserId: null } as const;
  const trusted = goodTokens(c, world).find(
    (token) => trustedBy(world.reader, token, world.clock())?.accountId === accountId,
  );
  if (trusted !== undefined) {
    const used = perform<{ browserId: string }>(
      world,
      'signing-in.use-trusted-browser',
      { accountId, token: trusted },
      caseNumber,
    );
    if (used.ok)
      return showSignedIn(
        c,
        world,
        { ...ticket, passed: 'sign-in', browserId: used.value.browserId },
        'This browser is trusted, so no security code was asked for. This page has not signed you in anywhere.',
      );
    if (isHard(used.error.code)) return refuse(c, world, refusalKinds.busy);
  }
  const sent = perform(world, 'signing-in.send-sign-in-code', { accountId }, caseNumber);
  // A code that was sent a moment ago is still on its way: it will do.
  if (sent.ok || sent.error.code === 'code-too-soon')
    return showCode(c, world, { ...ticket, passed: 'password' });
  return isHard(sent.error.code)
    ? refuse(c, world, refusalKinds.busy)
    : showMessage(c, world, accepted, `The security code can’t be sent now. ${sent.error.message}`);
}

const showMessage = (c: PortalContext, world: PortalWorld, title: string, text: string): Response =>
  show(
    c,
    <MessagePage frame={frameOf(world.desk.settings())} title={title}>
      <p>{text}</p>
    </MessagePage>,
  );

const showCode = (c: PortalContext, world: PortalWorld, ticket: Ticket, problems: Problems = {}): Response =>
  show(
    c,
    <SignInCodePage
      frame={frameOf(world.desk.settings())}
      token={openForms(c, world, 'sign-in-code')['sign-in-code']}
      ticket={issue(c, world, ticket)}
      masked={ticket.masked}
      trustDays={trustDays}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  );

const showSignedIn = (c: PortalContext, world: PortalWorld, ticket: Ticket, text: string): Response =>
  show(
    c,
    <SignedInPage
      frame={frameOf(world.desk.settings())}
      token={openForms(c, world, 'sign-in-browsers')['sign-in-browsers']}
      ticket={issue(c, world, ticket)}
      title="You can sign in"
      text={text}
      browsers={browsersOf(world.reader, ticket.accountId, world.clock())}
      here={ticket.browserId}
    />,
  );

/** Trusts this browser for the account; the header sets its cookie. Null where that could not be kept. */
function trustHere(c: PortalContext, world: PortalWorld, ticket: Ticket): string | null {
  const others = goodTokens(c, world).filter(
    (token) => trustedBy(world.reader, token, world.clock())?.accountId !== ticket.accountId,
  );
  const trusted = perform<{ browserId: string; token: string }>(
    world,
    'signing-in.trust-browser',
    { accountId: ticket.accountId, label: browserLabel(c.req.header('user-agent')) },
    ticket.caseNumber,
  );
  if (!trusted.ok) return null;
  c.header('set-cookie', trustCookie([trusted.value.token, ...others], isSecure(c, world)), { append: true });
  return trusted.value.browserId;
}

function answerCode(
  c: PortalContext,
  world: PortalWorld,
  ticket: Ticket,
  code: string,
  trust: boolean,
): Response {
  const { accountId, caseNumber } = ticket;
  const checked = perform<CodeCheck>(world, 'signing-in.check-sign-in-code', { accountId, code }, caseNumber);
  if (!checked.ok) {
    if (isHard(checked.error.code)) return refuse(c, world, refusalKinds.busy);
    if (!checked.error.code.startsWith('code-'))
      return showMessage(c, world, 'This did not work', checked.error.message);
    const sent = perform(world, 'signing-in.send-sign-in-code', { accountId }, caseNumber);
    const problem = sent.ok ? 'That code is void. We sent a new one.' : sent.error.message;
    return showCode(c, world, ticket, { code: problem });
  }
  if (!checked.value.passed)
    return showCode(c, world, ticket, {
      code: `This is not the code. Tries left with it: ${checked.value.triesLeft}.`,
    });
  const browserId = trust ? trustHere(c, world, ticket) : null;
  const text = 'Your password and your security code are accepted. This page has not signed you in anywhere.';
  return showSignedIn(c, world, { ...ticket, passed: 'sign-in', browserId }, text);
}

/** The steps of a sign-in after its password: its code, and the browsers that are not asked for one. */
export function addSignInSteps(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  onForm(app, world, '/sign-in/code', 'sign-in-code', async (c, form) => {
    const ticket = find(c, world, form('ticket'));
    if (ticket?.passed !== 'password') return refuse(c, world, refusalKinds.stale);
    const code = form('code')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .normalize('NFKC')
      .slice(0, 40);
    if (code === '') return showCode(c, world, ticket, { code: 'Enter the code from your phone.' });
    const wait = world.limits.signIn.take(originOf(c, world), ticket.accountId);
    if (wait > 0) return tooMany(c, world, wait);
    return world.pace.evenly(codeStep, async () =>
      answerCode(c, world, ticket, code, form('trust') === 'yes'),
    );
  });

  onForm(app, world, '/sign-in/browsers', 'sign-in-browsers', (c, form) => {
    const ticket = find(c, world, form('ticket'));
    if (ticket?.passed !== 'sign-in') return refuse(c, world, refusalKinds.stale);
    const which = form('end').slice(0, 100);
    const ended = perform<{ ended: number }>(
      world,
      'signing-in.end-own-trust',
      { accountId: ticket.accountId, browserId: which === 'all' ? null : which },
      ticket.caseNumber,
    );
    if (!ended.ok && isHard(ended.error.code)) return refuse(c, world, refusalKinds.busy);
    const before = trustTokens(c.req.header('cookie'), isSecure(c, world));
    const left = goodTokens(c, world);
    if (left.length < before.length)
      c.header('set-cookie', trustCookie(left, isSecure(c, world)), { append: true });
    const text = ended.ok
      ? 'It is asked for a security code from now on.'
      : 'That browser was not trusted any more.';
    return showSignedIn(c, world, ticket, text);
  });
}
