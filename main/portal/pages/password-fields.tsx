import { say } from '../../language.ts';
import { PasswordField, type Problems } from './parts.tsx';
import { pageWords as words } from './words.ts';

/** The rules, shown before the choice, and the new password twice: without a script what is typed can't be shown. */
export function NewPasswordFields(props: {
  readonly rules: readonly string[];
  readonly least: number;
  /** What the browser's password manager keeps the password for; null where nothing is known. */
  readonly signInName: string | null;
  /** Words that the strength meter should know: those on the page already. */
  readonly known: string;
  readonly problems: Problems;
}) {
  return (
    <>
      <ul className="rules">
        {props.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
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
        label={say(words.newPassword)}
        autoComplete="new-password"
        problem={props.problems.password}
        strength={{ least: props.least, known: props.known }}
      />
      <PasswordField
        name="again"
        label={say(words.newPasswordAgain)}
        autoComplete="new-password"
        problem={props.problems.again}
      />
      <div data-needs-script="" hidden>
        <label className="check">
          <input type="checkbox" data-show-password="" />
          {say(words.showTyped)}
        </label>
      </div>
    </>
  );
}
