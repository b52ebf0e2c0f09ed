import type { Hono } from 'hono';
import { isStoresTrouble } from '../../../preload/contract/refusals.ts';
import { passwordRules } from '../../desk/logins/passwords/rules.ts';
import {
  type InvitationFinished,
  type InvitationLink,
  readInvitation,
} from '../../desk/people/finish-invitation.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { LinkPage } from '../pages/link-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { type Problems, TextField } from '../pages/parts.tsx';
import { NewPasswordFields } from '../pages/password-fields.tsx';
import { pageWords } from '../pages/words.ts';
import { refusalKinds } from '../refusal-kinds.ts';
import { notTaken, onForm, openForms, originOf, refuse, show, tooMany } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { choosePassword } from './choose-password.ts';
import { linkWords as words } from './link-words.ts';
import { showDeadLink } from './reset-routes.tsx';

function showInvitation(
  c: PortalContext,
  world: PortalWorld,
  token: string,
  { account }: InvitationLink,
  problems: Problems = {},
): Response {
  const settings = world.desk.settings();
  const email =
    world.reader.get<{ email: string }>(
      sql`SELECT email FROM claims WHERE account_id = ${account.id} AND role = 'current'`,
    )?.email ?? null;
  return show(
    c,
    <LinkPage
      frame={frameOf(c, world, `/invitation/${token}`)}
      token={openForms(c, world, 'invitation').invitation}
      here={`/invitation/${token}`}
      title={say(words.setUp)}
      text={say(words.setUpText)}
      facts={[
        [say(pageWords.practice), account.practice_name],
        ...(email === null ? [] : ([[say(words.loginEmail), email]] as const)),
      ]}
      button={say(words.setUpButton)}
      problems={problems}
      withScript
    >
      <TextField
        name="accessCode"
        label={say(words.accessCode)}
        problem={problems.accessCode}
        autoComplete="off"
        maxLength={40}
      />
      <NewPasswordFields
        rules={passwordRules(settings)}
        least={settings['password.minimumLength']}
        signInName={email}
        known={`${account.practice_name} ${email ?? ''}`}
        problems={problems}
      />
    </LinkPage>,
    Object.keys(problems).length > 0 ? 422 : 200,
  );
}

/** Finishing an invitation: the link shows whose mailbox it is, the practice access code that the practice lets them in. */
export function addInvitationRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/invitation/:token', (c) => {
    const token = c.req.param('token') ?? '';
    const link = readInvitation(world.reader, token, world.clock());
    return link.ok ? showInvitation(c, world, token, link.value) : showDeadLink(c, world, link.error.code);
  });

  onForm(app, world, '/invitation/:token', 'invitation', async (c, form, sent) => {
    const token = c.req.param('token') ?? '';
    const link = readInvitation(world.reader, token, world.clock());
    if (!link.ok) {
      // A wrong access code may have ended it as well.
      const { code } = link.error;
      return code === 'token-used' ? showDeadLink(c, world, code, sent) : showDeadLink(c, world, code);
    }
    const { account } = link.value;
    const wait = world.limits.link.take(originOf(c, world), account.id);
    if (wait > 0) return tooMany(c, world, wait);

    const accessCode = form('accessCode').trim();
    if (accessCode === '' || accessCode.length > 40)
      return showInvitation(c, world, token, link.value, {
        accessCode: say(words.enterAccessCode),
      });
    const chosen = choosePassword(world, form, account.id);
    if (!chosen.ok) return showInvitation(c, world, token, link.value, chosen.problems);
    const hashed = await world.hasher.hash(chosen.password);
    if (!hashed.ok) return refuse(c, world, refusalKinds.busy);
    const input = { token, accessCode, passwordHash: hashed.value };
    const answer = await perform<InvitationFinished>(world, 'people.finish-invitation', input, sent);
    if (!answer.ok)
      return isStoresTrouble(answer.error.code)
        ? notTaken(c, world, answer.error)
        : showDeadLink(c, world, answer.error.code);
    if (answer.value.finished)
      return show(
        c,
        <MessagePage
          frame={frameOf(c, world)}
          title={say(words.setUpDone)}
          next={{ label: say(words.checkSignIn), href: '/sign-in' }}
        >
          <p>{say(words.setUpDoneText)}</p>
        </MessagePage>,
      );
    return answer.value.triesLeft === 0
      ? showDeadLink(c, world, 'token-superseded')
      : showInvitation(c, world, token, link.value, {
          accessCode: say(words.wrongAccessCode, { count: answer.value.triesLeft }),
        });
  });
}
