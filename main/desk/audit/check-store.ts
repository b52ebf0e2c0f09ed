import type { AuditProblem, AuditVerification } from '../../../preload/contract/audit.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { nameRow } from './name-rows.ts';
import { noteWords, problemWords } from './problem-words.ts';
import { verifyRows } from './verify-rows.ts';
import { type BrokenEntry, type ChainWalk, walkChain } from './walk-chain.ts';

const mostProblems = 100;

/** A check of the whole store, and what it walked over. */
export interface StoreCheck extends AuditVerification {
  readonly problems: readonly AuditProblem[];
  readonly notes: readonly string[];
  readonly walk: ChainWalk;
}

/**
 * Checks the chain entry by entry, and every row that it answers for. Every problem is named in words; `firstBad` is about the
 * chain alone. A long walk: callers put it into a worker.
 */
export function checkStore(reader: Reader): StoreCheck {
  const walk = walkChain(reader);
  const { rows, problems } = verifyRows(reader, walk);
  const all = [
    ...walk.broken.map(brokenEntry),
    ...cutEnd(reader, walk),
    ...problems.slice(0, mostProblems).map((problem) => nameRow(reader, problem)),
  ];
  const { entries, head, firstBad, anchor } = walk;
  const found = all.length + Math.max(0, problems.length - mostProblems);
  return {
    ok: found === 0,
    entries,
    head,
    firstBad,
    rows,
    problems: all.slice(0, mostProblems),
    ...(found > mostProblems ? { moreProblems: found - mostProblems } : {}),
    notes: anchor ? [say(noteWords.removedByRetention, { entry: anchor.through, at: anchor.at })] : [],
    walk,
  };
}

function brokenEntry({ code, entry, from }: BrokenEntry): AuditProblem {
  return {
    code,
    entry,
    message:
      code === 'entry-moved'
        ? say(problemWords['entry-moved'], { entry, from: from ?? 0 })
        : say(problemWords[code], { entry }),
  };
}

/** The seals know of entries that the chain no longer has. */
function cutEnd(reader: Reader, { last }: ChainWalk): AuditProblem[] {
  const known =
    reader.get<{ known: number | null }>(sql`SELECT max(sequence) AS known FROM seal_sums`)?.known ?? 0;
  if (known <= last) return [];
  return [
    {
      code: 'chain-cut',
      entry: last + 1,
      message: say(problemWords['chain-cut'], { entries: last, known, source: say(problemWords.ownSeals) }),
    },
  ];
}
