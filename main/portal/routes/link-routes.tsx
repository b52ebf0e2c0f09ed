import type { Hono } from 'hono';
import type { Message, PlainMessage } from '../../../language/catalogue.ts';
import type { ChangeConfirmation } from '../../../preload/contract/claims.ts';
import { isOneOf, isStoresTrouble } from '../../../preload/contract/refusals.ts';
import type { AskingForm } from '../../desk/ground/basics/action.ts';
import { findToken, type TokenPurpose } from '../../desk/ground/mail/tokens.ts';
import type { Answer, Refusal } from '../../failures.ts';
import { say } from '../../language.ts';
import { sql } from '../../store/sql.ts';
import { waitInWords } from '../language/times.ts';
import { LinkPage } from '../pages/link-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { type Problems, TextField } from '../pages/parts.tsx';
import { pageWords } from '../pages/words.ts';
import { type Fields, notTaken, onForm, openForms, show } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
import { linkWords as words } from './link-words.ts';
import { showDeadLink } from './reset-routes.tsx';

interface LinkFacts {
  readonly accountId: string;
  readonly practiceName: string;
  /** The address that the link is about. */
  readonly email: string | null;
}

/** A link from a mail that one button carries out. */
interface LinkAction {
  /** Where the mails' links lead; the first is the one that the page itself uses. */
  readonly paths: readonly string[];
  readonly purposes: readonly TokenPurpose[];
  readonly form: string;
  readonly title: PlainMessage;
  readonly text: PlainMessage;
  readonly button: PlainMessage;
  /** `signIn`: what was done can be tried at once. */
  readonly done: { readonly title: PlainMessage; readonly text: PlainMessage; readonly signIn?: true };
  readonly aside?: { readonly text: Message<Record<never, never>, 'link'>; readonly path: string };
  readonly act: (
    world: PortalWorld,
    token: string,
    facts: LinkFacts,
    form: Fields,
    sent: AskingForm,
  ) => Promise<Answer<unknown>>;
  /** Asks for one thing more after the button, where the answer says that it is needed. */
  readonly next?: (
    world: PortalWorld,
    token: string,
    answer: Answer<unknown>,
    sent: AskingForm,
  ) => Promise<MoreNeeded | null>;
}

/** What a link alone does not do: the page asks for a code as well. */
interface MoreNeeded {
  readonly text: string;
  readonly problem?: string;
}

/** Why no code comes, without the words that are for operators. */
const notSent = (world: PortalWorld, { nextAt }: Refusal): string =>
  typeof nextAt === 'number'
    ? say(words.codeLater, { wait: waitInWords(nextAt - world.clock()) })
    : say(words.codeNotSent);

/**
 * A change needs its link and, where a gateway can bring one, a code to the verification phone. The first press of the
 * button sends the code; a wrong one may be typed again.
 */
async function codeOfChange(
  world: PortalWorld,
  token: string,
  answer: Answer<unknown>,
  sent: AskingForm,
): Promise<MoreNeeded | null> {
  const text = say(words.codeMissing);
  if (answer.ok) {
    const { confirmed, triesLeft } = answer.value as ChangeConfirmation;
    return confirmed ? null : { text, problem: say(words.wrongCode, { count: triesLeft ?? 0 }) };
  }
  if (!isOneOf(answer.error.code, 'code-needed', 'code-none', 'code-expired', 'code-tries-used')) return null;
  const code = await perform(world, 'claims.send-change-code', { token }, sent);
  if (answer.error.code !== 'code-needed') {
    const problem = code.ok ? say(words.codeVoid) : notSent(world, code.error);
    return { text, problem };
  }
  // A code that was sent a moment ago is still on its way: it will do.
  return code.ok || code.error.code === 'code-too-soon'
    ? { text }
    : { text, problem: notSent(world, code.error) };
}

const linkActions: readonly LinkAction[] = [
  {
    paths: ['/verify-email/:token', '/verify/:token'],
    purposes: ['verify-email'],
    form: 'verify-email',
    title: words.verify,
    text: words.verifyText,
    button: words.verifyButton,
    done: { title: words.verified, text: words.verifiedText, signIn: true },
    act: (world, token, _facts, _form, sent) => perform(world, 'claims.verify', { token }, sent),
  },
  {
    paths: ['/confirm-change/:token', '/change/:token'],
    purposes: ['change-email'],
    form: 'confirm-change',
    title: words.confirm,
    text: words.confirmText,
    button: words.confirmButton,
    done: { title: words.confirmed, text: words.confirmedText, signIn: true },
    aside: { text: words.notWanted, path: '/cancel' },
    act: (world, token, _facts, form, sent) => {
      const code = form('code').trim();
      return perform(world, 'claims.confirm-change', code === '' ? { token } : { token, code }, sent);
    },
    next: codeOfChange,
  },
  {
    paths: ['/confirm-change/:token/cancel', '/change/:token/cancel', '/cancel-change/:token'],
    purposes: ['change-email', 'cancel-change'],
    form: 'cancel-change',
    title: words.cancel,
    text: words.cancelText,
    button: words.cancelButton,
    done: { title: words.cancelled, text: words.cancelledText },
    act: (world, _token, { accountId }, _form, sent) =>
      perform(world, 'claims.cancel-change', { accountId }, sent),
  },
  {
    paths: ['/prove-mailbox/:token'],
    purposes: ['prove-mailbox'],
    form: 'prove-mailbox',
    title: words.onThePhone,
    text: words.onThePhoneText,
    button: words.onThePhoneButton,
    done: { title: words.mailboxShown, text: words.mailboxShownText },
    act: (world, token, _facts, _form, sent) => perform(world, 'callers.prove-mailbox', { token }, sent),
  },
];

function readLink(world: PortalWorld, token: string, purposes: readonly TokenPurpose[]): Answer<LinkFacts> {
  const found = purposes
    .map((purpose) => findToken(world.reader, token, purpose, world.clock()))
    .reduce((best, next) => (best.ok || best.error.code !== 'token-unknown' ? best : next));
  if (!found.ok) return found;
  const { account_id: accountId, email_key: key } = found.value;
  const row = world.reader.get<{ practice_name: string; email: string | null }>(
    sql`SELECT p.name AS practice_name, c.email FROM accounts AS a JOIN practices AS p ON p.id = a.practice_id
        LEFT JOIN claims AS c ON c.account_id = a.id AND c.email_key = ${key} WHERE a.id = ${accountId}`,
  );
  return {
    ok: true,
    value: { accountId, practiceName: row?.practice_name ?? '', email: row?.email ?? null },
  };
}

function showLink(
  c: PortalContext,
  world: PortalWorld,
  action: LinkAction,
  here: string,
  facts: LinkFacts,
  more: MoreNeeded | null,
): Response {
  const problems: Problems = more?.problem === undefined ? {} : { code: more.problem };
  return show(
    c,
    <LinkPage
      frame={frameOf(c, world, here)}
      token={openForms(c, world, action.form)[action.form] ?? ''}
      here={here}
      title={say(action.title)}
      text={more?.text ?? say(action.text)}
      facts={[
        [say(pageWords.practice), facts.practiceName],
        ...(facts.email === null ? [] : ([[say(words.loginEmail), facts.email]] as const)),
      ]}
      button={say(action.button)}
      problems={problems}
      {...(action.aside ? { aside: { ...action.aside, href: `${here}${action.aside.path}` } } : {})}
    >
      {more ? (
        <TextField
          name="code"
          label={say(words.securityCode)}
          problem={problems.code}
          autoComplete="one-time-code"
          maxLength={20}
        />
      ) : null}
    </LinkPage>,
    more?.problem === undefined ? 200 : 422,
  );
}

/** The pages of links that verify, confirm and cancel. Opening one shows a button; the button does it. */
export function addLinkRoutes(app: Hono<{ Bindings: PortalBindings }>, world: PortalWorld): void {
  for (const action of linkActions)
    for (const path of action.paths) {
      const here = (token: string): string => path.replace(':token', token);
      app.get(path, (c: PortalContext) => {
        const token = c.req.param('token') ?? '';
        const link = readLink(world, token, action.purposes);
        if (!link.ok) return showDeadLink(c, world, link.error.code);
        return showLink(c, world, action, here(token), link.value, null);
      });
      onForm(app, world, path, action.form, async (c, form, sent) => {
        const token = c.req.param('token') ?? '';
        const link = readLink(world, token, action.purposes);
        if (!link.ok) return showDeadLink(c, world, link.error.code, sent);
        const answer = await action.act(world, token, link.value, form, sent);
        const more = (await action.next?.(world, token, answer, sent)) ?? null;
        if (more) return showLink(c, world, action, here(token), link.value, more);
        if (!answer.ok)
          return isStoresTrouble(answer.error.code)
            ? notTaken(c, world, answer.error)
            : showDeadLink(c, world, answer.error.code);
        return show(
          c,
          <MessagePage
            frame={frameOf(c, world)}
            title={say(action.done.title)}
            {...(action.done.signIn ? { next: { label: say(words.checkSignIn), href: '/sign-in' } } : {})}
          >
            <p>{say(action.done.text)}</p>
          </MessagePage>,
        );
      });
    }
}
