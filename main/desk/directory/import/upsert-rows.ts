import { cleanSearch, plainDashes } from '../../../../preload/contract/pasted-text.ts';
import { type Answer, done } from '../../../failures.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import { caseKey } from '../../ground/words/folding.ts';
import { accountIdKey, accountIdOnFile, practiceIdOnFile } from '../ids-on-file.ts';
import type { RowOrigin } from './difference-rows.ts';
import { rowAddress } from './import-address.ts';
import type { AccountRow, PracticeRow } from './rows.ts';
import { type SaidBefore, saidBefore } from './said-before.ts';
import { addNewAccount, saysTheSame, upsertAccount } from './write-account.ts';
import { addNewPractice, practiceSaysTheSame, upsertPractice } from './write-practice.ts';
import type { Upserted, WriteCircumstances } from './written-row.ts';

/** A row and where it stands in its file. */
export interface PlacedRow<Row> {
  readonly origin: RowOrigin;
  readonly row: Row;
}

/** Writes many rows, in order; what became of each is what writing them one by one makes of it. */
export type UpsertRows<Row> = (
  transaction: Writer,
  rows: readonly PlacedRow<Row>[],
  circumstances: WriteCircumstances,
  absent: ReadonlySet<string>,
) => readonly Answer<Upserted>[];

/** What is on file under the id of a row, of which many are asked for at once. */
interface OnFile {
  /** The text of what the source said last, of a record without anything that would have to be told again. */
  readonly quietText?: string;
  /** No record has the id, in any spelling. */
  readonly isNew: boolean;
}

const unchanged = done<Upserted>({ change: 'unchanged', conflict: null });

/** Whether an id can be on file in the spelling that it has, or in another case, and in no other. */
export const isPlainId = (id: string): boolean => plainId.test(id) || plainDashes(cleanSearch(id)) === id;
const plainId = /^[a-z0-9]+(?:-[a-z0-9]+)*$/i;

/** Ids as a list that one statement can read. */
const listed = (ids: readonly string[]): string => JSON.stringify(ids);

/** Puts together what two statements found: the texts of the ids that the source named, and which of the others are on file. */
function onFile(
  ids: readonly string[],
  texts: readonly SaidBefore[],
  idsOnFile: (rest: readonly string[]) => readonly { readonly place: number }[],
): readonly OnFile[] {
  const known = new Map(texts.map((found) => [found.place, found]));
  const rest = ids.map((id, place) => ({ id, place })).filter(({ place }) => !known.has(place));
  const there = new Set(idsOnFile(rest.map(({ id }) => id)).map(({ place }) => rest[place]?.place));
  return ids.map((id, place) => {
    const found = known.get(place);
    if (found) return { isNew: false, ...(found.isQuiet === 1 ? { quietText: found.text } : {}) };
    return { isNew: !there.has(place) && isPlainId(id) };
  });
}

const accountsOnFile = (reader: Reader, ids: readonly string[]): readonly OnFile[] =>
  onFile(ids, saidBefore(reader, 'account', ids), (rest) =>
    rest.length === 0
      ? []
      : reader.all<{ place: number }>(
          sql`SELECT j.key AS place FROM json_each(${listed(rest)}) AS j
              CROSS JOIN accounts AS a ON a.id = j.value COLLATE NOCASE`,
        ),
  );

const practicesOnFile = (reader: Reader, ids: readonly string[]): readonly OnFile[] =>
  onFile(ids, saidBefore(reader, 'practice', ids), (rest) =>
    rest.length === 0
      ? []
      : reader.all<{ place: number }>(
          sql`SELECT j.key AS place FROM json_each(${listed(rest.map(caseKey))}) AS j
              CROSS JOIN practices AS p ON p.id_key = j.value`,
        ),
  );

/** How rows of one kind are written: by what is known of all of them, and else one by one. */
interface Way<Row> {
  readonly idKey: (id: string) => string;
  readonly onFile: (reader: Reader, ids: readonly string[]) => readonly OnFile[];
  readonly saysTheSame: (row: Row, text: string) => boolean;
  /** Writes a row that is new by its id; null, and nothing is written, where that needs a closer look. */
  readonly add: (row: Row) => Answer<Upserted> | null;
  /** Looks closely, at the row with the id that is on file. */
  readonly idOnFile: (typed: string) => string;
  readonly upsert: (row: Row, origin: RowOrigin) => Answer<Upserted>;
}

/**
 * What is on file of all rows is read at once, before the first is written. A row whose record an earlier one of them wrote is
 * looked at closely, as is each that is neither new nor what its source said before.
 */
function upsertRows<Row extends { readonly id: string }>(
  transaction: Writer,
  rows: readonly PlacedRow<Row>[],
  way: Way<Row>,
  journal: WriteCircumstances['journal'],
): readonly Answer<Upserted>[] {
  const known = way.onFile(
    transaction,
    rows.map(({ row }) => row.id),
  );
  const written = new Set<string>();
  return rows.map(({ row, origin }, place) => {
    const found = known[place];
    const key = way.idKey(row.id);
    if (found && !written.has(key)) {
      if (found.quietText !== undefined && way.saysTheSame(row, found.quietText)) return unchanged;
      const answer = found.isNew ? way.add(row) : null;
      written.add(key);
      if (answer) {
        if (answer.ok) journal?.added(row.id);
        return answer;
      }
    }
    const id = way.idOnFile(row.id);
    written.add(way.idKey(id));
    const before = journal?.before(id);
    const answer = way.upsert({ ...row, id }, origin);
    if (!answer.ok) return answer;
    const { change, noted } = answer.value;
    if (change === 'added') journal?.added(id);
    else if (before !== undefined && (change === 'updated' || noted))
      journal?.changed(id, before, change !== 'updated');
    return answer;
  });
}

/** Many practices: see `upsertPractice`, and `practiceIdOnFile` for their ids. */
export const upsertPractices: UpsertRows<PracticeRow> = (transaction, rows, circumstances, absent) =>
  upsertRows(
    transaction,
    rows,
    {
      idKey: caseKey,
      onFile: practicesOnFile,
      saysTheSame: (row, text) => practiceSaysTheSame(row, absent, text),
      add: (row) => {
        const added = addNewPractice(transaction, row, circumstances);
        return added.ok ? added : null;
      },
      idOnFile: (typed) => practiceIdOnFile(transaction, typed),
      upsert: (row, origin) => upsertPractice(transaction, row, circumstances, { origin, absent }),
    },
    circumstances.journal,
  );

/** Many accounts: see `upsertAccount`, and `accountIdOnFile` for their ids. */
export const upsertAccounts: UpsertRows<AccountRow> = (transaction, rows, circumstances, absent) => {
  const practiceOf = practicesOf(
    transaction,
    rows.map(({ row }) => row.practiceId),
  );
  const onFile = rows.map(({ row, origin }) => {
    const { id } = practiceOf(row.practiceId);
    return id === row.practiceId ? { row, origin } : { row: { ...row, practiceId: id }, origin };
  });
  return upsertRows(
    transaction,
    onFile,
    {
      idKey: accountIdKey,
      onFile: accountsOnFile,
      saysTheSame: (row, text) => saysTheSame(row, absent, text),
      add: (row) => {
        const { name } = practiceOf(row.practiceId);
        const address = rowAddress(row, absent, null, undefined);
        return name === undefined || !address.ok
          ? null
          : addNewAccount(transaction, row, { address: address.value, practiceName: name }, circumstances);
      },
      idOnFile: (typed) => accountIdOnFile(transaction, typed),
      upsert: (row, origin) => upsertAccount(transaction, row, circumstances, { origin, absent }),
    },
    circumstances.journal,
  );
};

interface NamedPractice {
  readonly id: string;
  /** None where no practice is on file. */
  readonly name?: string;
}

/** The practices of people, by the ids that were typed, each looked up once. */
function practicesOf(reader: Reader, typed: readonly string[]): (id: string) => NamedPractice {
  const found = reader.all<Required<NamedPractice>>(
    sql`SELECT p.id, p.name FROM json_each(${JSON.stringify([...new Set(typed)])}) AS j
        CROSS JOIN practices AS p ON p.id = j.value`,
  );
  const known = new Map<string, NamedPractice>(found.map((practice) => [practice.id, practice]));
  return (id) => {
    const practice = known.get(id);
    if (practice) return practice;
    const onFile = practiceIdOnFile(reader, id);
    const other = known.get(onFile) ?? {
      id: onFile,
      ...reader.get<{ name: string }>(sql`SELECT name FROM practices WHERE id = ${onFile}`),
    };
    known.set(id, other);
    return other;
  };
}
