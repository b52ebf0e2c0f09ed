import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Facts, Form, type Problems } from './parts.tsx';
import { NewPasswordFields } from './password-fields.tsx';
import { pageWords as words } from './words.ts';

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
    <Layout frame={props.frame} title={say(words.createPassword)} narrow withScript>
      <section className="card">
        <h1>{say(words.createPassword)}</h1>
        <ErrorSummary problems={problems} />
        <Facts
          rows={[
            [say(words.practice), props.practiceName],
            ...(props.signInName === null ? [] : ([[say(words.signsInAs), props.signInName]] as const)),
          ]}
        />
        <Form action={props.here} token={props.token}>
          <NewPasswordFields
            rules={props.rules}
            least={props.least}
            signInName={props.signInName}
            known={`${props.practiceName} ${props.signInName ?? ''}`}
            problems={problems}
          />
          <button type="submit">{say(words.savePassword)}</button>
        </Form>
        <div className="aside">
          <p>
            {sayWith(words.notAskedFor, {
              link: (inside) => <a href={`${props.here}/not-me`}>{inside}</a>,
            })}
          </p>
        </div>
      </section>
    </Layout>
  );
}
