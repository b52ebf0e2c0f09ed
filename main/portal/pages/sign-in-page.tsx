import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, PasswordField, type Problems, TextField } from './parts.tsx';
import { signInWords as words } from './sign-in-words.ts';

/** Tries a password. It does not sign anyone in. */
export function SignInPage(props: {
  readonly frame: PageFrame;
  readonly token: string;
  readonly name?: string;
  readonly problems?: Problems;
}) {
  const { problems = {} } = props;
  return (
    <Layout frame={props.frame} title={say(words.checkSignIn)} narrow>
      <section className="card">
        <h1>{say(words.checkSignIn)}</h1>
        <p className="lead">{say(words.checkLead)}</p>
        <ErrorSummary problems={problems} />
        <Form action="/sign-in" token={props.token}>
          <TextField
            name="name"
            label={say(words.nameLabel)}
            value={props.name}
            problem={problems.name}
            autoComplete="username"
            maxLength={320}
          />
          <PasswordField
            name="password"
            label={say(words.password)}
            autoComplete="current-password"
            problem={problems.password}
          />
          <button type="submit">{say(words.check)}</button>
        </Form>
        <div className="aside">
          <p>{sayWith(words.forgotIt, { link: (inside) => <a href="/">{inside}</a> })}</p>
        </div>
      </section>
    </Layout>
  );
}
