import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Facts, Form, PasswordField, type Problems } from './parts.tsx';

export interface NewPasswordProps {
  readonly frame: PageFrame;
  readonly token: string;
  /** The page's own address, with the link's token in it. */
  readonly here: string;
  readonly practiceName: string;
  /** What the account signs in with: shown, and for the browser's password manager. */
  readonly signInName: string | null;
  readonly rules: readonly string[];
  readonly least: number;
  readonly problems?: Problems;
}

/** Chooses a new password. The rules come before the field, not after the mistake. */
export function NewPasswordPage(props: NewPasswordProps) {
  const { problems = {} } = props;
  return (
    <Layout frame={props.frame} title="Create a new password" narrow withScript>
      <section className="card">
        <h1>Create a new password</h1>
        <ErrorSummary problems={problems} />
        <Facts
          rows={[
            ['Practice', props.practiceName],
            ...(props.signInName === null ? [] : ([['Signs in as', props.signInName]] as const)),
          ]}
        />
        <ul className="rules">
          {props.rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
        <Form action={props.here} token={props.token}>
          {props.signInName === null ? null : (
            <input
              type="text"
              name="username"
              autoComplete="username"
              defaultValue={props.signInName}
              readOnly
              hidden
            />
          )}
          <PasswordField
            name="password"
            label="New password *"
            autoComplete="new-password"
            problem={problems.password}
            strength={{ least: props.least, known: `${props.practiceName} ${props.signInName ?? ''}` }}
          />
          <PasswordField
            name="again"
            label="New password again *"
            autoComplete="new-password"
            problem={problems.again}
          />
          <div data-needs-script="" hidden>
            <label className="check">
              <input type="checkbox" data-show-password="" />
              Show what I type
            </label>
          </div>
          <button type="submit">Save the new password</button>
        </Form>
        <div className="aside">
          <p>
            Did nobody in your practice ask for this?{' '}
            <a href={`${props.here}/not-me`}>I did not ask for this</a>
          </p>
        </div>
      </section>
    </Layout>
  );
}
