import type { Hono } from 'hono';
import { type HelpOutcome, isPlainName } from '../../../preload/contract/logins.ts';
import { cleanEmail, cleanUserName, personName } from '../../../preload/contract/pasted-text.ts';
import { isStoresTrouble } from '../../../preload/contract/refusals.ts';
import { emailKey } from '../../desk/ground/words/email-key.ts';
import { caseKey } from '../../desk/ground/words/folding.ts';
import type { Answer, Refusal } from '../../failures.ts';
import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import type { EmailUsTopic } from '../pages/email-us-form.tsx';
import { HelpPage, type HelpPageProps } from '../pages/help-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import type { Problems } from '../pages/parts.tsx';
import { notTaken, onForm, openForms, originOf, show, tooMany, waitFor } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { helpWords as words } from './words.ts';

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
      frame={frameOf(c, world, '/')}
      tokens={{ userName: tokens['user-name'], password: tokens.password, emailUs: tokens['email-us'] }}
      {...rest}
    />,
    status,
  );
}

/** The same words whether anything was on file or not, and not a byte that depends on it. */
const showNeutral = (c: PortalContext, world: PortalWorld, about: EmailUsTopic): Response =>
  show(
    c,
    <MessagePage frame={frameOf(c, world)} title={say(words.checkEmail)}>
      <p>{say(about === 'user-name' ? words.neutralUserName : words.neutralPassword)}</p>
      <p>
        {sayWith(words.neutralNext, {
          link: (inside) => <a href={`/email-us?about=${about}`}>{inside}</a>,
        })}
      </p>
    </MessagePage>,
  );

/** Answers the same in the same time whatever is on file; that nothing could be written has nothing to do with that. */
const neutrally = (
  c: PortalContext,
  world: PortalWorld,
  about: EmailUsTopic,
  ask: () => Promise<Answer<unknown>>,
): Promise<Response> =>
  world.pace.evenly(neutralStep, async () => {
    const answer = await ask();
    return !answer.ok && isStoresTrouble(answer.error.code)
      ? notTaken(c, world, answer.error)
      : showNeutral(c, world, about);
  });

const showSent = (
  c: PortalContext,
  world: PortalWorld,
  about: EmailUsTopic,
  outcome: HelpOutcome,
): Response =>
  show(
    c,
    <MessagePage frame={frameOf(c, world)} title={say(words.checkEmail)}>
      <p>{say(about === 'user-name' ? words.sentUserName : words.sentPassword)}</p>
      <p>
        {sayWith(words.sayCaseNumber, {
          number: outcome.caseNumber,
          strong: (inside) => <strong>{inside}</strong>,
        })}
      </p>
    </MessagePage>,
  );

/** What a refusal means for a person, by the form that it came from. */
function showRefusal(
  c: PortalContext,
  world: PortalWorld,
  form: {
    readonly about: EmailUsTopic;
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
          problems: { form: say(words.noAddress) },
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
            form.about === 'user-name' ? { email: say(words.notAnEmail) } : { form: say(words.unreadable) },
        },
        422,
      );
    default:
      return notTaken(c, world, error);
  }
}

/** The two forms of the clinic portal's login help (`domain.md`). */
export function addHelpRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/', (c) => showHelp(c, world));
  // Who opens the address of a form's answer, as from the browser's history, begins with the forms.
  for (const path of ['/user-name', '/password']) app.get(path, (c) => c.redirect('/', 303));

  onForm(app, world, '/user-name', 'user-name', async (c, form, sent) => {
    const email = cleanEmail(form('email').slice(0, 1000));
    const values = { email };
    const key = emailKey(email);
    const problem = email === '' ? words.enterClinicEmail : words.notAnEmail;
    if (!key.ok) return showHelp(c, world, { values, problems: { email: say(problem) } }, 422);
    const wait = waitFor(
      () => world.limits.address.take(originOf(c, world), `user-name ${key.value.key}`),
      () => world.names.mails.take(`user-name ${key.value.key}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const ask = () => perform<HelpOutcome>(world, 'logins.user-name-help', { email }, sent);
    if (world.desk.settings()['portal.neutral']) return neutrally(c, world, 'user-name', ask);
    const answer = await ask();
    return answer.ok
      ? showSent(c, world, 'user-name', answer.value)
      : showRefusal(c, world, { about: 'user-name', values, given: email }, answer.error);
  });

  onForm(app, world, '/password', 'password', async (c, form, sent) => {
    const values = {
      userName: cleanUserName(form('userName').slice(0, 1000)),
      requestedBy: form('requestedBy').trim(),
    };
    const problems: Problems = {
      ...(values.userName === '' ? { userName: say(words.enterUserName) } : {}),
      ...(personName(values.requestedBy) === '' ? { requestedBy: say(words.enterYourName) } : {}),
      ...(values.userName.length > 200 ? { userName: say(words.userNameTooLong) } : {}),
      ...(isPlainName(values.requestedBy) ? {} : { requestedBy: say(words.nameWithSigns) }),
      ...(values.requestedBy.length > 200 ? { requestedBy: say(words.nameTooLong) } : {}),
    };
    if (Object.keys(problems).length > 0) return showHelp(c, world, { values, problems }, 422);
    const wait = waitFor(
      () => world.limits.userName.take(originOf(c, world), `password ${caseKey(values.userName)}`),
      () => world.names.mails.take(`password ${caseKey(values.userName)}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const ask = () => perform<HelpOutcome>(world, 'logins.password-help', values, sent);
    if (world.desk.settings()['portal.neutral']) return neutrally(c, world, 'password', ask);
    const answer = await ask();
    return answer.ok
      ? showSent(c, world, 'password', answer.value)
      : showRefusal(c, world, { about: 'password', values, given: values.userName }, answer.error);
  });
}
