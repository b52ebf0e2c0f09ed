import { z } from 'zod';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { ImportConflict, ImportDifference, RejectedRow } from '../../../preload/contract/transfer.ts';
import { maskedDifference } from '../../desk/directory/difference-rows.ts';
import { accountIdOnFile, practiceIdOnFile } from '../../desk/directory/ids-on-file.ts';
import type { SaidBy } from '../../desk/directory/merge-row.ts';
import type { AccountRow, PracticeRow } from '../../desk/directory/rows.ts';
import {
  type Upserted,
  upsertAccount,
  upsertPractice,
  type WriteCircumstances,
} from '../../desk/directory/write-directory.ts';
import type { ActionContext } from '../../desk/ground/basics/context.ts';
import {
  type ActionDefinition,
  defineInternalAction,
  type Handled,
  nothingDone,
} from '../../desk/ground/basics/definitions.ts';
import { createSearchIds } from '../../desk/ground/people/search-index.ts';
import { type Answer, done } from '../../failures.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { reject, rowProblems } from './reject.ts';

/** A row of a file that was read without a problem. */
export interface ReadRow<Row> {
  readonly line: number;
  readonly row: Row;
}

/** Some rows of one file, for one transaction. */
export interface ImportChunk<Row> {
  readonly file: string;
  /** Of the whole file, hexadecimal. */
  readonly sha256: string;
  /** Columns that the file does not have: of these it says nothing. */
  readonly absent: readonly string[];
  readonly rows: readonly ReadRow<Row>[];
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

/** Gives rows their ids as they are on file, in whatever case they come. Made for one chunk. */
type OnFile<Row> = (reader: Reader) => (row: Row) => Row;
const practiceOnFile: OnFile<PracticeRow> = (reader) => (row) => ({
  ...row,
  id: practiceIdOnFile(reader, row.id),
});
const accountOnFile: OnFile<AccountRow> = (reader) => {
  // Many people of a file are in one practice.
  const practices = new Map<string, string>();
  const practiceId = (typed: string): string => {
    const id = practices.get(typed) ?? practiceIdOnFile(reader, typed);
    practices.set(typed, id);
    return id;
  };
  return (row) => ({
    ...row,
    id: accountIdOnFile(reader, row.id),
    practiceId: practiceId(row.practiceId),
  });
};

type Upsert<Row> = (
  transaction: Writer,
  row: Row,
  circumstances: WriteCircumstances,
  saidBy: SaidBy,
) => Answer<Upserted>;

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
  <Row>(upsert: Upsert<Row>, onFile: OnFile<Row>) =>
  (
    transaction: Writer,
    { file, rows, absent: absentColumns }: ImportChunk<Row>,
    context: ActionContext,
  ): Handled<ChunkTally> => {
    const circumstances = { ...context, searchIds: createSearchIds(transaction) };
    const counts = { added: 0, updated: 0, unchanged: 0 };
    const rejects: RejectedRow[] = [];
    const conflicts: ImportConflict[] = [];
    const differences: ImportDifference[] = [];
    let noted = 0;
    const asOnFile = onFile(transaction);
    const absent = new Set(absentColumns);
    for (const { line, row } of rows) {
      const answer = upsert(transaction, asOnFile(row), circumstances, {
        origin: { file, line },
        absent,
      });
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
    handle: writeChunk(upsertPractice, practiceOnFile),
    audit: auditChunk,
  }),
  defineInternalAction(chunkActions.people, chunkOf<AccountRow>(), {
    handle: writeChunk(upsertAccount, accountOnFile),
    audit: auditChunk,
  }),
  defineInternalAction(importedAction, importedInput, {
    handle: (_transaction, _input, context) => {
      context.changed('directory', 'claims');
      return done({});
    },
  }),
];
