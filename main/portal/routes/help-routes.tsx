import type { Hono } from 'hono';
import { type HelpOutcome, isPlainName } from '../../../preload/contract/logins.ts';
import { cleanEmail, cleanUserName, personName } from '../../../preload/contract/pasted-text.ts';
import { emailKey } from '../../desk/ground/words/email-key.ts';
import { caseKey } from '../../desk/ground/words/folding.ts';
import type { Refusal } from '../../failures.ts';
import { HelpPage, type HelpPageProps } from '../pages/help-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import type { Problems } from '../pages/parts.tsx';
import { onForm, openForms, originOf, refusalKinds, refuse, show, tooMany, waitFor } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';

/** Neutral answers come at a whole number of these: looking up, writing and queueing take a small part of one. */
export const neutralStep = 400;

function showHelp(
  c: PortalContext,
  world: PortalWorld,
  rest: Omit<HelpPageProps, 'frame' | 'tokens'> = {},
  status: 200 | 422 = 200,
): Response {
  const tokens = openForms(c, world, 'user-name', 'password', 'email-us');
  return show(
    c,
    <HelpPage
      frame={frameOf(world.desk.settings())}
      tokens={{ userName: tokens['user-name'], password: tokens.password, emailUs: tokens['email-us'] }}
      {...rest}
    />,
    status,
  );
}

/** The same words whether anything was on file or not, and not a byte that depends on it. */
const showNeutral = (c: PortalContext, world: PortalWorld, about: 'user-name' | 'password'): Response =>
  show(
    c,
    <MessagePage frame={frameOf(world.desk.settings())} title="Look into your mailbox">
      <p>
        {about === 'user-name'
          ? 'If that address is on file for an active practice, an email with the subject “Forgot User Name Request” is on its way to it.'
          : 'If that user name is on file for an active practice, an email with the subject “Reset Your Password” is on its way to the address on file.'}
      </p>
      <p>
        Nothing there after a few minutes? Look in the spam folder, check for a typing mistake and try again,
        or <a href={`/email-us?about=${about}`}>email us</a>.
      </p>
    </MessagePage>,
  );

const showSent = (c: PortalContext, world: PortalWorld, subject: string, outcome: HelpOutcome): Response =>
  show(
    c,
    <MessagePage frame={frameOf(world.desk.settings())} title="Look into your mailbox">
      <p>
        An email with the subject “{subject}” is on its way to the address that we have on file. Nothing there
        after a few minutes? Look in the spam folder.
      </p>
      <p>
        If you call the help desk about it, say the case number <strong>{outcome.caseNumber}</strong>.
      </p>
    </MessagePage>,
  );

/** What a person is told of a refusal, by the form that it came from. */
function showRefusal(
  c: PortalContext,
  world: PortalWorld,
  form: {
    readonly about: 'user-name' | 'password';
    readonly values: Readonly<Record<string, string>>;
    readonly given: string;
  },
  error: Refusal,
): Response {
  switch (error.code) {
    case 'email-not-on-file':
    case 'user-name-not-on-file':
      return showHelp(c, world, {
        values: form.values,
        attention: {
          sentence: error.message,
          about: form.about,
          given: form.given,
          support: world.desk.settings()['mail.support'],
        },
      });
    case 'reset-too-soon':
    case 'reset-too-many':
      return tooMany(c, world, Number(error.nextAt) - world.clock());
    case 'no-mailbox':
      return showHelp(
        c,
        world,
        {
          values: form.values,
          problems: {
            form: 'There is no address on file that an email could go to. Please call the help desk.',
          },
        },
        422,
      );
    case 'email-invalid':
    case 'invalid-input':
      return showHelp(
        c,
        world,
        {
          values: form.values,
          problems:
            form.about === 'user-name'
              ? { email: 'This is no email address as we know them. Check it for a typing mistake.' }
              : { form: 'These can’t be read. Check them for a typing mistake.' },
        },
        422,
      );
    default:
      return refuse(c, world, refusalKinds.busy);
  }
}

/** The two forms of the clinic portal's login help (`domain.md`). */
export function addHelpRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/', (c) => showHelp(c, world));

  onForm(app, world, '/user-name', 'user-name', async (c, form) => {
    const email = cleanEmail(form('email').slice(0, 1000));
    const values = { email };
    const key = emailKey(email);
    const problem = email === '' ? 'Enter the email address of your clinic.' : key.ok ? null : invalidEmail;
    if (problem !== null || !key.ok)
      return showHelp(c, world, { values, problems: { email: problem ?? '' } }, 422);
    const wait = waitFor(
      () => world.limits.address.take(originOf(c, world), `user-name ${key.value.key}`),
      () => world.names.mails.take(`user-name ${key.value.key}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const ask = () => perform<HelpOutcome>(world, 'logins.user-name-help', { email });
    if (world.desk.settings()['portal.neutral'])
      return world.pace.evenly(neutralStep, async () => {
        await ask();
        return showNeutral(c, world, 'user-name');
      });
    const answer = await ask();
    return answer.ok
      ? showSent(c, world, 'Forgot User Name Request', answer.value)
      : showRefusal(c, world, { about: 'user-name', values, given: email }, answer.error);
  });

  onForm(app, world, '/password', 'password', async (c, form) => {
    const values = {
      userName: cleanUserName(form('userName').slice(0, 1000)),
      requestedBy: form('requestedBy').trim(),
    };
    const problems: Problems = {
      ...(values.userName === '' ? { userName: 'Enter the user name of your clinic.' } : {}),
      ...(personName(values.requestedBy) === ''
        ? { requestedBy: 'Enter your name, so that the email can show who asked.' }
        : {}),
      ...(values.userName.length > 200 ? { userName: 'This is too long for a user name.' } : {}),
      ...(isPlainName(values.requestedBy) ? {} : { requestedBy: 'Write your name without < and >.' }),
      ...(values.requestedBy.length > 200 ? { requestedBy: 'This is too long. Shorten it.' } : {}),
    };
    if (Object.keys(problems).length > 0) return showHelp(c, world, { values, problems }, 422);
    const wait = waitFor(
      () => world.limits.userName.take(originOf(c, world), `password ${caseKey(values.userName)}`),
      () => world.names.mails.take(`password ${caseKey(values.userName)}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const ask = () => perform<HelpOutcome>(world, 'logins.password-help', values);
    if (world.desk.settings()['portal.neutral'])
      return world.pace.evenly(neutralStep, async () => {
        await ask();
        return showNeutral(c, world, 'password');
      });
    const answer = await ask();
    return answer.ok
      ? showSent(c, world, 'Reset Your Password', answer.value)
      : showRefusal(c, world, { about: 'password', values, given: values.userName }, answer.error);
  });
}

const invalidEmail = 'This is no email address as we know them. Check it for a typing mistake.';
