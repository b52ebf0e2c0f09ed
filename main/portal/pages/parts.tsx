import type { ReactNode } from 'react';
import { say } from '../../language.ts';
import { pageWords as words } from './words.ts';

/** What is wrong with a form: for each field's name a sentence. A problem of the whole form has the name `form`. */
export type Problems = Readonly<Record<string, string>>;

/** What is wrong, on top and in focus, with a way to each field. */
export function ErrorSummary({ problems }: { readonly problems: Problems }) {
  const all = Object.entries(problems);
  if (all.length === 0) return null;
  const fields = all.filter(([name]) => name !== 'form');
  return (
    // biome-ignore lint/a11y/noAutofocus: the person who sent the form has to learn at once that it was not accepted
    <div className="summary" role="alert" tabIndex={-1} autoFocus>
      {problems.form === undefined ? null : <p>{problems.form}</p>}
      {fields.length === 0 ? null : (
        <>
          <h2>{say(words.pleaseCorrect, { count: fields.length })}</h2>
          <ul>
            {fields.map(([name, problem]) => (
              <li key={name}>
                <a href={`#${name}`}>{problem}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

interface FieldParts {
  readonly name: string;
  readonly label: string;
  readonly problem?: string | undefined;
  readonly hint?: string;
}

const describedBy = ({ name, problem, hint }: FieldParts): string | undefined =>
  [problem ? `${name}-problem` : '', hint ? `${name}-hint` : ''].filter(Boolean).join(' ') || undefined;

function Around(props: FieldParts & { readonly children: ReactNode }) {
  return (
    <div className="field">
      <label htmlFor={props.name}>{props.label}</label>
      {props.problem ? (
        <p className="problem" id={`${props.name}-problem`}>
          {props.problem}
        </p>
      ) : null}
      {props.children}
      {props.hint ? (
        <p className="hint" id={`${props.name}-hint`}>
          {props.hint}
        </p>
      ) : null}
    </div>
  );
}

/** One line to type. Addresses are plain text to the browser: the server reads more of them than a browser would. */
export function TextField(
  props: FieldParts & {
    readonly value?: string | undefined;
    readonly autoComplete: string;
    readonly email?: boolean;
    /** Digits are meant: phones show their keys for those. */
    readonly digits?: boolean;
    readonly maxLength: number;
  },
) {
  return (
    <Around {...props}>
      <input
        type="text"
        id={props.name}
        name={props.name}
        defaultValue={props.value}
        required
        maxLength={props.maxLength}
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        inputMode={props.email ? 'email' : props.digits ? 'numeric' : undefined}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </Around>
  );
}

/** What the strength meter says, for the page's script: how many characters are missing, from one on, and each level. */
const strengthSentences = (least: number): string =>
  JSON.stringify({
    more: Array.from({ length: least }, (_none, at) => say(words.moreCharacters, { count: at + 1 })),
    levels: [words.easyToGuess, words.couldBeBetter, words.good, words.veryGood].map((level) => say(level)),
  });

/** A password, never shown again by the server: neither what was typed nor a part of it. */
export function PasswordField(
  props: FieldParts & {
    readonly autoComplete: 'new-password' | 'current-password';
    /** What the strength meter needs; without it there is none. */
    readonly strength?: { readonly least: number; readonly known: string };
  },
) {
  const { strength } = props;
  return (
    <Around {...props}>
      <input
        type="password"
        id={props.name}
        name={props.name}
        required
        autoComplete={props.autoComplete}
        autoCapitalize="none"
        spellCheck={false}
        data-secret=""
        data-strength={strength ? '' : undefined}
        data-least={strength?.least}
        data-sentences={strength ? strengthSentences(strength.least) : undefined}
        data-known={strength?.known}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
      {strength ? (
        <div data-needs-script="" hidden>
          <div className="meter" data-strength-meter="" aria-hidden="true">
            <i />
            <i />
            <i />
            <i />
          </div>
          <p className="strength-words" data-strength-words="" role="status" />
        </div>
      ) : null}
    </Around>
  );
}

export function TextArea(
  props: FieldParts & { readonly value?: string | undefined; readonly maxLength: number },
) {
  return (
    <Around {...props}>
      <textarea
        id={props.name}
        name={props.name}
        defaultValue={props.value}
        required
        maxLength={props.maxLength}
        aria-invalid={props.problem ? true : undefined}
        aria-describedby={describedBy(props)}
      />
    </Around>
  );
}

/** A form with what ties it to the browser that opened it. The server says in sentences what is wrong. */
export function Form(props: {
  readonly action: string;
  readonly token: string;
  readonly children: ReactNode;
}) {
  return (
    <form method="post" action={props.action} noValidate>
      <input type="hidden" name="form-token" value={props.token} />
      {props.children}
    </form>
  );
}

/** Labels with their values. */
export function Facts({ rows }: { readonly rows: readonly (readonly [label: string, value: string])[] }) {
  return (
    <dl className="facts">
      {rows.map(([label, value]) => [<dt key={`${label}-label`}>{label}</dt>, <dd key={label}>{value}</dd>])}
    </dl>
  );
}
