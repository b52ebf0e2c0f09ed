import { createHash } from 'node:crypto';
import type {
  ImportConflict,
  ImportDifference,
  ImportResult,
  RejectedRow,
} from '../../../preload/contract/transfer.ts';
import { createIds } from '../../desk/ground/basics/context.ts';
import { createKnownNames, rememberNames } from '../../desk/ground/people/search-index.ts';
import { createDoor, type Door } from '../../desk/perform.ts';
import { type Answer, done, failures, type Refused } from '../../failures.ts';
import type { Store } from '../../store/store.ts';
import type { ByteSource } from '../csv/byte-source.ts';
import type { ColumnMapping } from '../csv/header.ts';
import { type CsvLayout, inspectCsv } from '../csv/inspect.ts';
import { asTextNotes, rememberedNotes } from '../csv/notes.ts';
import { readRows, type SourceRow } from '../csv/rows.ts';
import { WriteRefused } from '../files/atomic-file.ts';
import { type JobContext, progressOf } from '../job-context.ts';
import { giveWay } from '../turns.ts';
import { carryHomeLater } from './carry-home-later.ts';
import type { Noticed } from './cell-reader.ts';
import { createChunkSize } from './chunk-size.ts';
import {
  type ChunkTally,
  chunkActions,
  importActions,
  importedAction,
  type ReadRow,
  rememberAction,
} from './import-actions.ts';
import { type ImportKind, importKinds, readRow } from './kinds.ts';
import { columnsIn, rememberedMapFor, sourceOf } from './known-maps.ts';
import { createListedRejects } from './listed-rejects.ts';
import { reject, rowProblems } from './reject.ts';
import type { RejectsFile } from './rejects-file.ts';
import { createSaidAgain } from './said-again.ts';
import { createSeenIds } from './seen-ids.ts';

export interface ImportRequest {
  readonly what: ImportKind;
  readonly source: ByteSource;
  readonly rejects: RejectsFile;
  readonly dryRun: boolean;
  /** The encoding that a person says the file has; found where none is given. */
  readonly encoding?: string | undefined;
  /** The byte between two cells, in the same manner. */
  readonly separator?: number | undefined;
  /** False where the first record is a row already. */
  readonly header?: boolean | undefined;
  /** What a person says that the columns are; as it is remembered where none is given. */
  readonly map?: readonly ColumnMapping[] | undefined;
  /** Whether the map is to be remembered for the files of this source. */
  readonly remember?: boolean;
}

const nothingWritten: ChunkTally = {
  added: 0,
  updated: 0,
  unchanged: 0,
  kept: false,
  rejects: [],
  conflicts: [],
  differences: [],
};

/** How many rejects and conflicts a result lists; the rejects file has all. */
const mostListed = 100;

/**
 * Imports one file, through the one door, some rows a transaction. The file is read whole once before, and refused
 * whole where it is no CSV of its kind. After a crash or a cancel the chunks before it are in and whole.
 * Codes of `inspectCsv`, `file-changed`, `job-cancelled`, `store-busy`, `disk-full`, `store-not-writable`.
 */
export async function importFile(
  store: Store,
  request: ImportRequest,
  context: JobContext,
): Promise<Answer<ImportResult>> {
  const startedAt = context.elapsed();
  const { what, map, encoding, separator, header } = request;
  const remembered = rememberedMapFor(store.read, what);
  const layout = inspectCsv(request.source, importKinds[what].columns, context.cancelled, {
    ...{ encoding, separator, header },
    mapFor: (names) => map ?? remembered(names),
  });
  if (!layout.ok) return layout;
  const there = map === undefined ? done(true) : columnsIn(layout.value.written, map);
  if (!there.ok) return there;
  carryHomeLater(store);
  const isRemembered = map === undefined && remembered(layout.value.written) !== null;
  const run = createRun(store, request, layout.value, isRemembered, context);
  const ended = await run.rows();
  if (!ended.ok) return ended;
  return done(run.result((context.elapsed() - startedAt) / 1000));
}

interface Run {
  /** Takes in all rows. */
  rows(): Promise<Answer<true>>;
  result(seconds: number): ImportResult;
}

function createRun(
  store: Store,
  request: ImportRequest,
  layout: CsvLayout,
  remembered: boolean,
  context: JobContext,
): Run {
  const { what, source, rejects, dryRun } = request;
  const counts = { rows: 0, added: 0, updated: 0, unchanged: 0, rejected: 0, contested: 0, differences: 0 };
  const listedRejects = createListedRejects(mostListed);
  const asText = { cells: 0, firstLine: 0 };
  const firstConflicts: ImportConflict[] = [];
  const firstDifferences: ImportDifference[] = [];
  // Rows can change what the store knows of their source and nothing else: that belongs into the chain too.
  let chunksKept = 0;
  // Rows of chunks that are written, or looked through and not to be written.
  let settledRows = 0;
  const seenIds = createSeenIds(context.random);
  const absent = importKinds[what].columns.known.filter((column) => !layout.places.has(column));
  const chunkSize = createChunkSize(context.elapsed, store.longestWrite);
  const saidAgain = createSaidAgain(what, layout, store);
  const names = createKnownNames();
  const newId = createIds(context.clock, context.random);
  const importId = newId();
  const door: Door = createDoor({
    store,
    clock: context.clock,
    random: context.random,
    newId,
    desk: context.desk,
    actions: new Map(importActions.map((action) => [action.type, action])),
    announce: dryRun ? () => {} : context.announce,
  });

  const noticed: Noticed = {
    asText: (line) => {
      asText.firstLine ||= line;
      asText.cells += 1;
    },
  };
  const addReject = (row: RejectedRow) => {
    counts.rejected += 1;
    rejects.reject(row);
    listedRejects.add(row);
  };
  const addTally = (tally: ChunkTally) => {
    counts.added += tally.added;
    counts.updated += tally.updated;
    counts.unchanged += tally.unchanged;
    for (const conflict of tally.conflicts) {
      counts.contested += 1;
      rejects.conflict(conflict);
      if (firstConflicts.length < mostListed) firstConflicts.push(conflict);
    }
    counts.differences += tally.differences.length;
    firstDifferences.push(...tally.differences.slice(0, mostListed - firstDifferences.length));
  };

  /** Takes in the rows of one chunk; its rejects are told in the order of the file. */
  const take = async (cut: readonly SourceRow[]): Promise<Answer<true>> => {
    const again = saidAgain.among(cut);
    const rows: ReadRow<unknown>[] = [];
    const unread: RejectedRow[] = [];
    let unchanged = 0;
    for (const [place, sourceRow] of cut.entries()) {
      const row = read(sourceRow, again[place]);
      if (row === 'unchanged') unchanged += 1;
      else if ('code' in row) unread.push(row);
      else rows.push(row);
    }
    const tally = rows.length === 0 ? done(nothingWritten) : await perform(rows);
    if (!tally.ok) return tally;
    const refused = [...unread, ...tally.value.rejects].sort((one, other) => one.line - other.line);
    for (const row of refused) addReject(row);
    addTally(tally.value);
    counts.unchanged += unchanged;
    settledRows = counts.rows;
    return done(true);
  };

  const perform = async (rows: readonly ReadRow<unknown>[]): Promise<Answer<ChunkTally>> => {
    const answer = await door.perform({
      type: chunkActions[what],
      input: {
        importId,
        isBegun: chunksKept > 0,
        file: source.name,
        sha256: layout.sha256,
        absent,
        rows,
        names,
      },
      ...context.actor,
    });
    if (!answer.ok) return answer;
    const tally = answer.value as ChunkTally;
    if (tally.kept) {
      chunksKept += 1;
      rememberNames(names);
    }
    return done(tally);
  };

  /** Reads one row, unless it is known to say what it said before. The first row with an id is the one that counts. */
  const read = (
    row: SourceRow,
    againId: string | undefined,
  ): ReadRow<unknown> | RejectedRow | 'unchanged' => {
    const result =
      againId === undefined
        ? readRow(what, row, layout, noticed)
        : { line: row.line, id: againId, row: undefined };
    if ('code' in result) return result;
    const known = seenIds.note(importKinds[what].idKey(result.id), result.line);
    if (known !== null)
      return reject(result.line, importKinds[what].idColumn, 'id-twice', rowProblems.twice(known));
    return againId === undefined ? { line: result.line, row: result.row } : 'unchanged';
  };

  const allRows = async (): Promise<Answer<true>> => {
    const startedAt = context.elapsed();
    const hash = createHash('sha256');
    let waiting: SourceRow[] = [];
    const tell = () => context.progress(progressOf(counts.rows, layout.rows, context.elapsed() - startedAt));
    tell();
    for (const sourceRow of readRows(source, layout, (piece) => hash.update(piece))) {
      counts.rows += 1;
      waiting.push(sourceRow);
      if (waiting.length < chunkSize.rows()) continue;
      const written = await chunkSize.timed(() => take(waiting));
      if (!written.ok) return written;
      waiting = [];
      tell();
      await context.breathe();
      if (await giveWay(store.path, context.clock)) chunkSize.shorten();
      if (context.cancelled()) return failures.jobCancelled();
    }
    const written = await take(waiting);
    if (!written.ok) return written;
    tell();
    return hash.digest('hex') === layout.sha256 ? done(true) : failures.fileChanged(source.name);
  };

  /** A refusal with what stayed, where something did. */
  const interrupted = (refusal: Refused): Refused => {
    if (dryRun || chunksKept === 0) return refusal;
    const stayed = { ...counts, rows: settledRows };
    return refusal.error.code === 'job-cancelled'
      ? failures.importCancelled(stayed)
      : failures.importStopped(refusal.error, stayed);
  };

  /** Keeps the map that this file was read by, for the files of the same source. */
  const remember = async (): Promise<Answer<unknown>> => {
    const headers = sourceOf(layout.written);
    if (dryRun || !request.remember || request.map === undefined || headers === null) return done(true);
    return door.perform({
      type: rememberAction,
      input: { what, headers, map: request.map },
      ...context.actor,
    });
  };

  /** One entry with the counts in the chain, where anything changed. */
  const close = async (): Promise<Answer<unknown>> =>
    chunksKept === 0
      ? done(true)
      : door.perform({
          type: importedAction,
          input: { what, file: source.name, sha256: layout.sha256, ...counts },
          ...context.actor,
        });

  return {
    rows: async () => {
      try {
        const kept = await remember();
        if (!kept.ok) return kept;
        const ended = await allRows();
        const closed = await close();
        rejects.finish();
        const last = ended.ok && !closed.ok ? closed : ended;
        return last.ok ? done(true) : interrupted(last);
      } catch (error) {
        if (error instanceof WriteRefused) return interrupted(error.refusal);
        const code = (error as NodeJS.ErrnoException).syscall
          ? (error as NodeJS.ErrnoException).code
          : undefined;
        if (code) return interrupted(failures.fileUnreadable(source.name, code));
        throw error;
      } finally {
        rejects.discard();
      }
    },
    result: (seconds) => ({
      ...counts,
      seconds,
      rejects: listedRejects.list(),
      conflicts: firstConflicts,
      differing: firstDifferences,
      ignoredColumns: layout.ignoredColumns,
      notes: [...layout.notes, ...(remembered ? rememberedNotes() : []), ...asTextNotes(asText)],
      encoding: layout.encoding,
      dryRun,
    }),
  };
}
