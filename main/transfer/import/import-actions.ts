import { z } from 'zod';
import { rememberedMap } from '../../../preload/contract/import-reading.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { ImportConflict, ImportDifference, RejectedRow } from '../../../preload/contract/transfer.ts';
import { maskedDifference } from '../../desk/directory/import/difference-rows.ts';
import { type ImportRun, importJournal } from '../../desk/directory/import/import-journal.ts';
import type { AccountRow, PracticeRow } from '../../desk/directory/import/rows.ts';
import { type UpsertRows, upsertAccounts, upsertPractices } from '../../desk/directory/import/upsert-rows.ts';
import { rememberMap } from '../../desk/directory/import-maps.ts';
import type { ActionContext } from '../../desk/ground/basics/context.ts';
import {
  type ActionDefinition,
  defineInternalAction,
  type Handled,
  nothingDone,
} from '../../desk/ground/basics/definitions.ts';
import { createSearchIds, type KnownNames, wordsAtTheEnd } from '../../desk/ground/people/search-index.ts';
import { done } from '../../failures.ts';
import type { Writer } from '../../store/handles.ts';
import { reject, rowProblems } from './reject.ts';

/** A row of a file that was read without a problem. */
export interface ReadRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Some rows of one file, for one transaction. */
export interface ImportChunk<Row> {
  /** Of the import, the same in all its chunks: what they write can be taken back together. */
  readonly importId: string;
  /** Whether something of it was written before. */
  readonly isBegun?: boolean;
  readonly file: string;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
  /** Columns that the file does not have: of these it says nothing. */
  readonly absent: readonly string[];
  readonly rows: readonly ReadRow<Row>[];
  /** What the run remembers of the names of the chunks before. */
  readonly names: KnownNames;
}

/** What became of a chunk's rows. */
export interface ChunkTally {
  readonly added: number;
  readonly updated: number;
  readonly unchanged: number;
  /** Whether the store keeps anything of them: a row can change what it knows of the source, and nothing else. */
  readonly kept: boolean;
  readonly rejects: readonly RejectedRow[];
  readonly conflicts: readonly ImportConflict[];
  readonly differences: readonly ImportDifference[];
}

export const chunkActions = {
  practices: 'directory.import-practices',
  people: 'directory.import-people',
} as const;
export const importedAction = 'directory.imported';

// The rows were read and checked by this program's own reader a moment ago: parsing each a second time would cost more
// than writing it.
const chunkOf = <Row>() =>
  z.custom<ImportChunk<Row>>((value) => Array.isArray((value as { rows?: unknown } | null)?.rows));

/** A refusal of the directory as a file's reject: an import has no caller to ask. */
function asReject(
  line: number,
  { code, message, column }: Refusal,
  absent: ReadonlySet<string>,
): RejectedRow {
  // A state without an address is the state's fault where the file has no addresses.
  const named = column === 'login_email' && absent.has(column) ? 'email_state' : column;
  const where = typeof named === 'string' ? named : null;
  return code === 'practice-not-found'
    ? reject(line, where, 'practice-unknown', rowProblems.noPractice())
    : reject(line, where, code, message);
}

const writeChunk =
  <Row>(what: ImportRun['what'], upsert: UpsertRows<Row>) =>
  (
    transaction: Writer,
    { importId, isBegun = false, file, rows, names, absent: absentColumns }: ImportChunk<Row>,
    context: ActionContext,
  ): Handled<ChunkTally> => {
    const words = wordsAtTheEnd(transaction, names);
    const journal = importJournal(transaction, { id: importId, what, file, isBegun });
    const circumstances = { ...context, searchIds: createSearchIds(transaction), words, journal };
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const rejects: RejectedRow[] = [];
    const conflicts: ImportConflict[] = [];
    const differences: ImportDifference[] = [];
    let noted = 0;
    const absent = new Set(absentColumns);
    const placed = rows.map(({ line, row }) => ({ origin: { file, line }, row }));
    for (const [place, answer] of upsert(transaction, placed, circumstances, absent).entries()) {
      const line = rows[place]?.line ?? 0;
      if (answer.ok) {
        counts[answer.value.change] += 1;
        if (answer.value.noted) noted += 1;
        if (answer.value.conflict) conflicts.push({ line, ...answer.value.conflict });
        for (const found of answer.value.differences ?? [])
          differences.push({ ...maskedDifference(found), line });
      } else {
        rejects.push(asReject(line, answer.error, absent));
      }
    }
    words.write();
    journal.write(context);
    const kept = counts.added + counts.updated + noted > 0;
    const tally: ChunkTally = { ...counts, kept, rejects, conflicts, differences };
    // Rows that change nothing leave no trace: the same file again keeps the chain as it was.
    if (!kept) return nothingDone(tally);
    context.changed('directory', 'claims');
    return done(tally);
  };

/** The chain keeps which file the rows came from, not the rows. */
const auditChunk = <Row>({ file, sha256, rows }: ImportChunk<Row>) => ({
  file,
  sha256,
  rows: rows.length,
  firstLine: rows[0]?.line ?? null,
  lastLine: rows.at(-1)?.line ?? null,
});

/** Kept by an import that was told how to read its columns: the next file of the same source is read by it. */
export const rememberAction = 'directory.remember-map';

const importedInput = z.object({
  what: z.enum(['practices', 'people']),
  file: z.string(),
  sha256: z.string(),
  rows: z.number(),
  added: z.number(),
  updated: z.number(),
  unchanged: z.number(),
  rejected: z.number(),
  contested: z.number(),
  differences: z.number(),
});

/** The changes that an import is made of: its chunks, and at its end one entry with the counts. */
export const importActions: readonly ActionDefinition[] = [
  defineInternalAction(chunkActions.practices, chunkOf<PracticeRow>(), {
    handle: writeChunk('practices', upsertPractices),
    audit: auditChunk,
  }),
  defineInternalAction(chunkActions.people, chunkOf<AccountRow>(), {
    handle: writeChunk('people', upsertAccounts),
    audit: auditChunk,
  }),
  defineInternalAction(rememberAction, rememberedMap.omit({ at: true, operator: true }), {
    handle: (transaction, map, context) => {
      context.changed('settings', 'imports');
      return rememberMap(transaction, { ...map, at: context.now, operator: context.operator });
    },
  }),
  defineInternalAction(importedAction, importedInput, {
    handle: (_transaction, _input, context) => {
      context.changed('directory', 'claims');
      return done({});
    },
  }),
];
