import type { Hono } from 'hono';
import type { HelpOutcome } from '../../../preload/contract/logins.ts';
import { cleanEmail } from '../../../preload/contract/pasted-text.ts';
import { emailKey } from '../../desk/ground/words/email-key.ts';
import { EmailUsForm, type EmailUsValues } from '../pages/email-us-form.tsx';
import { Layout } from '../pages/layout.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { ErrorSummary, type Problems } from '../pages/parts.tsx';
import { onForm, openForms, originOf, refusalKinds, refuse, show, tooMany, waitFor } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';

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
    <Layout frame={frameOf(settings)} title="Email us" narrow>
      <section className="card">
        <h1>Email us</h1>
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

  onForm(app, world, '/email-us', 'email-us', async (c, form) => {
    const values: EmailUsValues = {
      from: cleanEmail(form('from').slice(0, 1000)),
      about: form('about') === 'password' ? 'password' : 'user-name',
      given: form('given').slice(0, 1000),
      text: form('text').trim(),
    };
    const key = emailKey(values.from);
    const problems: Problems = {
      ...(values.from === ''
        ? { from: 'Enter your email address, so that we can answer.' }
        : key.ok
          ? {}
          : { from: 'This is no email address as we know them. Check it for a typing mistake.' }),
      ...(values.text === '' ? { text: 'Write what you need.' } : {}),
      ...(values.text.length > 5000 ? { text: 'This is too long for a message. Shorten it.' } : {}),
    };
    if (Object.keys(problems).length > 0 || !key.ok) return showForm(c, world, values, problems);
    const wait = waitFor(
      () => world.limits.address.take(originOf(c, world), `email-us ${key.value.key}`),
      () => world.names.mails.take(`email-us ${key.value.key}`),
    );
    if (wait > 0) return tooMany(c, world, wait);
    const answer = await perform<HelpOutcome>(world, 'logins.email-us', values);
    if (!answer.ok)
      return answer.error.code === 'invalid-input'
        ? showForm(c, world, values, {
            form: 'Something in this message can’t be read. Please type it again.',
          })
        : refuse(c, world, refusalKinds.busy);
    return show(
      c,
      <MessagePage
        frame={frameOf(world.desk.settings())}
        title="Your message is sent"
        next={{ label: 'OK', href: '/' }}
      >
        <p>
          The help desk has it as case <strong>{answer.value.caseNumber}</strong> and answers by email to the
          address that you gave.
        </p>
      </MessagePage>,
    );
  });
}
