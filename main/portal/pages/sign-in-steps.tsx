import type { Millis } from '../../../preload/contract/shared.ts';
import type { TrustedBrowser } from '../../../preload/contract/signing-in.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, type Problems, TextField } from './parts.tsx';

interface StepParts {
  readonly frame: PageFrame;
  readonly token: string;
  readonly ticket: string;
  readonly problems?: Problems;
}

/** The second step of a sign-in: the security code, and whether this browser is to be asked for one again. */
export function SignInCodePage(
  props: StepParts & {
    readonly masked: string;
    readonly minutes: number;
    readonly trustDays: number;
    readonly trust: boolean;
  },
) {
  const { problems = {} } = props;
  return (
    <Layout frame={props.frame} title="Enter your security code" narrow>
      <section className="card">
        <h1>Enter your security code</h1>
        <p className="lead">
          Your password is accepted. We sent a security code to your verification phone, {props.masked}. It
          works for {props.minutes} minutes.
        </p>
        <ErrorSummary problems={problems} />
        <Form action="/sign-in/code" token={props.token}>
          <input type="hidden" name="ticket" value={props.ticket} />
          <TextField
            name="code"
            label="Security code *"
            problem={problems.code}
            autoComplete="one-time-code"
            maxLength={20}
            digits
          />
          <div className="field">
            <label className="check">
              <input
                type="checkbox"
                name="trust"
                value="yes"
                defaultChecked={props.trust}
                aria-describedby="trust-hint"
              />
              Trust this browser for {props.trustDays} days
            </label>
            <p className="hint" id="trust-hint">
              Signing in from this browser then takes your password alone, and no code. Don’t choose this on a
              computer that other people use.
            </p>
          </div>
          <button type="submit">Continue</button>
        </Form>
        <div className="aside">
          <p>
            No code after a minute? <a href="/sign-in">Start over,</a> and we send another one.
          </p>
        </div>
      </section>
    </Layout>
  );
}

const dayInWords = (at: Millis): string =>
  new Intl.DateTimeFormat('en-US', { dateStyle: 'long', timeZone: 'UTC' }).format(at);

/** A sign-in that went through, and the browsers that are trusted, each with a button that ends it. */
export function SignedInPage(
  props: StepParts & {
    readonly title: string;
    readonly text: string;
    readonly browsers: readonly TrustedBrowser[];
    /** The trusted browser in which this is. */
    readonly here: string | null;
    readonly doneToken: string;
  },
) {
  const { problems = {} } = props;
  return (
    <Layout frame={props.frame} title={props.title} narrow>
      <section className="card">
        <h1>{props.title}</h1>
        <p>{props.text}</p>
        <ErrorSummary problems={problems} />
        <h2>Trusted browsers</h2>
        {props.browsers.length === 0 ? (
          <p>None: every sign-in asks for a security code.</p>
        ) : (
          <>
            <p>
              These need no security code. End the trust in those that you don’t know or no longer use. Days
              are by UTC.
            </p>
            <ul className="browsers">
              {props.browsers.map((browser) => (
                <li key={browser.id}>
                  <div>
                    <b>{browser.label}</b>
                    {browser.id === props.here ? ', this browser' : ''}
                    <p className="hint">
                      Trusted since {dayInWords(browser.addedAt)}
                      {browser.lastUsedAt === null ? '' : `, last used on ${dayInWords(browser.lastUsedAt)}`}
                    </p>
                  </div>
                  <EndForm {...props} which={browser.id} label="End trust" about={browser.label} />
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="buttons">
          <Form action="/sign-in/done" token={props.doneToken}>
            <input type="hidden" name="ticket" value={props.ticket} />
            <button type="submit">Done</button>
          </Form>
          {props.browsers.length > 1 ? <EndForm {...props} which="all" label="End trust in all" /> : null}
        </div>
      </section>
    </Layout>
  );
}

function EndForm(
  props: StepParts & { readonly which: string; readonly label: string; readonly about?: string },
) {
  return (
    <Form action="/sign-in/browsers" token={props.token}>
      <input type="hidden" name="ticket" value={props.ticket} />
      <input type="hidden" name="end" value={props.which} />
      <button
        type="submit"
        className="quiet"
        aria-label={props.about ? `${props.label}: ${props.about}` : undefined}
      >
        {props.label}
      </button>
    </Form>
  );
}
