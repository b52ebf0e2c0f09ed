import { useEffect, useMemo, useState } from 'react';
import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { CaseRecord } from '../../../../preload/contract/cases.ts';
import type { LookupHit, LookupResult } from '../../../../preload/contract/directory.ts';
import type { Refusal } from '../../../../preload/contract/shared.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useRecent } from '../../../shared/record/recent-store.ts';
import { type Command, isMeant, matchingCommands, useCommands, useVerbCommands } from './commands.ts';
import { searchWords as words } from './words.ts';

/** One line below the command bar. */
export type SearchRow =
  | { readonly kind: 'hit'; readonly key: string; readonly hit: LookupHit; readonly heading?: PlainMessage }
  | { readonly kind: 'command'; readonly key: string; readonly command: Command }
  | { readonly kind: 'case'; readonly key: string; readonly record: CaseRecord }
  | { readonly kind: 'explain'; readonly key: string; readonly email: string };

export interface SearchView {
  readonly rows: readonly SearchRow[];
  readonly result: LookupResult | null;
  readonly error: Refusal | null;
  /** What is shown belongs to what was typed before; the answer is on its way. */
  readonly isStale: boolean;
  /** Names that sound or look alike are on their way. */
  readonly mayFollow: boolean;
  /** What the rows are for. */
  readonly answeredFor: string;
  /** The row that Enter opens where the arrow keys were not used. */
  readonly best: SearchRow | null;
  readonly more: () => void;
}

const steps = [50, 200, 1000] as const;

// Each key has an answer of its own; most of them are never looked at again.
const keptMillis = 5000;

/** `7K3M-Q2XA`, with or without its dash. */
export const looksLikeCaseNumber = (text: string): boolean => /^[0-9A-Z]{4}-?[0-9A-Z]{4}$/i.test(text);

/** Whether it is worth asking what becomes of it as a login email. */
export const looksLikeEmail = (text: string): boolean => /^\S+@\S+\.\S+$/.test(text);

const isLookup = (text: string): boolean => text !== '' && !text.startsWith('>') && text.length <= 320;

// Names that sound alike take longer than what was typed: they are looked for when the typing pauses.
const pauseMillis = 120;
const none: readonly LookupHit[] = [];

/** What sounds or looks like a text, once it has stood still for a moment; null until then. */
function useNear(text: string, isWanted: boolean): readonly LookupHit[] | null {
  const [settled, settle] = useState<string | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => settle(isWanted ? text : null), isWanted ? pauseMillis : 0);
    return () => clearTimeout(timer);
  }, [text, isWanted]);
  const isAsked = isWanted && settled === text;
  const { data, isPending } = useDeskQuery('lookup', { text, limit: 1 }, { enabled: isAsked, keptMillis });
  if (!isWanted) return none;
  return isAsked && !isPending ? (data?.near ?? none) : null;
}

/**
 * Searches at each key. One question is under way at a time: keys that come meanwhile wait for its answer, and then the newest
 * text is asked for, so that a slow answer is never followed by a queue of others. Until the new rows are there the old ones stay.
 */
export function useSearch(text: string): SearchView {
  const typed = text.trim();
  const [asked, ask] = useState(typed);
  const verbs = useVerbCommands();
  const others = useCommands();
  // What the open record has of its own stands once.
  const commands = useMemo(
    () => [...verbs, ...others.filter(({ label }) => verbs.every((verb) => verb.label !== label))],
    [verbs, others],
  );
  const step = useDesk((state) => state.step);
  const showMore = useDesk((state) => state.showMore);

  const looksUp = isLookup(asked);
  const lookup = useDeskQuery(
    'lookup',
    { text: asked, limit: steps[step] ?? 1000, near: false },
    { enabled: looksUp, keepPrevious: true, keptMillis },
  );
  const isCase = looksLikeCaseNumber(asked);
  const found = useDeskQuery('case', { number: isCase ? asked : 'none' }, { enabled: isCase });

  const isUnderWay = looksUp && (lookup.isPrevious || lookup.isPending);
  // Set while drawing, so that the question leaves with this key and not after the next frame.
  if (asked !== typed && (!isUnderWay || !isLookup(typed))) ask(typed);

  const result = looksUp ? (lookup.data ?? null) : null;
  const near = useNear(asked, !isUnderWay && asked === typed && result?.nearFollow === true);
  const record = isCase ? (found.data ?? null) : null;
  const recent = useRecentRows(asked === '');
  const rows = useMemo<readonly SearchRow[]>(() => {
    // What can be done with what is open, then where one was, then what else there is.
    if (asked === '')
      return [...verbs.map(commandRow), ...recent, ...commands.slice(verbs.length).map(commandRow)];
    return [
      ...(record === null ? [] : [{ kind: 'case', key: `case:${record.number}`, record } as const]),
      ...matchingCommands(commands, asked).map(commandRow),
      ...(looksLikeEmail(asked) ? [{ kind: 'explain', key: `explain:${asked}`, email: asked } as const] : []),
      ...(result?.hits ?? []).map((hit) => ({ kind: 'hit', key: `${hit.type}:${hit.id}`, hit }) as const),
      ...(near ?? none).map(
        (hit, at) =>
          ({
            kind: 'hit',
            key: `${hit.type}:${hit.id}`,
            hit,
            ...(at === 0 ? { heading: words.similarNames } : {}),
          }) as const,
      ),
    ];
  }, [asked, commands, verbs, recent, record, result, near]);

  const isStale = asked !== typed || isUnderWay;
  return {
    rows,
    result,
    error: looksUp ? lookup.error : null,
    isStale,
    mayFollow: near === null,
    answeredFor: asked,
    best: bestOf(rows, asked),
    more: () => {
      if (
        result !== null &&
        result.hits.length < result.total &&
        step < steps.length - 1 &&
        !lookup.isPrevious
      )
        showMore();
    },
  };
}

/** The records that were opened last, without the one that is open. */
function useRecentRows(isWanted: boolean): readonly SearchRow[] {
  const records = useRecent((state) => state.records);
  const opened = useDesk((state) => state.trail.at(-1) ?? null);
  const { data } = useDeskQuery(
    'recordsNamed',
    { of: [...records] },
    { enabled: isWanted && records.length > 0, keepPrevious: true },
  );
  return useMemo(
    () =>
      (data ?? none)
        .filter(({ type, id }) => type !== opened?.type || id !== opened.id)
        .map((hit, at) => ({
          kind: 'hit',
          key: `${hit.type}:${hit.id}`,
          hit,
          ...(at === 0 ? { heading: words.openedLast } : {}),
        })),
    [data, opened],
  );
}

/** A case by its number, then what is called by whole words, then who is called so. */
const bestOf = (rows: readonly SearchRow[], typed: string): SearchRow | null =>
  (typed === '' ? rows[0] : undefined) ??
  rows.find((row) => row.kind === 'case') ??
  rows.find((row) => row.kind === 'command' && isMeant(row.command, typed)) ??
  rows.find((row) => row.kind === 'hit') ??
  rows[0] ??
  null;

const commandRow = (command: Command): SearchRow => ({
  kind: 'command',
  key: `command:${command.id}`,
  command,
});
