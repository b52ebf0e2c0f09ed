import { EmailUsForm, type EmailUsTopic } from './email-us-form.tsx';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, type Problems, TextField } from './parts.tsx';

/** The tokens of the forms on the page. */
export interface HelpTokens {
  readonly userName: string;
  readonly password: string;
  readonly emailUs: string;
}

/** What was not on file: the seed's sentence, and what `email us` needs. */
export interface Attention {
  readonly sentence: string;
  readonly about: EmailUsTopic;
  readonly given: string;
  readonly support: string;
}

const words = 'email us';

/** The seed's sentence with its words `email us` as what opens the message form. What somebody typed may hold them too. */
function Sentence({ sentence }: { readonly sentence: string }) {
  const at = sentence.lastIndexOf(`Please ${words}`) + 'Please '.length;
  return (
    <p id="attention-sentence">
      {sentence.slice(0, at)}
      <a href="#email-us">{words}</a>
      {sentence.slice(at + words.length)}
    </p>
  );
}

function AttentionDialog({ attention, token }: { readonly attention: Attention; readonly token: string }) {
  return (
    <>
      <div className="veil">
        <dialog open role="alertdialog" aria-labelledby="attention" aria-describedby="attention-sentence">
          <h2 id="attention">Attention</h2>
          <Sentence sentence={attention.sentence} />
          <form method="get" action="/" className="buttons end">
            {/* biome-ignore lint/a11y/noAutofocus: the dialog is what the page is sent for */}
            <button type="submit" autoFocus>
              OK
            </button>
          </form>
        </dialog>
      </div>
      <div className="veil by-address" id="email-us">
        <dialog open aria-labelledby="email-us-title">
          <h2 id="email-us-title">Email us</h2>
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
      title={attention ? 'Attention' : 'Login Help'}
      over={attention ? <AttentionDialog attention={attention} token={tokens.emailUs} /> : undefined}
    >
      <h1>Login Help</h1>
      <p className="lead">
        Choose what you are missing. The answer goes by email to the address that we have on file for your
        practice, never to a screen.
      </p>
      <ErrorSummary problems={problems} />
      <div className="columns">
        <section className="card" aria-labelledby="user-name-help">
          <h2 id="user-name-help">Forgot User Name?</h2>
          <p className="lead">We email your clinic's user name.</p>
          <Form action="/user-name" token={tokens.userName}>
            <TextField
              name="email"
              label="Clinic Email *"
              value={values.email}
              problem={problems.email}
              autoComplete="email"
              email
              maxLength={320}
            />
            <button type="submit">Submit</button>
          </Form>
        </section>
        <section className="card" aria-labelledby="password-help">
          <h2 id="password-help">Password Help?</h2>
          <p className="lead">We email a link to create a new password.</p>
          <Form action="/password" token={tokens.password}>
            <TextField
              name="userName"
              label="User Name *"
              value={values.userName}
              problem={problems.userName}
              autoComplete="username"
              maxLength={200}
            />
            <TextField
              name="requestedBy"
              label="Requested By *"
              value={values.requestedBy}
              problem={problems.requestedBy}
              hint="Your name. The email shows it."
              autoComplete="name"
              maxLength={200}
            />
            <button type="submit">Submit</button>
          </Form>
        </section>
      </div>
      <p className="lead">
        Got your new password? <a href="/sign-in">Check that you can sign in.</a>
      </p>
    </Layout>
  );
}
