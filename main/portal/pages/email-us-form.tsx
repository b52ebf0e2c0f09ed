import { say } from '../../language.ts';
import { Form, type Problems, TextArea, TextField } from './parts.tsx';
import { pageWords as words } from './words.ts';

export type EmailUsTopic = 'user-name' | 'password';

export interface EmailUsValues {
  readonly from: string;
  readonly about: EmailUsTopic;
  /** What was typed into the form that found nothing. */
  readonly given: string;
  readonly text: string;
}

/** The message to the help desk: to the support address, from the address that was given. */
export function EmailUsForm(props: {
  readonly token: string;
  readonly support: string;
  readonly values: EmailUsValues;
  readonly problems?: Problems;
  /** Where `Cancel` leads. */
  readonly back: string;
}) {
  const { values, problems = {} } = props;
  return (
    <Form action="/email-us" token={props.token}>
      <input type="hidden" name="about" value={values.about} />
      <input type="hidden" name="given" value={values.given} />
      <p>
        <span className="label">{say(words.to)}</span>
        {props.support}
      </p>
      <TextField
        name="from"
        label={say(words.from)}
        hint={say(words.fromHint)}
        value={values.from}
        autoComplete="email"
        email
        maxLength={320}
        problem={problems.from}
      />
      <TextArea
        name="text"
        label={say(words.message)}
        value={values.text}
        maxLength={5000}
        problem={problems.text}
      />
      <div className="buttons end">
        <a className="button quiet" href={props.back}>
          {say(words.cancel)}
        </a>
        <button type="submit">{say(words.send)}</button>
      </div>
    </Form>
  );
}
