import type { Hono } from 'hono';
import type { ReactNode } from 'react';
import type { RefusalCode } from '../../../preload/contract/refusals.ts';
import { wasTaken } from '../../desk/forms-taken.ts';
import type { AskingForm } from '../../desk/ground/basics/action.ts';
import {
  type PasswordSet,
  type ResetLink,
  readResetLink,
  type SignInWays,
} from '../../desk/logins/new-password.ts';
import { passwordRules } from '../../desk/logins/passwords/rules.ts';
import { readUnrequestedReset } from '../../desk/logins/passwords/unrequested.ts';
import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { waitInWords } from '../language/times.ts';
import { LinkPage } from '../pages/link-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { NewPasswordPage } from '../pages/new-password-page.tsx';
import { Facts, type Problems } from '../pages/parts.tsx';
import { alreadyDonePage, deadLinkPage } from '../pages/refusal-pages.tsx';
import { pageWords } from '../pages/words.ts';
import { refusalKinds } from '../refusal-kinds.ts';
import { notTaken, onForm, openForms, originOf, refuse, show, tooMany } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { choosePassword } from './choose-password.ts';
import { linkWords } from './link-words.ts';
import { passwordWords as words } from './password-words.ts';
import { helpWords } from './words.ts';

const strong = (inside: ReactNode): ReactNode => <strong>{inside}</strong>;

// 32 bytes in base64url.
const tokenLength = 43;

/** A dead link answers 410, one that never was 404. `sent` is the form that came by it, where that may be why it is dead. */
export function showDeadLink(
  c: PortalContext,
  world: PortalWorld,
  code: RefusalCode,
  sent?: AskingForm,
): Response {
  // It was used by this very form, at another instance or before an answer was lost.
  if (sent && wasTaken(world.reader, sent.key)) return show(c, alreadyDonePage(frameOf(c, world)));
  const status = code === 'token-unknown' ? 404 : 410;
  return show(c, deadLinkPage(frameOf(c, world), isCutShort(c, code) ? 'token-cut' : code), status);
}

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
      frame={frameOf(c, world, `/reset/${token}`)}
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
      frame={frameOf(c, world)}
      title={say(words.saved)}
      {...(outcome.signIn.with === 'legacy-login'
        ? {}
        : { next: { label: say(linkWords.checkSignIn), href: '/sign-in' } })}
    >
      <p>{say(outcome.told > 0 ? words.savedAndTold : words.savedText)}</p>
      <SignInHint signIn={outcome.signIn} />
      {outcome.locked ? (
        <p>
          {outcome.lockedUntil === null
            ? say(words.lockedForEver)
            : say(words.lockedFor, { wait: waitInWords(outcome.lockedUntil - world.clock()) })}
        </p>
      ) : null}
      <p>{sayWith(helpWords.sayCaseNumber, { number: outcome.caseNumber, strong })}</p>
    </MessagePage>,
  );
}

/** Where to sign in, and with what: the new password alone opens nothing. */
function SignInHint({ signIn }: { readonly signIn: SignInWays }) {
  switch (signIn.with) {
    case 'login-email':
      return <p>{sayWith(words.signInWithEmail, { email: signIn.email, strong })}</p>;
    case 'user-name':
      return <p>{sayWith(words.signInWithUserName, { userName: signIn.userName, strong })}</p>;
    case 'legacy-login':
      return (
        <>
          <p>{say(words.legacyLogin)}</p>
          <Facts
            rows={[
              [say(words.practiceId), signIn.practiceId],
              [say(words.userName), signIn.userName ?? say(words.userNameOfBefore)],
              [say(words.password), say(words.theNewOne)],
            ]}
          />
          <p>{say(words.noLoginEmailYet)}</p>
        </>
      );
  }
}

/** Creating a new password with the link from a mail, and reporting that no one asked for it. Opening a page does not use the link. */
export function addResetRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/reset/:token', (c) => {
    const token = c.req.param('token') ?? '';
    const link = readResetLink(world.reader, token, world.clock());
    return link.ok ? showChoosing(c, world, token, link.value) : showDeadLink(c, world, link.error.code);
  });

  onForm(app, world, '/reset/:token', 'reset', async (c, form, sent) => {
    const token = c.req.param('token') ?? '';
    const link = readResetLink(world.reader, token, world.clock());
    if (!link.ok) return showDeadLink(c, world, link.error.code, sent);
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
      sent,
      caseNumber,
    );
    if (answer.ok) return showSaved(c, world, answer.value);
    return answer.error.code.startsWith('token-')
      ? showDeadLink(c, world, answer.error.code)
      : notTaken(c, world, answer.error);
  });

  app.get('/reset/:token/not-me', (c) => {
    const token = c.req.param('token') ?? '';
    const report = readUnrequestedReset(world.reader, token, world.clock());
    if (!report.ok) return showDeadLink(c, world, report.error.code);
    return show(
      c,
      <LinkPage
        frame={frameOf(c, world)}
        token={openForms(c, world, 'not-me')['not-me']}
        here={`/reset/${token}/not-me`}
        title={say(words.notMe)}
        text={say(report.value.live ? words.notMeLive : words.notMeOver)}
        facts={[[say(pageWords.practice), report.value.account.practice_name]]}
        button={say(words.tellDesk)}
      />,
    );
  });

  onForm(app, world, '/reset/:token/not-me', 'not-me', async (c, _form, sent) => {
    const token = c.req.param('token') ?? '';
    const report = readUnrequestedReset(world.reader, token, world.clock());
    if (!report.ok) return showDeadLink(c, world, report.error.code);
    const wait = world.limits.link.take(originOf(c, world), report.value.account.id);
    if (wait > 0) return tooMany(c, world, wait);
    const answer = await perform<{ caseNumber: string; used: boolean }>(
      world,
      'logins.not-me',
      { token },
      sent,
      report.value.caseNumber,
    );
    if (!answer.ok) return notTaken(c, world, answer.error);
    return show(
      c,
      <MessagePage frame={frameOf(c, world)} title={say(words.deskKnows)}>
        <p>{say(answer.value.used ? words.linkWasUsed : words.linkStopped)}</p>
        <p>{sayWith(words.itIsCase, { number: answer.value.caseNumber, strong })}</p>
      </MessagePage>,
    );
  });
}
