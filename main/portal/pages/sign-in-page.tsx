import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, PasswordField, type Problems, TextField } from './parts.tsx';

/** Tries a password. Nothing follows: nobody is signed in by it. */
export function SignInPage(props: {
  readonly frame: PageFrame;
  readonly token: string;
  readonly name?: string;
  readonly problems?: Problems;
}) {
  const { problems = {} } = props;
  return (
    <Layout frame={props.frame} title="Check your sign-in" narrow>
      <section className="card">
        <h1>Check your sign-in</h1>
        <p className="lead">
          See whether your password is accepted, and which browsers are trusted. This page opens nothing and
          keeps you signed in nowhere.
        </p>
        <ErrorSummary problems={problems} />
        <Form action="/sign-in" token={props.token}>
          <TextField
            name="name"
            label="Login email or user name *"
            value={props.name}
            problem={problems.name}
            autoComplete="username"
            maxLength={320}
          />
          <PasswordField
            name="password"
            label="Password *"
            autoComplete="current-password"
            problem={problems.password}
          />
          <button type="submit">Check</button>
        </Form>
        <div className="aside">
          <p>
            Forgot it? <a href="/">Get login help.</a>
          </p>
        </div>
      </section>
    </Layout>
  );
}
