import type { Answer } from '../preload/contract/shared.ts';
import type { RandomBytes } from './desk/context.ts';
import type { Desk } from './desk/desk.ts';
import { recordIncomingNote } from './desk/outbox/incoming-notes.ts';
import { recordMessageTransition, senderName } from './desk/outbox/message-lines.ts';
import { readSecret } from './desk/settings/setting-actions.ts';
import { failures } from './failures.ts';
import { createMailboxWatch, type MailboxWatch } from './mail/incoming/mailbox-watch.ts';
import { createAccessTokens } from './mail/oauth/access-tokens.ts';
import { authorizeMail } from './mail/oauth/authorize.ts';
import { providerOf } from './mail/oauth/providers.ts';
import type { TransitionListener } from './mail/queue.ts';
import { createSandbox, type Sandbox } from './mail/sandbox.ts';
import { createSender, type Sender } from './mail/sender.ts';
import { sendTestMessage, type TestReport } from './mail/test-message.ts';
import type { Store } from './store/store.ts';

export interface MailServiceParts {
  readonly store: Store;
  readonly desk: Desk;
  readonly clock: () => number;
  readonly random: RandomBytes;
  readonly operator: string;
  readonly sandboxFolder: string;
  readonly onSandboxMail: (mail: { readonly to: string; readonly subject: string }) => void;
}

/** Everything that has to do with mail, put together. */
export interface MailServices {
  readonly sandbox: Sandbox;
  readonly sender: Sender;
  readonly mailbox: MailboxWatch;
  /** Sends a test past the outbox and tells the whole conversation. */
  test(to: string): Promise<Answer<TestReport>>;
  /** Has a person sign in with the mail provider of the settings. Code `oauth-not-set-up` and those of `authorizeMail`. */
  signIn(openPage: (url: string) => void | Promise<void>): Promise<Answer<unknown>>;
}

export function composeMail(parts: MailServiceParts): MailServices {
  const { store, desk, clock, random } = parts;
  const { newId, settings } = desk;
  const secret = (name: Parameters<typeof readSecret>[1]) => readSecret(store.read, name);
  const keepRefreshToken = (value: string, operator: string): Answer<unknown> =>
    desk.perform({
      type: 'settings.set-secret',
      input: { name: 'mail.oauth.refresh-token', value },
      operator,
    });

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
    keepRefreshToken: (token) => {
      keepRefreshToken(token, senderName);
    },
    clock,
  });
  const target = { settings, password: () => secret('mail.smtp.password'), sandbox, tokens };
  const onTransition: TransitionListener = (transaction, message, transition) =>
    recordMessageTransition(
      transaction,
      { now: transition.at, operator: senderName, newId },
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
  });
  const mailbox = createMailboxWatch({
    store,
    clock,
    settings,
    password: () => secret('mail.imap.password'),
    announce: desk.announce,
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
      const answer = await authorizeMail({
        provider: providerOf(oauth),
        clientId: oauth.clientId,
        clientSecret: secret('mail.oauth.client-secret') ?? '',
        random,
        openPage,
      });
      return answer.ok ? keepRefreshToken(answer.value.refreshToken, parts.operator) : answer;
    },
  };
}
