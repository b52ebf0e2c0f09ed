import type { MailSetup, TestReport } from '../../preload/contract/mail-setup.ts';
import type { SecretName, TeamDuty } from '../../preload/contract/settings.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { Desk } from '../desk/desk.ts';
import { type Actor, actorOf } from '../desk/ground/basics/action.ts';
import type { RandomBytes } from '../desk/ground/basics/context.ts';
import { programName } from '../desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../desk/ground/mail/message-lines.ts';
import { recordIncomingNote } from '../desk/outbox/incoming-notes.ts';
import { readSecret } from '../desk/settings/setting-actions.ts';
import { done, failures } from '../failures.ts';
import { createMailboxWatch, type MailboxWatch } from '../mail/incoming/mailbox-watch.ts';
import { makeDkimKey } from '../mail/message/dkim-key.ts';
import { createAccessTokens } from '../mail/oauth/access-tokens.ts';
import { authorizeMail } from '../mail/oauth/authorize.ts';
import { providerOf } from '../mail/oauth/providers.ts';
import type { TransitionListener } from '../mail/outbox/queue.ts';
import { createSandbox, type Sandbox } from '../mail/sandbox/sandbox.ts';
import { createSender, type Sender } from '../mail/sending/sender.ts';
import { sendTestMessage } from '../mail/sending/test-message.ts';
import type { PostForm } from '../network/post-form.ts';
import type { Store } from '../store/store.ts';

export interface MailServiceParts {
  readonly store: Store;
  readonly desk: Desk;
  readonly clock: () => number;
  readonly random: RandomBytes;
  /** Who is signed in. */
  readonly actor: () => Answer<Actor>;
  /** The desk by which the program keeps what a provider renewed. */
  readonly programDesk: Pick<Desk, 'perform'>;
  readonly sandboxFolder: string;
  /** Why mails with a link have to wait, in a sentence; null where they may go. */
  readonly whyLinksHeld?: () => Promise<string | null>;
  /** Whether this desk sends, and looks into the mailbox, by itself. */
  readonly isOnDuty: (duty: TeamDuty) => boolean;
  /** How a provider is asked for tokens. */
  readonly postIt?: PostForm;
  readonly onSandboxMail: (mail: { readonly to: string; readonly subject: string }) => void;
}

/** Everything that has to do with mail, put together. */
export interface MailServices {
  readonly sandbox: Sandbox;
  readonly sender: Sender;
  readonly mailbox: MailboxWatch;
  /** Sends a test past the outbox and tells the whole conversation. */
  test(to: string): Promise<Answer<TestReport>>;
  /**
   * Has a person sign in with the mail provider of the settings; one that is still under way ends as cancelled. Code
   * `oauth-not-set-up` and those of `authorizeMail`.
   */
  signIn(openPage: (url: string) => void | Promise<void>): Promise<Answer<{ signedIn: true }>>;
  /** Ends a sign-in that is under way; false where there is none. */
  cancelSignIn(): boolean;
  /** Makes a key to sign mail with and keeps it as `settings.set-secret` does. */
  makeDkimKey(): Promise<Answer<{ made: true }>>;
  setup(): MailSetup;
}

export function composeMail(parts: MailServiceParts): MailServices {
  const { store, desk, clock, random } = parts;
  const { newId, settings } = desk;
  const secret = (name: SecretName) => readSecret(store.read, name);
  const keepSecret = async (name: SecretName, value: string): Promise<Answer<unknown>> => {
    const actor = parts.actor();
    return actor.ok
      ? desk.perform({ type: 'settings.set-secret', input: { name, value }, ...actorOf(actor.value) })
      : actor;
  };
  let signingIn: AbortController | null = null;

  const sandbox = createSandbox({
    folder: parts.sandboxFolder,
    clock,
    newId,
    onMail: parts.onSandboxMail,
  });
  const tokens = createAccessTokens({
    provider: () => {
      const oauth = settings()['mail.oauth'];
      if (!oauth) throw new Error('No mail provider is set up');
      return providerOf(oauth);
    },
    clientId: () => settings()['mail.oauth']?.clientId ?? '',
    clientSecret: () => secret('mail.oauth.client-secret') ?? '',
    refreshToken: () => secret('mail.oauth.refresh-token'),
    keepRefreshToken: async (token) => {
      await parts.programDesk.perform({
        type: 'settings.set-secret',
        input: { name: 'mail.oauth.refresh-token', value: token },
        operator: programName,
      });
    },
    clock,
    ...(parts.postIt ? { postIt: parts.postIt } : {}),
  });
  const target = { settings, password: () => secret('mail.smtp.password'), sandbox, tokens };
  const onTransition: TransitionListener = (transaction, message, transition) =>
    recordMessageTransition(
      transaction,
      { now: transition.at, operator: programName, newId },
      message,
      transition,
    );
  const sender = createSender({
    ...target,
    store,
    clock,
    random,
    newId,
    onTransition,
    announce: desk.announce,
    isOnDuty: () => parts.isOnDuty('mail'),
    ...(parts.whyLinksHeld ? { whyLinksHeld: parts.whyLinksHeld } : {}),
  });
  const mailbox = createMailboxWatch({
    store,
    clock,
    settings,
    password: () => secret('mail.imap.password'),
    tokens,
    announce: desk.announce,
    isOnDuty: () => parts.isOnDuty('mailbox'),
    onTransition,
    onNote: (transaction, message, note, at) => recordIncomingNote(transaction, newId, message, note, at),
  });

  return {
    sandbox,
    sender,
    mailbox,
    test: (to) => sendTestMessage({ ...target, clock, newId, random }, to),
    signIn: async (openPage) => {
      const oauth = settings()['mail.oauth'];
      if (!oauth) return failures.oauthNotSetUp();
      signingIn?.abort();
      const own = new AbortController();
      signingIn = own;
      desk.announce(['mail']);
      try {
        const answer = await authorizeMail({
          provider: providerOf(oauth),
          clientId: oauth.clientId,
          clientSecret: secret('mail.oauth.client-secret') ?? '',
          random,
          openPage,
          signal: own.signal,
          ...(parts.postIt ? { postIt: parts.postIt } : {}),
        });
        if (!answer.ok) return answer;
        // What was set up meanwhile is another app's, and this token would be shown to its provider.
        if (JSON.stringify(settings()['mail.oauth']) !== JSON.stringify(oauth))
          return failures.oauthCancelled(providerOf(oauth).name);
        const kept = await keepSecret('mail.oauth.refresh-token', answer.value.refreshToken);
        return kept.ok ? done({ signedIn: true }) : kept;
      } finally {
        if (signingIn === own) signingIn = null;
        desk.announce(['mail']);
      }
    },
    cancelSignIn: () => {
      const cancelled = signingIn !== null;
      signingIn?.abort();
      return cancelled;
    },
    makeDkimKey: async () => {
      const kept = await keepSecret('mail.dkim.private-key', await makeDkimKey());
      return kept.ok ? done({ made: true }) : kept;
    },
    setup: () => ({ signingIn: signingIn !== null, mailbox: mailbox.status() }),
  };
}
