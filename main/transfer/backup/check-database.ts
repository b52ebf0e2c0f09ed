import type Database from 'better-sqlite3';
import { verifyChain } from '../../desk/audit/chain.ts';
import { say } from '../../language.ts';
import { createHandle } from '../../store/handles.ts';
import { WalkCancelled, watchedReader } from '../snapshot.ts';
import { checkWords as words } from './words.ts';

/** What is wrong with a database, in sentences; nothing where it is as it should be. */
export interface DatabaseCheck {
  /** Pages and tables that can't be read as they should. */
  readonly damage: readonly string[];
  /** What can be read and does not fit together: rows without what they belong to, a broken chain. */
  readonly misfits: readonly string[];
  /** Entries of the audit chain, where the chain was walked. */
  readonly entries: number | null;
}

export interface CheckCircumstances {
  readonly cancelled: () => boolean;
  /** How many of how many steps are done. */
  readonly progress: (done: number, total: number) => void;
}

const mostProblems = 20;

const codeOf = (error: unknown): string => (error as { code?: string }).code ?? '';

/** Runs one look; a page that can't be read is an answer too, any other error is not. */
function looking(work: () => readonly string[]): readonly string[] {
  try {
    return work();
  } catch (error) {
    if (/^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(codeOf(error))) return [say(words.pagesUnreadable)];
    throw error;
  }
}

/**
 * Looks through an open database: its pages and tables one by one (`quick` without their indexes), and, for a full check, what refers
 * to rows that are not there and the audit chain. Writes nothing. Throws `WalkCancelled` between two steps.
 */
export function checkDatabase(
  database: Database.Database,
  kind: 'quick' | 'full',
  { cancelled, progress }: CheckCircumstances,
): DatabaseCheck {
  const pragma = kind === 'quick' ? 'quick_check' : 'integrity_check';
  const tables = looking(() =>
    (
      database
        .prepare(`SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'`)
        .all() as { name: string }[]
    ).map(({ name }) => name),
  );
  const total = tables.length + (kind === 'full' ? 2 : 0);
  const damage: string[] = [];
  const misfits: string[] = [];
  let step = 0;
  const next = (list: string[], found: readonly string[]): void => {
    list.push(...found.slice(0, mostProblems - list.length));
    step += 1;
    progress(step, total);
    if (cancelled()) throw new WalkCancelled();
  };
  for (const table of tables)
    next(
      damage,
      looking(() => {
        const rows = database.pragma(`${pragma}("${table}")`) as Record<string, string>[];
        const isWhole = rows.length === 1 && rows[0]?.[pragma] === 'ok';
        return isWhole ? [] : [say(words.tableDamaged, { table })];
      }),
    );
  if (kind === 'quick') return { damage, misfits, entries: null };
  next(
    misfits,
    looking(() => {
      const lost = new Map<string, number>();
      for (const { table } of database.prepare('PRAGMA foreign_key_check').iterate() as Iterable<{
        table: string;
      }>)
        lost.set(table, (lost.get(table) ?? 0) + 1);
      return [...lost].map(([table, count]) => say(words.parentsMissing, { table, count }));
    }),
  );
  let entries: number | null = null;
  next(
    misfits,
    looking(() => {
      const reader = watchedReader(createHandle(database), cancelled, () => {});
      const chain = verifyChain(reader);
      entries = chain.entries;
      return chain.ok ? [] : [say(words.chainBroken, { entry: chain.firstBad ?? 0 })];
    }),
  );
  return { damage, misfits, entries };
}
