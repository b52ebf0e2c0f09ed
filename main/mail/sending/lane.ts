import { setTimeout as after } from 'node:timers/promises';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say } from '../../language.ts';
import { provisionalSince } from '../../store/provisional.ts';
import { chanceOf, nextTry } from '../outbox/backoff.ts';
import type { Candidate, LeasedMessage, Queue, Settlement } from '../outbox/queue.ts';
import { outboxWords } from '../outbox/words.ts';
import { createConversationRecord } from '../smtp/conversation-record.ts';
import type { Link, Outcome, Patience } from '../smtp/smtp-link.ts';
import type { Endpoint, OpenLink } from '../smtp/smtp-open.ts';
import { type FairChoice, longestRest } from './fair-choice.ts';
import type { Ledger } from './ledger.ts';
import { sendingWords } from './words.ts';

export interface LaneParts {
  readonly ledger: Ledger;
  readonly queue: Queue;
  readonly choice: FairChoice;
  readonly clock: () => Millis;
  readonly random: (count: number) => Buffer;
  readonly target: Endpoint;
  readonly openLink: OpenLink;
  readonly patience: Patience;
  /** False: take no other message. */
  readonly mayGoOn: () => boolean;
  /** The first message was taken: there may be more for another lane. */
  readonly onTaken: () => void;
  /** The server took us in. */
  readonly onOpened: () => void;
  /** Whether the server had something to say about a message to this domain. */
  readonly onAnswer: (answered: boolean, domain: string) => void;
  /** The server takes nothing from anybody, and why. */
  readonly onBlocked: (reason: string) => void;
}

/** One connection, and the messages that go over it one after the other. */
export interface Lane {
  run(): Promise<void>;
  breakOff(): void;
}

// A domain that gave no answer is left alone for a while, with all its messages.
const restTime = longestRest;

// How often it is looked whether the store itself is there again, in milliseconds.
const lookAgain = 500;

const stopped = (): string => say(outboxWords.stoppedBefore);

interface Taken {
  readonly candidate: Candidate;
  readonly message: LeasedMessage;
}

export function createLane(parts: LaneParts): Lane {
  const { ledger, queue, choice, clock, target } = parts;
  const record = createConversationRecord();
  let link: Link | null = null;
  let brokenOff = false;
  let tellBrokenOff: () => void = () => undefined;
  const breaking = new Promise<'broken-off'>((resolve) => {
    tellBrokenOff = () => resolve('broken-off');
  });

  /** Takes the next message that no one else got first. Says `sending`, committed, before anything else happens. */
  const take = async (): Promise<Taken | null> => {
    for (;;) {
      const candidate = parts.mayGoOn() ? choice.next(clock()) : null;
      if (!candidate) return null;
      const message = await ledger.commit((transaction) => queue.lease(transaction, candidate.id, clock()));
      if (message) return { candidate, message };
      choice.done(candidate);
    }
  };

  const settle = async ({ candidate, message }: Taken, settlement: Settlement): Promise<void> => {
    choice.done(candidate);
    for (;;) {
      const isKept = await ledger.commit((transaction) => {
        // On a copy it would be gone with it; the lease lasts longer than most times without the store itself.
        if (provisionalSince(transaction) !== null) return false;
        queue.settle(transaction, message, settlement);
        return true;
      });
      if (isKept || !parts.mayGoOn()) return;
      await after(lookAgain);
    }
  };

  /** Null where it is open; else why it is not. */
  const open = async (): Promise<string | null> => {
    record.hear({ by: 'note', text: say(sendingWords.connecting, { host: target.host, port: target.port }) });
    const opening = parts.openLink(target, parts.patience, record.hear);
    const result = await Promise.race([opening, breaking]);
    if (result === 'broken-off') {
      opening.then((late) => late.ok && late.link.close()).catch(() => undefined);
      return stopped();
    }
    if (!result.ok) return result.reason;
    link = result.link;
    parts.onOpened();
    return null;
  };

  const send = (message: LeasedMessage): Promise<Outcome> | null =>
    link?.send({ id: message.id, from: message.from, to: message.to, raw: message.raw }, async () => {
      const ours = await ledger.commit((transaction) => queue.markDataSent(transaction, message.id, clock()));
      if (!ours) throw new Error('Another sender took this message over');
    }) ?? null;

  /** Sends over the connection there is, or over a new one where it was closed since. Gives what to store. */
  const tryOne = async ({ candidate, message }: Taken): Promise<Settlement> => {
    for (let fresh = false; ; fresh = true) {
      if (fresh || !link?.usable()) {
        const problem = await open();
        if (brokenOff) return putBack(stopped());
        if (problem !== null) {
          record.hear({ by: 'note', text: problem });
          return blocked(problem);
        }
      } else record.hear({ by: 'note', text: say(sendingWords.sameConnection) });
      const outcome = await send(message);
      if (outcome?.broken) record.hear({ by: 'note', text: outcome.response });
      // A server that closes after so many messages tells nothing about the next one: it goes over a new connection.
      if (outcome === null || (outcome.kind === 'dropped' && !brokenOff)) continue;
      if (brokenOff && outcome.kind === 'deferred')
        return settlement({ ...outcome, kind: 'dropped' }, message);
      choice.heard(candidate.domain, !outcome.broken, clock() + restTime);
      parts.onAnswer(!outcome.broken, candidate.domain);
      return settlement(outcome, message);
    }
  };

  const putBack = (response: string): Settlement => {
    const at = clock();
    return { to: 'queued', at, response, nextAttemptAt: at, free: true };
  };
  const blocked = (reason: string): Settlement => {
    parts.onBlocked(reason);
    return { to: 'held', at: clock(), response: reason, nextAttemptAt: clock(), free: true };
  };

  const settlement = (outcome: Outcome, message: LeasedMessage): Settlement => {
    const at = clock();
    const { response } = outcome;
    switch (outcome.kind) {
      case 'accepted':
        return { to: 'accepted', at, response };
      case 'refused':
        return { to: 'failed', at, response };
      case 'uncertain':
        return { to: 'uncertain', at, response };
      case 'dropped':
        return putBack(response);
      case 'blocked':
        return blocked(say(sendingWords.signInWanted, { host: target.host, said: response }));
      case 'deferred': {
        const next = nextTry({
          now: at,
          createdAt: message.createdAt,
          attempts: message.attempts,
          expiresAt: message.expiresAt,
          chance: chanceOf(parts.random),
        });
        if (next === 'expired') return { to: 'expired', at, response };
        if (next === 'given-up')
          return { to: 'failed', at, response: say(sendingWords.givenUp, { said: response }) };
        return { to: 'deferred', at, response, nextAttemptAt: next };
      }
    }
  };

  return {
    run: async () => {
      try {
        let taken = await take();
        if (taken) parts.onTaken();
        while (taken) {
          const result = await tryOne(taken);
          // What became of one and the taking of the next are one commit.
          const settled = settle(taken, { ...result, conversation: record.take() });
          [, taken] = await Promise.all([settled, take()]);
        }
      } finally {
        link?.quit();
      }
    },
    breakOff: () => {
      brokenOff = true;
      tellBrokenOff();
      link?.close();
    },
  };
}
