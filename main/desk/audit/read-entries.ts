import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AuditEntry, AuditRow } from '../../../preload/contract/audit-log.ts';
import type { Millis, ProofKind } from '../../../preload/contract/shared.ts';
import { done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { allOf, type Sql, sql } from '../../store/sql.ts';
import type { QueriesOf } from '../ground/basics/definitions.ts';
import { displayName } from '../ground/people/people.ts';
import {
  type EntryPlace,
  type EntryRange,
  entryConditions,
  entryParts,
  type ParsedAuditFilters,
  rangeOfFilters,
  takesSteps,
  withinRange,
} from './entry-filters.ts';
import { actionInWords, entryInWords, everyKind } from './entry-words.ts';

/** An entry as the store has it. */
export interface StoredEntry {
  readonly sequence: number;
  readonly body: string;
  readonly hash: string;
  readonly previous_hash: string;
}

const asText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const nameOf = (reader: Reader, accountId: string): string | null => {
  const account = reader.get<{
    id: string;
    user_name: string | null;
    given_name: string;
    family_name: string;
  }>(sql`SELECT id, user_name, given_name, family_name FROM accounts WHERE id = ${accountId}`);
  return account ? displayName(account) : null;
};

/** An entry's parts; what an older entry does not name follows from its case and its input. */
export function auditEntry(reader: Reader, { sequence, body, hash, previous_hash }: StoredEntry): AuditEntry {
  const read = readBody(body);
  const { at, operator, action, refused, why, proofs, override, approvedBy, input, ...others } = read;
  const { case: number, practice, account, ...rest } = others;
  const given = (typeof input === 'object' ? input : null) as Readonly<Record<string, unknown>> | null;
  const caseNumber = asText(number) ?? asText(given?.number);
  const ofCase =
    caseNumber === null
      ? undefined
      : reader.get<{ practice_id: string | null; account_id: string | null }>(
          sql`SELECT practice_id, account_id FROM cases WHERE number = ${caseNumber}`,
        );
  const accountId = asText(account) ?? asText(given?.accountId) ?? ofCase?.account_id ?? null;
  const practiceId = asText(practice) ?? asText(given?.practiceId) ?? ofCase?.practice_id ?? null;
  const practiceRow =
    practiceId === null
      ? undefined
      : reader.get<{ name: string }>(sql`SELECT name FROM practices WHERE id = ${practiceId}`);
  const code = asText(refused);
  const accountName = accountId === null ? null : nameOf(reader, accountId);
  const practiceName = practiceRow?.name ?? null;
  const whom = accountName ?? practiceName;
  return {
    sequence,
    at: Number(at) || 0,
    operator: String(operator ?? ''),
    action: String(action ?? ''),
    ...entryInWords(reader, { action: String(action ?? ''), input, whom }),
    refused: code === null ? null : { code, message: asText(why) },
    caseNumber,
    practiceId,
    practiceName,
    accountId,
    accountName,
    proofs: Array.isArray(proofs) ? (proofs as ProofKind[]) : [],
    override: asText(override),
    approvedBy: asText(approvedBy),
    input: input ?? null,
    rest,
    hash,
    previousHash: previous_hash,
  };
}

function readBody(body: string): Readonly<Record<string, unknown>> {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? (read as Record<string, unknown>) : {};
  } catch {
    // An entry that was broken by hand is shown as what is left of it: checking the chain names it.
    return {};
  }
}

function auditRow(entry: AuditEntry): AuditRow {
  const { input: _input, rest: _rest, hash: _hash, previousHash: _previous, ...row } = entry;
  return row;
}

/** The entries of conditions, newest first. */
const selectEntries = (conditions: readonly Sql[], limit: number): Sql =>
  sql`SELECT sequence, body, hash, previous_hash FROM audit WHERE ${allOf(conditions)}
      ORDER BY ${entryParts.at} DESC, sequence DESC LIMIT ${limit}`;

// A step over so many entries takes a few milliseconds.
const stepSize = 2000;

/** Cuts a range into steps, newest first, and lets others have their turn in between: none of them keeps the window waiting. */
async function* inSteps(reader: Reader, range: EntryRange): AsyncGenerator<EntryRange> {
  let { before } = range;
  for (;;) {
    const begin = reader.get<EntryPlace>(
      sql`SELECT ${entryParts.at} AS at, sequence FROM audit WHERE ${allOf(withinRange({ from: range.from, before }))}
          ORDER BY ${entryParts.at} DESC, sequence DESC LIMIT 1 OFFSET ${stepSize - 1}`,
    );
    yield { from: begin ?? range.from, before };
    if (begin === undefined) return;
    before = begin;
    await nextTurn();
  }
}

const mostCounted = 10_000;

function countOf(reader: Reader, filters: ParsedAuditFilters, conditions: readonly Sql[]): number | null {
  if (takesSteps(filters)) return null;
  const found = reader.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM (SELECT 1 FROM audit WHERE ${allOf(conditions)} LIMIT ${mostCounted + 1})`,
  );
  return found === undefined || found.n > mostCounted ? null : found.n;
}

function placeOf(cursor: string): EntryPlace {
  const [at, sequence] = cursor.split(':');
  return { at: Number(at) || 0, sequence: Number(sequence) || 0 };
}

const isEarlier = (one: EntryPlace, other: EntryPlace | null): boolean =>
  other === null || one.at < other.at || (one.at === other.at && one.sequence < other.sequence);

const atOf = ({ body }: StoredEntry): Millis => Number(readBody(body).at) || 0;

export const entryQueries: QueriesOf<'auditEntries' | 'auditEntry' | 'auditKinds'> = {
  auditEntries: async (reader, { after, limit, ...filters }) => {
    const days = rangeOfFilters(filters);
    const seen = after === undefined ? null : placeOf(after);
    const range = seen !== null && isEarlier(seen, days.before) ? { ...days, before: seen } : days;
    const narrowed = entryConditions(reader, filters);
    const rows: StoredEntry[] = [];
    // One more than is wanted tells whether there is a next page.
    const read = (step: EntryRange): void => {
      const conditions = [...narrowed, ...withinRange(step)];
      rows.push(...reader.all<StoredEntry>(selectEntries(conditions, limit + 1 - rows.length)));
    };
    if (takesSteps(filters)) {
      for await (const step of inSteps(reader, range)) {
        read(step);
        if (rows.length > limit) break;
      }
    } else read(range);
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    return done({
      rows: page.map((row) => auditRow(auditEntry(reader, row))),
      next: rows.length > limit && last ? `${atOf(last)}:${last.sequence}` : null,
      total: after === undefined ? countOf(reader, filters, [...narrowed, ...withinRange(days)]) : null,
    });
  },
  auditEntry: (reader, { sequence }) => {
    const row = reader.get<StoredEntry>(
      sql`SELECT sequence, body, hash, previous_hash FROM audit WHERE sequence = ${sequence}`,
    );
    return row ? done(auditEntry(reader, row)) : failures.auditEntryNotFound(sequence);
  },
  auditKinds: () =>
    done(
      everyKind()
        .map((action) => ({ action, what: actionInWords(action) }))
        .sort((one, other) => one.what.localeCompare(other.what) || one.action.localeCompare(other.action)),
    ),
};
