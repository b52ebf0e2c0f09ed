import type { Settings } from '../../../preload/contract/settings.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { type PollParts, type PollSummary, pollMailbox } from './poll-mailbox.ts';

export interface MailboxWatchParts extends PollParts {
  readonly settings: () => Settings;
  readonly password: () => string | null;
}

/** Looks into the mailbox for bounces and answers from time to time, where one is set up. */
export interface MailboxWatch {
  start(): void;
  stop(): Promise<void>;
  /** Looks now. Codes `no-mailbox-set-up`, `mailbox-unreadable`. */
  poll(): Promise<Answer<PollSummary>>;
  /** Why the mailbox can't be read, in a sentence; null while it can, or where there is none. */
  problem(): string | null;
}

const every = 2 * 60_000;

export function createMailboxWatch(parts: MailboxWatchParts): MailboxWatch {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<Answer<PollSummary>> | null = null;
  let problem: string | null = null;

  const look = async (): Promise<Answer<PollSummary>> => {
    const mailbox = parts.settings()['mail.imap'];
    if (!mailbox) {
      problem = null;
      return failures.noMailboxSetUp();
    }
    try {
      const summary = await pollMailbox({ ...mailbox, password: parts.password() ?? '' }, parts);
      problem = null;
      return done(summary);
    } catch (error) {
      const { responseText, message } = error as { readonly responseText?: string; readonly message: string };
      const refusal = failures.mailboxUnreadable(`${mailbox.user}, ${mailbox.host}`, responseText ?? message);
      if (problem !== refusal.error.message) parts.announce(['mail']);
      problem = refusal.error.message;
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
    poll().finally(() => {
      if (timer) timer = setTimeout(tick, every);
    });
  };

  return {
    poll,
    problem: () => problem,
    start: () => {
      timer = setTimeout(tick, 0);
    },
    stop: async () => {
      clearTimeout(timer);
      timer = undefined;
      await running;
    },
  };
}
