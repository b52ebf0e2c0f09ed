import type { Hono } from 'hono';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import {
  type PasswordSet,
  type ResetLink,
  readResetLink,
  type SignInWays,
} from '../../desk/logins/new-password.ts';
import { passwordRules } from '../../desk/logins/passwords/rules.ts';
import { readUnrequestedReset } from '../../desk/logins/passwords/unrequested.ts';
import { LinkPage } from '../pages/link-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { NewPasswordPage } from '../pages/new-password-page.tsx';
import { Facts, type Problems } from '../pages/parts.tsx';
import { deadLinkPage } from '../pages/refusal-pages.tsx';
import { onForm, openForms, originOf, refusalKinds, refuse, show, tooMany } from '../respond.ts';
import { waitInWords } from '../words.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { choosePassword } from './choose-password.ts';

// 32 bytes in base64url.
const tokenLength = 43;

/** A dead link answers 410, one that never was 404. */
export const showDeadLink = (c: PortalContext, world: PortalWorld, code: RefusalCode): Response =>
  show(
    c,
    deadLinkPage(frameOf(world.desk.settings()), isCutShort(c, code) ? 'token-cut' : code),
    code === 'token-unknown' ? 404 : 410,
  );

/** A link that was copied only in part: its reader can mend that. */
const isCutShort = (c: PortalContext, code: RefusalCode): boolean =>
  code === 'token-unknown' && (c.req.param('token') ?? '').length < tokenLength;

function showChoosing(
  c: PortalContext,
  world: PortalWorld,
  token: string,
  { account }: ResetLink,
  problems: Problems = {},
): Response {
  const settings = world.desk.settings();
  return show(
    c,
    <NewPasswordPage
      frame={frameOf(settings)}
      token={openForms(c, world, 'reset').reset}
      here={`/reset/${token}`}
      practiceName={account.practice_name}
      signInName={account.login_email ?? account.user_name}
      rules={passwordRules(settings)}
      least={settings['password.minimumLength']}
      problems={problems}
    />,
    Object.keys(problems).length > 0 ? 422 : 200,
  );
}

function showSaved(c: PortalContext, world: PortalWorld, outcome: PasswordSet): Response {
  return show(
    c,
    <MessagePage
      frame={frameOf(world.desk.settings())}
      title="Your new password is saved"
      {...(outcome.signIn.with === 'legacy-login'
        ? {}
        : { next: { label: 'Check that you can sign in', href: '/sign-in' } })}
    >
      <p>
        It works from now on, and the link works no more. You are not signed in by this.
        {outcome.told > 0 ? ' A mail says so to every mailbox of the account.' : ''}
      </p>
      <SignInHint signIn={outcome.signIn} />
      {outcome.locked ? (
        <p>
          The account is locked
          {outcome.lockedUntil === null
            ? '; only the help desk can end that.'
            : ` for another ${waitInWords(outcome.lockedUntil - world.clock())}. The help desk can end that sooner.`}
        </p>
      ) : null}
      <p>
        If you call the help desk about it, say the case number <strong>{outcome.caseNumber}</strong>.
      </p>
    </MessagePage>,
  );
}

/** Where to sign in, and with what: the new password alone opens nothing. */
function SignInHint({ signIn }: { readonly signIn: SignInWays }) {
  switch (signIn.with) {
    case 'login-email':
      return (
        <p>
          Sign in where you always do, with your login email <strong>{signIn.email}</strong> and the new
          password.
        </p>
      );
    case 'user-name':
      return (
        <p>
          Sign in to the clinic portal as you always do, with the user name <strong>{signIn.userName}</strong>{' '}
          and the new password.
        </p>
      );
    case 'legacy-login':
      return (
        <>
          <p>Sign in on the page where you signed in until now. You need three things there:</p>
          <Facts
            rows={[
              ['Practice ID', signIn.practiceId],
              ['User name', signIn.userName ?? 'the one that you had until now'],
              ['Password', 'the new one'],
            ]}
          />
          <p>A login email does not work for this account yet.</p>
        </>
      );
  }
}

/** Creating a new password with the link from a mail, and saying that nobody asked for it. Opening a page uses nothing up. */
export function addResetRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/reset/:token', (c) => {
    const token = c.req.param('token') ?? '';
    const link = readResetLink(world.reader, token, world.clock());
    return link.ok ? showChoosing(c, world, token, link.value) : showDeadLink(c, world, link.error.code);
  });

  onForm(app, world, '/reset/:token', 'reset', async (c, form) => {
    const token = c.req.param('token') ?? '';
    const link = readResetLink(world.reader, token, world.clock());
    if (!link.ok) return showDeadLink(c, world, link.error.code);
    const { account, caseNumber } = link.value;
    const wait = world.limits.link.take(originOf(c, world), account.id);
    if (wait > 0) return tooMany(c, world, wait);

    const chosen = choosePassword(world, form, account.id);
    if (!chosen.ok) return showChoosing(c, world, token, link.value, chosen.problems);
    const hashed = await world.hasher.hash(chosen.password);
    if (!hashed.ok) return refuse(c, world, refusalKinds.busy);
    const answer = await perform<PasswordSet>(
      world,
      'logins.set-password',
      { token, passwordHash: hashed.value },
      caseNumber,
    );
    if (answer.ok) return showSaved(c, world, answer.value);
    return answer.error.code.startsWith('token-')
      ? showDeadLink(c, world, answer.error.code)
      : refuse(c, world, refusalKinds.busy);
  });

  app.get('/reset/:token/not-me', (c) => {
    const token = c.req.param('token') ?? '';
    const report = readUnrequestedReset(world.reader, token, world.clock());
    if (!report.ok) return showDeadLink(c, world, report.error.code);
    return show(
      c,
      <LinkPage
        frame={frameOf(world.desk.settings())}
        token={openForms(c, world, 'not-me')['not-me']}
        here={`/reset/${token}/not-me`}
        title="I did not ask for this"
        text={
          report.value.live
            ? 'Tell us if nobody in your practice asked for a new password. The link in the mail stops working, your password stays as it is, and the help desk looks into it.'
            : 'Tell us if nobody in your practice asked for a new password. The link in the mail works no more already; the help desk looks into it.'
        }
        facts={[['Practice', report.value.account.practice_name]]}
        button="Tell the help desk"
      />,
    );
  });

  onForm(app, world, '/reset/:token/not-me', 'not-me', async (c) => {
    const token = c.req.param('token') ?? '';
    const report = readUnrequestedReset(world.reader, token, world.clock());
    if (!report.ok) return showDeadLink(c, world, report.error.code);
    const wait = world.limits.link.take(originOf(c, world), report.value.account.id);
    if (wait > 0) return tooMany(c, world, wait);
    const answer = await perform<{ caseNumber: string; used: boolean }>(
      world,
      'logins.not-me',
      { token },
      report.value.caseNumber,
    );
    if (!answer.ok) return refuse(c, world, refusalKinds.busy);
    return show(
      c,
      <MessagePage frame={frameOf(world.desk.settings())} title="Thank you, the help desk knows">
        <p>
          {answer.value.used
            ? 'This link had been used before: somebody may have set a new password. Please call the help desk now.'
            : 'The link works no more and the password stays as it was. You need not do anything else.'}
        </p>
        <p>
          It is case <strong>{answer.value.caseNumber}</strong>.
        </p>
      </MessagePage>,
    );
  });
}
