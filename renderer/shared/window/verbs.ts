import { useEffect, useRef } from 'react';
import type { IconName } from '../../../preload/contract/icons.ts';
import { windowStore } from '../../window-store.ts';
import { notify } from './notice.tsx';
import { typesElsewhere } from './types-elsewhere.ts';

/** What verbs are of. The box lists them in this order. */
export const verbOwners = ['record', 'case', 'call', 'closed'] as const;
export type VerbOwner = (typeof verbOwners)[number];

/** Something that can be done with what is open: by the box, and by its letter. */
export interface Verb {
  readonly id: string;
  readonly label: string;
  /** Whom or what it is about, where two are called alike. */
  readonly about?: string;
  /** Other words that it is found by. */
  readonly also: string;
  readonly icon: IconName;
  /** The letter that does it, a capital; left out where it has none. */
  readonly letter?: string;
  /** Why it can't be done now, in a sentence; null where it can. */
  readonly lacks: string | null;
  /** Asks the desk itself for that; left out where the window knows it by itself. */
  readonly lacksNow?: (() => Promise<string | null>) | undefined;
  readonly run: () => void;
}

interface VerbsState {
  readonly offered: Readonly<Partial<Record<VerbOwner, readonly Verb[]>>>;
  /** How many parts of the window wait for a record that was asked for. */
  readonly awaited: number;
  /** A letter that was pressed meanwhile, what had the focus, and what could be done with the record before. */
  readonly kept: {
    readonly letter: string;
    readonly from: Element | null;
    readonly before: readonly Verb[] | undefined;
  } | null;
}

/** What can be done with what is open now. */
export const useVerbs = windowStore<VerbsState>(() => ({ offered: {}, awaited: 0, kept: null }));

/** All of them, those of the record first; of two that are called alike the first one. */
export function allVerbs({ offered }: Pick<VerbsState, 'offered'>): readonly Verb[] {
  const all = verbOwners.flatMap((owner) => offered[owner] ?? []);
  return all.filter(
    (verb, at) => all.findIndex(({ label, about }) => label === verb.label && about === verb.about) === at,
  );
}

/** Offers verbs for as long as what they are of is drawn. */
export function useOffer(owner: VerbOwner, verbs: readonly Verb[]): void {
  const latest = useRef(verbs);
  useEffect(() => {
    latest.current = verbs;
  });
  // Each drawing makes new functions; who looks at the list hears only of what reads differently.
  const looks = JSON.stringify(verbs);
  useEffect(() => {
    const offered = (JSON.parse(looks) as readonly Omit<Verb, 'run' | 'lacksNow'>[]).map((verb): Verb => {
      const now = (): Verb | undefined => latest.current.find(({ id }) => id === verb.id);
      return {
        ...verb,
        run: () => now()?.run(),
        lacksNow: async () => {
          const { lacks = null, lacksNow = async () => lacks } = now() ?? {};
          return lacksNow();
        },
      };
    });
    useVerbs.setState((state) => ({ offered: { ...state.offered, [owner]: offered } }));
    return () =>
      useVerbs.setState(({ offered: { [owner]: gone, ...others } }) =>
        gone === offered ? { offered: others } : {},
      );
  }, [owner, looks]);
}

/** Does it, or says what it lacks. What was proven a moment ago may not be in the window yet: the desk is asked before it is said. */
export function runVerb({ label, lacks: known, lacksNow = async () => known, run }: Verb): void {
  if (known === null) {
    run();
    return;
  }
  void lacksNow().then((lacks) => (lacks === null ? run() : notify(`${label}: ${lacks}`)));
}

/** The first verb that has a letter. */
export const verbOfLetter = (letter: string): Verb | undefined =>
  allVerbs(useVerbs.getState()).find((verb) => verb.letter === letter);

/** Says that a record was asked for; what it gives back says that it is there, or does not come. */
export function awaitRecord(): () => void {
  useVerbs.setState(({ awaited }) => ({ awaited: awaited + 1 }));
  // The record that comes offers its verbs in the same turn.
  return () => queueMicrotask(endWait);
}

/** The same for as long as it is so. */
export function useAwaitedRecord(isAwaited = true): void {
  useEffect(() => (isAwaited ? awaitRecord() : undefined), [isAwaited]);
}

/**
 * What a letter does; undefined where it does nothing. While a record is on its way the letter is meant for that one and is done
 * when it is there: the first of several, unless the record does not come or somebody types elsewhere by then.
 */
export function actOfLetter(letter: string): (() => void) | undefined {
  if (useVerbs.getState().awaited > 0)
    return () =>
      useVerbs.setState(({ kept, offered }) => ({
        kept: kept ?? { letter, from: document.activeElement, before: offered.record },
      }));
  const verb = verbOfLetter(letter);
  return verb === undefined ? undefined : () => runVerb(verb);
}

function endWait(): void {
  const { awaited: before, kept, offered } = useVerbs.getState();
  const awaited = Math.max(0, before - 1);
  useVerbs.setState({ awaited, kept: awaited === 0 ? null : kept });
  if (awaited > 0 || kept === null) return;
  if (offered.record === undefined || offered.record === kept.before || typesElsewhere(kept.from)) return;
  const verb = verbOfLetter(kept.letter);
  if (verb !== undefined) runVerb(verb);
}
