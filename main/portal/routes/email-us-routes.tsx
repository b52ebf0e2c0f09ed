import type { Hono } from 'hono';
import type { HelpOutcome } from '../../../preload/contract/logins.ts';
import { cleanEmail } from '../../../preload/contract/pasted-text.ts';
import { emailKey } from '../../desk/ground/words/email-key.ts';
import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { EmailUsForm, type EmailUsValues } from '../pages/email-us-form.tsx';
import { Layout } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { ErrorSummary, type Problems } from '../pages/parts.tsx';
import { pageWords } from '../pages/words.ts';
import { notTaken, onForm, openForms, originOf, show, tooMany, waitFor } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { helpWords as words } from './words.ts';

function showForm(
  c: PortalContext,
  world: PortalWorld,
  values: EmailUsValues,
  problems: Problems = {},
): Response {
  const settings = world.desk.settings();
  const tokens = openForms(c, world, 'email-us');
  return show(
    c,
    <Layout
      frame={frameOf(c, world, `/email-us?about=${values.about}`)}
      title={say(pageWords.emailUs)}
      narrow
    >
      <section className="card">
        <h1>{say(pageWords.emailUs)}</h1>
        <ErrorSummary problems={problems} />
        <EmailUsForm
          token={tokens['email-us']}
          support={settings['mail.support']}
          values={values}
          problems={problems}
          back="/"
        />
      </section>
    </Layout>,
    Object.keys(problems).length > 0 ? 422 : 200,
  );
}

/** The message that the words `email us` open: it becomes a case of its own. */
export function addEmailUsRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  app.get('/email-us', (c) =>
    showForm(c, world, {
      from: '',
      about: c.req.query('about') === 'password' ? 'password' : 'user-name',
      given: '',
      text: '',
    }),
  );

  onForm(app, world, '/email-us', 'email-us', async (c, form, sent) => {
    const values: EmailUsValues = {
      from: cleanEmail(form('from').slice(0, 1000)),
      about: form('about') === 'password' ? 'password' : 'user-name',
      given: form('given').slice(0, 1000),
      text: form('text').trim(),
    };
    const key = emailKey(values.from);
    const problems: Problems = {
      ...(values.from === ''
        ? { from: say(words.enterYourEmail) }
        : key.ok
          ? {}
          : { from: say(words.notAnEmail) }),
      ...(values.text === '' ? { text: say(words.writeMessage) } : {}),
      ...(values.text.length > 5000 ? { text: say(words.messageTooLong) } : {}),
    };
    if (Object.keys(problems).length > 0 || !key.ok) return showForm(c, world, values, problems);
    const wait = waitFor(
      () => world.limits.address.take(originOf(c, world), `email-us ${key.value.key}`),
      () => world.names.mails.take(`email-us ${key.value.key}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const answer = await perform<HelpOutcome>(world, 'logins.email-us', values, sent);
    if (!answer.ok)
      return answer.error.code === 'invalid-input'
        ? showForm(c, world, values, {
            form: say(words.messageUnreadable),
          })
        : notTaken(c, world, answer.error);
    return show(
      c,
      <MessagePage
        frame={frameOf(c, world)}
        title={say(words.messageSent)}
        next={{ label: say(pageWords.ok), href: '/' }}
      >
        <p>
          {sayWith(words.messageIsCase, {
            number: answer.value.caseNumber,
            strong: (inside) => <strong>{inside}</strong>,
          })}
        </p>
      </MessagePage>,
    );
  });
}
