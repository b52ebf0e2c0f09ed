import type { TeamLink } from '../../preload/contract/team-link.ts';
import type { Refused } from '../failures.ts';

/** How a desk stands to its team, for those who show it. */
export interface LinkState {
  now(): TeamLink;
  /** Told whenever it is otherwise; gives back how to stop listening. */
  onChanged(listener: () => void): () => void;
  set(next: TeamLink): void;
}

/** Refusals of a server that is away, or that can't do anything just now: they pass without anybody's doing. */
const passing = new Set(['team-unreachable', 'team-answer-lost', 'team-server-refused']);

/** Whether a desk goes on without its team after such a refusal; else it stops. */
export const isAway = ({ error }: Refused): boolean => passing.has(error.code);

export function createLinkState(first: TeamLink = { state: 'in-step' }): LinkState {
  let now = first;
  const listeners = new Set<() => void>();
  return {
    now: () => now,
    onChanged: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (next) => {
      if (JSON.stringify(next) === JSON.stringify(now)) return;
      now = next;
      for (const listener of listeners) listener();
    },
  };
}
