import type { Millis } from '../../../preload/contract/shared.ts';
import { isOver } from '../../stored-times.ts';
import type { Candidate } from '../outbox/queue.ts';

/** Chooses whose turn it is, so that one slow or dead domain holds up no one else. */
export interface FairChoice {
  /** The next message to send, or null where none may be sent now. It counts as under way until `done`. */
  next(now: Millis): Candidate | null;
  done(candidate: Candidate): void;
  /** Whether a message of the domain got an answer. A domain of which two in a row got none waits until then, with all its others. */
  heard(domain: string, answered: boolean, restUntil: Millis): void;
  /** How many of one domain may be under way at once. */
  limit(perDomain: number): void;
  /** What was read to be chosen from is read again: other messages may be sent now. */
  forget(): void;
  /** No domain waits any longer. */
  endRests(): void;
}

// One may be the fault of the message; two are the domain's.
const mostSilences = 2;
/** The longest that a domain rests, in milliseconds. */
export const longestRest = 60_000;

interface ChoiceParts {
  /** Some messages that are due and not for these domains, oldest first. */
  readonly read: (exceptDomains: readonly string[]) => readonly Candidate[];
}

/** Domains take turns; within one the message that waits longest goes first. */
export function createFairChoice({ read }: ChoiceParts): FairChoice {
  let mostPerDomain = 1;
  // A map keeps its order: the domain at its beginning has waited longest for a turn.
  let byDomain = new Map<string, Candidate[]>();
  const underWay = new Map<string, Candidate>();
  const resting = new Map<string, Millis>();
  const silences = new Map<string, number>();

  const mayTake = (domain: string): boolean => {
    let busy = 0;
    for (const candidate of underWay.values()) if (candidate.domain === domain) busy += 1;
    return busy < mostPerDomain && !resting.has(domain);
  };
  const refill = (): boolean => {
    byDomain = new Map();
    let found = false;
    // What may not be sent now is left out, however much there is of it: else it would hide the others.
    const full = [...underWay.values()].map(({ domain }) => domain).filter((domain) => !mayTake(domain));
    for (const candidate of read([...new Set([...resting.keys(), ...full])])) {
      if (underWay.has(candidate.id)) continue;
      const list = byDomain.get(candidate.domain);
      if (list) list.push(candidate);
      else byDomain.set(candidate.domain, [candidate]);
      found = true;
    }
    return found;
  };
  const take = (): Candidate | null => {
    for (const [domain, candidates] of byDomain) {
      if (!mayTake(domain)) continue;
      const candidate = candidates.shift();
      byDomain.delete(domain);
      if (candidates.length > 0) byDomain.set(domain, candidates);
      if (candidate) return candidate;
    }
    return null;
  };

  return {
    next: (now) => {
      for (const [domain, until] of resting)
        if (isOver(until, longestRest, now)) {
          resting.delete(domain);
          silences.delete(domain);
        }
      const candidate = take() ?? (refill() ? take() : null);
      if (candidate) underWay.set(candidate.id, candidate);
      return candidate;
    },
    done: (candidate) => {
      underWay.delete(candidate.id);
    },
    heard: (domain, answered, restUntil) => {
      if (answered) {
        silences.delete(domain);
        return;
      }
      const count = (silences.get(domain) ?? 0) + 1;
      silences.set(domain, count);
      if (count >= mostSilences) resting.set(domain, restUntil);
    },
    limit: (perDomain) => {
      mostPerDomain = perDomain;
    },
    forget: () => {
      byDomain = new Map();
    },
    endRests: () => {
      resting.clear();
      silences.clear();
    },
  };
}
