import type { TrustedBrowser } from '../../../preload/contract/signing-in.ts';
import { say } from '../../language.ts';
import { sayWith } from '../language/say-with.ts';
import { dayInWords } from '../language/times.ts';
import { shownLabel } from './browser-label.ts';
import { Layout, type PageFrame } from './layout.tsx';
import { ErrorSummary, Form, type Problems, TextField } from './parts.tsx';
import { signInWords as words } from './sign-in-words.ts';

interface StepParts {
  readonly frame: PageFrame;
  readonly token: string;
  readonly ticket: string;
  readonly problems?: Problems;
}

/** The second step of a sign-in: the security code, and whether to trust this browser. */
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
    <Layout frame={props.frame} title={say(words.enterCode)} narrow>
      <section className="card">
        <h1>{say(words.enterCode)}</h1>
        <p className="lead">{say(words.codeSent, { phone: props.masked, minutes: props.minutes })}</p>
        <ErrorSummary problems={problems} />
        <Form action="/sign-in/code" token={props.token}>
          <input type="hidden" name="ticket" value={props.ticket} />
          <TextField
            name="code"
            label={say(words.securityCode)}
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
              {say(words.trustFor, { days: props.trustDays })}
            </label>
            <p className="hint" id="trust-hint">
              {say(words.trustHint)}
            </p>
          </div>
          <button type="submit">{say(words.continue)}</button>
        </Form>
        <div className="aside">
          <p>{sayWith(words.noCode, { link: (inside) => <a href="/sign-in">{inside}</a> })}</p>
        </div>
      </section>
    </Layout>
  );
}

const trustInWords = ({ addedAt, lastUsedAt }: TrustedBrowser): string =>
  lastUsedAt === null
    ? say(words.trustedSince, { day: dayInWords(addedAt) })
    : say(words.trustedAndUsed, { day: dayInWords(addedAt), lastUsed: dayInWords(lastUsedAt) });

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
        <h2>{say(words.trustedBrowsers)}</h2>
        {props.browsers.length === 0 ? (
          <p>{say(words.noneTrusted)}</p>
        ) : (
          <>
            <p>{say(words.trustedLead)}</p>
            <ul className="browsers">
              {props.browsers.map((browser) => (
                <li key={browser.id}>
                  <div>
                    {sayWith(browser.id === props.here ? words.thisBrowser : words.otherBrowser, {
                      browser: shownLabel(browser.label),
                      b: (inside) => <b>{inside}</b>,
                    })}
                    <p className="hint">{trustInWords(browser)}</p>
                  </div>
                  <EndForm
                    {...props}
                    which={browser.id}
                    label={say(words.endTrust)}
                    about={say(words.endTrustIn, { browser: shownLabel(browser.label) })}
                  />
                </li>
              ))}
            </ul>
          </>
        )}
        <div className="buttons">
          <Form action="/sign-in/done" token={props.doneToken}>
            <input type="hidden" name="ticket" value={props.ticket} />
            <button type="submit">{say(words.done)}</button>
          </Form>
          {props.browsers.length > 1 ? (
            <EndForm {...props} which="all" label={say(words.endAllTrust)} />
          ) : null}
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
      <button type="submit" className="quiet" aria-label={props.about}>
        {props.label}
      </button>
    </Form>
  );
}
