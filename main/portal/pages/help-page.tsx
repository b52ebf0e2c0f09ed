import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { EmailUsForm, type EmailUsTopic } from './email-us-form.tsx';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, type Problems, TextField } from './parts.tsx';
import { pageWords as words } from './words.ts';

/** The tokens of the forms on the page. */
export interface HelpTokens {
  readonly userName: string;
  readonly password: string;
  readonly emailUs: string;
}

/** What was not on file, and what `email us` needs. */
export interface Attention {
  readonly about: EmailUsTopic;
  readonly given: string;
  readonly support: string;
}

/** The seed's sentences with their words `email us` as what opens the message form. */
const notOnFile = {
  'user-name': words.emailNotOnFile,
  password: words.userNameNotOnFile,
} as const satisfies Record<EmailUsTopic, unknown>;

function AttentionDialog({ attention, token }: { readonly attention: Attention; readonly token: string }) {
  return (
    <>
      <div className="veil">
        <dialog open role="alertdialog" aria-labelledby="attention" aria-describedby="attention-sentence">
          <h2 id="attention">{say(words.attention)}</h2>
          <p id="attention-sentence">
            {sayWith(notOnFile[attention.about], {
              given: attention.given,
              link: (inside) => <a href="#email-us">{inside}</a>,
            })}
          </p>
          <form method="get" action="/" className="buttons end">
            {/* biome-ignore lint/a11y/noAutofocus: the dialog is what the page is sent for */}
            <button type="submit" autoFocus>
              {say(words.ok)}
            </button>
          </form>
        </dialog>
      </div>
      <div className="veil by-address" id="email-us">
        <dialog open aria-labelledby="email-us-title">
          <h2 id="email-us-title">{say(words.emailUs)}</h2>
          <EmailUsForm
            token={token}
            support={attention.support}
            values={{
              from: attention.about === 'user-name' ? attention.given : '',
              about: attention.about,
              given: attention.given,
              text: '',
            }}
            back="#"
          />
        </dialog>
      </div>
    </>
  );
}

export interface HelpPageProps {
  readonly frame: PageFrame;
  readonly tokens: HelpTokens;
  /** What was typed, by field. */
  readonly values?: Readonly<Record<string, string>>;
  readonly problems?: Problems;
  readonly attention?: Attention;
}

/** Both options of the clinic portal's login help. */
export function HelpPage({ frame, tokens, values = {}, problems = {}, attention }: HelpPageProps) {
  return (
    <Layout
      frame={frame}
      title={say(attention ? words.attention : words.loginHelp)}
      over={attention ? <AttentionDialog attention={attention} token={tokens.emailUs} /> : undefined}
    >
      <h1>{say(words.loginHelp)}</h1>
      <p className="lead">{say(words.loginHelpLead)}</p>
      <ErrorSummary problems={problems} />
      <div className="columns">
        <section className="card" aria-labelledby="user-name-help">
          <h2 id="user-name-help">{say(words.forgotUserName)}</h2>
          <p className="lead">{say(words.forgotUserNameLead)}</p>
          <Form action="/user-name" token={tokens.userName}>
            <TextField
              name="email"
              label={say(words.clinicEmail)}
              value={values.email}
              problem={problems.email}
              autoComplete="email"
              email
              maxLength={320}
            />
            <button type="submit">{say(words.submit)}</button>
          </Form>
        </section>
        <section className="card" aria-labelledby="password-help">
          <h2 id="password-help">{say(words.passwordHelp)}</h2>
          <p className="lead">{say(words.passwordHelpLead)}</p>
          <Form action="/password" token={tokens.password}>
            <TextField
              name="userName"
              label={say(words.userName)}
              value={values.userName}
              problem={problems.userName}
              autoComplete="username"
              maxLength={200}
            />
            <TextField
              name="requestedBy"
              label={say(words.requestedBy)}
              value={values.requestedBy}
              problem={problems.requestedBy}
              hint={say(words.requestedByHint)}
              autoComplete="name"
              maxLength={200}
            />
            <button type="submit">{say(words.submit)}</button>
          </Form>
        </section>
      </div>
      <p className="lead">
        {sayWith(words.gotPassword, { link: (inside) => <a href="/sign-in">{inside}</a> })}
      </p>
    </Layout>
  );
}
