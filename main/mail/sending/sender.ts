import type { SendSummary } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { inDeskLanguage, say } from '../../language.ts';
import type { Writer } from '../../store/handles.ts';
import { whyNothingLeaves } from '../../store/provisional.ts';
import type { Store } from '../../store/store.ts';
import { isOver } from '../../stored-times.ts';
import { leaseOwner } from '../outbox/lease-owner.ts';
import { createQueue, isAnyOpen, nextMoment, readDue, type TransitionListener } from '../outbox/queue.ts';
import { type Patience, usualPatience } from '../smtp/smtp-link.ts';
import { type Endpoint, isLoopback, type OpenLink, openSmtpLink } from '../smtp/smtp-open.ts';
import { createFairChoice } from './fair-choice.ts';
import { createLane, type Lane } from './lane.ts';
import { createLedger } from './ledger.ts';
import { findTarget, type TargetParts } from './target.ts';
import { sendingWords } from './words.ts';

export interface SenderParts extends TargetParts {
  readonly store: Store;
  readonly clock: () => Millis;
  readonly random: (count: number) => Buffer;
  readonly newId: () => string;
  /** Told of each transition in its transaction: the case's timeline is written here. */
  readonly onTransition: TransitionListener;
  /** Told after commits which topics changed, several at a time. */
  readonly announce: (topics: readonly string[]) => void;
  /** Whether it sends by itself just now: of several desks with one outbox others may be to. What a person asks for goes in any case. */
  readonly isOnDuty?: () => boolean;
  /** Why mails with a link have to wait, in a sentence; null where they may go. */
  readonly whyLinksHeld?: () => Promise<string | null>;
  readonly openLink?: OpenLink;
  readonly patience?: Patience;
}

/** Sends what waits in the outbox: by itself once started, or everything that is due when asked. */
export interface Sender {
  start(): void;
  /** Takes no more messages and waits for those under way, at most so many milliseconds; then the connections are broken off. */
  stop(patience?: number): Promise<void>;
  /**
   * Something may be due: a message was queued, a setting changed. After the computer woke up or got its network back
   * `tryAgain` ends a pause.
   */
  wake(options?: { readonly tryAgain?: boolean }): void;
  /** Tries everything that is due, also while the queue is paused, and tells what became of it. */
  drain(): Promise<SendSummary>;
  /** Why nothing is being sent at all, in a sentence; null while mail goes. */
  paused(): string | null;
}

// At most so many connections at once, and so many of them for one domain. Big providers allow few. On this machine there
// is no such limit, and the more there are, the more of them share a commit.
const lanesElsewhere = { most: 3, perDomain: 2 } as const;
const lanesHere = { most: 10, perDomain: 8 } as const;
// How many messages are looked at, or moved, at once: a step stays short for the window's sake.
const windowSize = 200;
const sweepSize = 50;
// Another process may have queued something, and a clock may have been set.
const longestSleep = 15_000;
// How long a pause lasts before the server is tried again.
const pauseWaits = [60_000, 120_000, 300_000, 900_000] as const;
const longestPause = 900_000;
// When so many domains in a row bring no word from the server, it is its fault and neither theirs nor the messages'.
const mostSilent = 4;
const usualStop = 30_000;
// Faces hear of changes so often, however many there are.
const announceEvery = 100;

interface Pause {
  readonly reason: string;
  readonly until: Millis;
  /** How often in a row nothing could be sent. */
  readonly times: number;
  /** The server that it is about. */
  readonly target: string;
}

type Counts = { -readonly [State in keyof SendSummary]: number };
const noCounts = (): Counts => ({ accepted: 0, deferred: 0, failed: 0, uncertain: 0, held: 0, expired: 0 });

export function createSender(parts: SenderParts): Sender {
  const { store, clock } = parts;
  const lanes = new Set<Lane>();
  const ledger = createLedger(store, () => lanes.size);
  let counts = noCounts();
  let started = false;
  let stopping = false;
  let timer: NodeJS.Timeout | undefined;
  let pause: Pause | null = null;
  let addLane: (() => void) | null = null;
  let tookSome = false;
  let pass: Promise<void> | null = null;
  let again = false;

  const topicsToTell = new Set<string>();
  let telling: NodeJS.Timeout | undefined;
  const tell = (): void => {
    clearTimeout(telling);
    telling = undefined;
    if (topicsToTell.size === 0) return;
    const topics = [...topicsToTell];
    topicsToTell.clear();
    parts.announce(topics);
  };
  const changed = (topics: readonly string[]): void => {
    for (const topic of topics) topicsToTell.add(topic);
    telling ??= setTimeout(tell, announceEvery);
  };

  let linksHeld: string | null = null;
  const choice = createFairChoice({
    read: (exceptDomains) => readDue(store.read, clock(), exceptDomains, windowSize, linksHeld === null),
  });
  const queue = createQueue({
    owner: leaseOwner(parts.newId()),
    changed,
    onTransition: (transaction, message, transition) => {
      if (transition.to in counts) counts[transition.to as keyof Counts] += 1;
      return parts.onTransition(transaction, message, transition);
    },
  });

  const pauseFor = (reason: string, target: Endpoint | null): void => {
    const times = (pause?.times ?? 0) + 1;
    const wait = pauseWaits[Math.min(times, pauseWaits.length) - 1] ?? pauseWaits[0];
    pause = { reason, until: clock() + wait, times, target: JSON.stringify(target) };
    changed(['outbox', 'mail']);
  };
  const resume = (): void => {
    if (!pause) return;
    pause = null;
    changed(['outbox', 'mail']);
  };

  /** Repeats a short step, letting others have their turn in between, until it has found nothing more to do. */
  const sweep = async (step: (transaction: Writer, limit: number) => number): Promise<void> => {
    // Most passes find nothing, and a transaction would only stand in others' way.
    if (!isAnyOpen(store.read)) return;
    let found: number;
    do found = await ledger.commit((transaction) => step(transaction, sweepSize));
    while (found === sweepSize && !stopping);
  };
  const holdAll = (reason: string): Promise<void> =>
    sweep((transaction, limit) => queue.hold(transaction, clock(), reason, limit));

  const runLanes = async (target: Endpoint): Promise<void> => {
    const limits = isLoopback(target.host) ? lanesHere : lanesElsewhere;
    choice.limit(limits.perDomain);
    let blocked: string | null = null;
    const silent = new Set<string>();
    const faults: unknown[] = [];
    const running = new Set<Promise<void>>();
    addLane = () => {
      if (running.size >= limits.most || stopping || blocked !== null) return;
      const lane = createLane({
        ledger,
        queue,
        choice,
        clock,
        random: parts.random,
        target,
        openLink: parts.openLink ?? openSmtpLink,
        patience: parts.patience ?? usualPatience,
        mayGoOn: () => !stopping && blocked === null && faults.length === 0,
        onTaken: () => {
          tookSome = true;
          addLane?.();
        },
        onOpened: resume,
        onAnswer: (answered, domain) => {
          if (answered) silent.clear();
          else silent.add(domain);
          if (silent.size >= mostSilent) blocked = say(sendingWords.breaksOff, { host: target.host });
        },
        onBlocked: (reason) => {
          blocked = reason;
        },
      });
      lanes.add(lane);
      const run: Promise<void> = lane
        .run()
        .catch((fault: unknown) => {
          faults.push(fault);
        })
        .finally(() => {
          lanes.delete(lane);
          running.delete(run);
        });
      running.add(run);
    };
    addLane();
    while (running.size > 0) await Promise.race(running);
    addLane = null;
    if (faults.length > 0) throw faults[0];
    if (blocked === null) return;
    pauseFor(blocked, target);
    await holdAll(blocked);
  };

  /** What only somebody else can end: a setting, a copy that is worked on. */
  const pauseUntilSettled = (reason: string): Promise<void> => {
    if (pause?.reason !== reason) {
      pause = { reason, until: 0, times: 0, target: '' };
      changed(['outbox', 'mail']);
    }
    return holdAll(reason);
  };

  const runPass = async (force: boolean): Promise<void> => {
    tookSome = false;
    const now = clock();
    const kept = whyNothingLeaves(store.read);
    if (kept !== null) return pauseUntilSettled(kept);
    if (isAnyOpen(store.read)) await ledger.commit((transaction) => queue.recover(transaction, now));
    await sweep((transaction, limit) => queue.expire(transaction, now, limit));
    const target = await findTarget(parts);
    if (stopping) return;
    if (typeof target === 'string') return pauseUntilSettled(target);
    // Another server, another password: what went wrong before says nothing about it.
    if (pause && pause.target !== JSON.stringify(target)) resume();
    if (force) choice.endRests();
    else if (pause && !isOver(pause.until, longestPause, clock())) return holdAll(pause.reason);
    const held = (await parts.whyLinksHeld?.()) ?? null;
    if (linksHeld !== held) choice.forget();
    linksHeld = held;
    if (held !== null)
      await sweep((transaction, limit) => queue.hold(transaction, clock(), held, limit, true));
    if (readDue(store.read, clock(), [], 1, held === null).length === 0) return resume();
    await runLanes(target);
  };

  /** One pass at a time. */
  const onePass = async (force: boolean): Promise<void> => {
    while (pass) await pass.catch(() => undefined);
    pass = runPass(force).finally(() => {
      pass = null;
    });
    await pass;
  };

  const sleep = (): void => {
    if (!started || stopping) return;
    const moment = nextMoment(store.read);
    let until = moment === null ? longestSleep : moment - clock();
    // Mails with a link that are held stay due; what serves them is asked from time to time.
    if (linksHeld !== null) until = Math.max(until, longestSleep / 3);
    // Only a person ends what the settings say; a server may be back at any time.
    if (pause) until = pause.times === 0 ? longestSleep : Math.max(until, pause.until - clock());
    // What is due and was left lying has to wait for a domain that rests.
    timer = setTimeout(work, Math.min(Math.max(until, tookSome ? 0 : 1000), longestSleep));
  };

  function work(): void {
    clearTimeout(timer);
    if (!started || stopping) return;
    if (pass) {
      again = true;
      addLane?.();
      return;
    }
    again = false;
    if (parts.isOnDuty?.() === false) {
      timer = setTimeout(work, longestSleep);
      return;
    }
    // Whatever woke it, a message's history is in the desk's own language.
    inDeskLanguage(() => onePass(false))
      // The store may be busy or the disk full for a moment; what waits is still there at the next try.
      .catch((error: unknown) =>
        pauseFor(say(sendingWords.outboxUnusable, { reason: (error as Error).message }), null),
      )
      .finally(() => (again ? work() : sleep()));
  }

  return {
    start: () => {
      started = true;
      stopping = false;
      work();
    },
    stop: async (patience = usualStop) => {
      stopping = true;
      started = false;
      clearTimeout(timer);
      const late = setTimeout(() => {
        for (const lane of lanes) lane.breakOff();
      }, patience);
      await pass?.catch(() => undefined);
      clearTimeout(late);
      tell();
    },
    wake: (options = {}) => {
      if (options.tryAgain) choice.endRests();
      if (pause && options.tryAgain) pause = { ...pause, until: 0 };
      work();
    },
    drain: async () => {
      stopping = false;
      while (pass) await pass.catch(() => undefined);
      counts = noCounts();
      await onePass(true);
      tell();
      return counts;
    },
    paused: () => pause?.reason ?? null,
  };
}
