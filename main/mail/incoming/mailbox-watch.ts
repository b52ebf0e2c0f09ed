import type { MailSetup, PollSummary } from '../../../preload/contract/mail-setup.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { whyNothingLeaves } from '../../store/provisional.ts';
import type { AccessTokens } from '../oauth/sign-in.ts';
import { passwordMask } from '../smtp/conversation.ts';
import { type PollParts, pollMailbox } from './poll-mailbox.ts';

export interface MailboxWatchParts extends PollParts {
  readonly settings: () => Settings;
  readonly password: () => string | null;
  /** Whether it looks by itself: of several desks with one mailbox others may be to. */
  readonly isOnDuty?: () => boolean;
  /** For a mailbox that is signed in to with the provider's account. */
  readonly tokens: AccessTokens;
}

/** Looks into the mailbox for bounces and answers from time to time, where one is set up. */
export interface MailboxWatch {
  start(): void;
  stop(): Promise<void>;
  /** Looks now. Codes `no-mailbox-set-up`, `mailbox-unreadable`. */
  poll(): Promise<Answer<PollSummary>>;
  /** How reading the mailbox of the settings went last; of another that was set up before it tells nothing. */
  status(): MailSetup['mailbox'];
}

const every = 2 * 60_000;
const nothingYet: MailSetup['mailbox'] = { problem: null, lastLook: null };

export function createMailboxWatch(parts: MailboxWatchParts): MailboxWatch {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<Answer<PollSummary>> | null = null;
  let seen = { mailbox: '', status: nothingYet };

  const nameOf = (mailbox: Settings['mail.imap']): string => JSON.stringify(mailbox);
  const status = (): MailSetup['mailbox'] =>
    seen.mailbox === nameOf(parts.settings()['mail.imap']) ? seen.status : nothingYet;

  const look = async (): Promise<Answer<PollSummary>> => {
    const mailbox = parts.settings()['mail.imap'];
    if (!mailbox) return failures.noMailboxSetUp();
    // What comes in would be lost with a copy, and not be new any more.
    const whyNot = whyNothingLeaves(parts.store.read);
    if (whyNot !== null) return failures.mailboxUnreadable(`${mailbox.user}, ${mailbox.host}`, whyNot);
    const password = mailbox.withProvider ? '' : (parts.password() ?? '');
    const tokens = mailbox.withProvider ? parts.tokens : undefined;
    const before = status();
    const keep = (now: MailSetup['mailbox']): void => {
      seen = { mailbox: nameOf(mailbox), status: now };
      if (before.problem !== now.problem) parts.announce(['mail']);
    };
    try {
      const summary = await pollMailbox({ ...mailbox, password, tokens }, parts);
      keep({ problem: null, lastLook: { at: parts.clock(), summary } });
      return done(summary);
    } catch (error) {
      const { responseText, message } = error as { readonly responseText?: string; readonly message: string };
      const reason = passwordMask(password)(responseText ?? message);
      const refusal = failures.mailboxUnreadable(`${mailbox.user}, ${mailbox.host}`, reason);
      keep({ ...before, problem: refusal.error.message });
      return refusal;
    }
  };
  // Two that read at once would count a mail twice.
  const poll = (): Promise<Answer<PollSummary>> => {
    running ??= look().finally(() => {
      running = null;
    });
    return running;
  };
  const tick = (): void => {
    // What a look stumbles over, a busy store for one, may be gone at the next.
    const looked = parts.isOnDuty?.() === false ? Promise.resolve() : poll();
    looked
      .catch(() => undefined)
      .finally(() => {
        if (timer) timer = setTimeout(tick, every);
      });
  };

  return {
    poll,
    status,
    start: () => {
      timer = setTimeout(tick, 0);
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running?.catch(() => undefined);
    },
  };
}
