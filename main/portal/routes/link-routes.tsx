import type { Hono } from 'hono';
import type { ChangeConfirmation } from '../../../preload/contract/claims.ts';
import { isOneOf } from '../../../preload/contract/refusals.ts';
import { findToken, type TokenPurpose } from '../../desk/ground/mail/tokens.ts';
import type { Answer } from '../../failures.ts';
import { sql } from '../../store/sql.ts';
import { LinkPage } from '../pages/link-page.tsx';
import { MessagePage } from '../pages/message-page.tsx';
import { type Problems, TextField } from '../pages/parts.tsx';
import { type Fields, onForm, openForms, refusalKinds, refuse, show } from '../respond.ts';
import { frameOf, type PortalBindings, type PortalContext, type PortalWorld, perform } from '../world.ts';
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
  readonly title: string;
  readonly text: string;
  readonly button: string;
  /** `signIn`: what was done can be tried at once. */
  readonly done: { readonly title: string; readonly text: string; readonly signIn?: true };
  readonly aside?: { readonly text: string; readonly label: string; readonly path: string };
  readonly act: (
    world: PortalWorld,
    token: string,
    facts: LinkFacts,
    form: Fields,
  ) => Promise<Answer<unknown>>;
  /** Asks for one thing more after the button, where the answer says that it is needed. */
  readonly next?: (world: PortalWorld, token: string, answer: Answer<unknown>) => Promise<MoreNeeded | null>;
}

/** What a link alone does not do: the page asks for a code as well. */
interface MoreNeeded {
  readonly text: string;
  readonly problem?: string;
}

/**
 * A change needs its link and, where a gateway can bring one, a code to the verification phone. The first press of the
 * button sends the code; a wrong one may be typed again.
 */
async function codeOfChange(
  world: PortalWorld,
  token: string,
  answer: Answer<unknown>,
): Promise<MoreNeeded | null> {
  const text = 'One step is missing: the security code that we sent to your verification phone.';
  if (answer.ok) {
    const { confirmed, triesLeft } = answer.value as ChangeConfirmation;
    return confirmed
      ? null
      : { text, problem: `This is not the code. Tries left with it: ${triesLeft ?? 0}.` };
  }
  if (!isOneOf(answer.error.code, 'code-needed', 'code-none', 'code-expired', 'code-tries-used')) return null;
  const sent = await perform(world, 'claims.send-change-code', { token });
  if (answer.error.code !== 'code-needed') {
    const problem = sent.ok ? 'That code is void. We sent a new one.' : sent.error.message;
    return { text, problem };
  }
  // A code that was sent a moment ago is still on its way: it will do.
  return sent.ok || sent.error.code === 'code-too-soon' ? { text } : { text, problem: sent.error.message };
}

const linkActions: readonly LinkAction[] = [
  {
    paths: ['/verify-email/:token', '/verify/:token'],
    purposes: ['verify-email'],
    form: 'verify-email',
    title: 'Verify your login email',
    text: 'With this you say that the mailbox is yours and that you want to sign in with this address.',
    button: 'Verify this address',
    done: {
      title: 'Your login email is verified',
      text: 'You can sign in with it from now on.',
      signIn: true,
    },
    act: (world, token) => perform(world, 'claims.verify', { token }),
  },
  {
    paths: ['/confirm-change/:token', '/change/:token'],
    purposes: ['change-email'],
    form: 'confirm-change',
    title: 'Confirm your new login email',
    text: 'From then on you sign in with this address. The old one stops working, and both are told.',
    button: 'Confirm this address',
    done: {
      title: 'Your login email has changed',
      text: 'Sign in with the new address from now on. Both addresses have been told.',
      signIn: true,
    },
    aside: { text: 'Not what you want?', label: 'Cancel the change', path: '/cancel' },
    act: (world, token, _facts, form) => {
      const code = form('code').trim();
      return perform(world, 'claims.confirm-change', code === '' ? { token } : { token, code });
    },
    next: codeOfChange,
  },
  {
    paths: ['/confirm-change/:token/cancel', '/change/:token/cancel', '/cancel-change/:token'],
    purposes: ['change-email', 'cancel-change'],
    form: 'cancel-change',
    title: 'Cancel the change of your login email',
    text: 'The new address is dropped. You go on signing in with the one that you have.',
    button: 'Cancel the change',
    done: { title: 'The change is cancelled', text: 'Everything stays as it was.' },
    act: (world, _token, { accountId }) => perform(world, 'claims.cancel-change', { accountId }),
  },
  {
    paths: ['/prove-mailbox/:token'],
    purposes: ['prove-mailbox'],
    form: 'prove-mailbox',
    title: 'Are you on the phone with us?',
    text: 'If it is you who is talking to the help desk now, this button shows them that the mailbox is yours. If not, close this page and tell us.',
    button: 'Yes, it is me',
    done: {
      title: 'Thank you, the help desk can see it now',
      text: 'Go on with your call. You can close this page.',
    },
    act: (world, token) => perform(world, 'callers.prove-mailbox', { token }),
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
      frame={frameOf(world.desk.settings())}
      token={openForms(c, world, action.form)[action.form] ?? ''}
      here={here}
      title={action.title}
      text={more?.text ?? action.text}
      facts={[
        ['Practice', facts.practiceName],
        ...(facts.email === null ? [] : ([['Login email', facts.email]] as const)),
      ]}
      button={action.button}
      problems={problems}
      {...(action.aside ? { aside: { ...action.aside, href: `${here}${action.aside.path}` } } : {})}
    >
      {more ? (
        <TextField
          name="code"
          label="Security code *"
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
      onForm(app, world, path, action.form, async (c, form) => {
        const token = c.req.param('token') ?? '';
        const link = readLink(world, token, action.purposes);
        if (!link.ok) return showDeadLink(c, world, link.error.code);
        const answer = await action.act(world, token, link.value, form);
        const more = (await action.next?.(world, token, answer)) ?? null;
        if (more) return showLink(c, world, action, here(token), link.value, more);
        if (!answer.ok)
          return isOneOf(answer.error.code, 'store-busy', 'disk-full')
            ? refuse(c, world, refusalKinds.busy)
            : showDeadLink(c, world, answer.error.code);
        return show(
          c,
          <MessagePage
            frame={frameOf(world.desk.settings())}
            title={action.done.title}
            {...(action.done.signIn
              ? { next: { label: 'Check that you can sign in', href: '/sign-in' } }
              : {})}
          >
            <p>{action.done.text}</p>
          </MessagePage>,
        );
      });
    }
}
