import type { NotTakenOver } from '../../../preload/contract/kept.ts';
import { done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import { provisionalSince } from '../../store/provisional.ts';
import { sql } from '../../store/sql.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';
import { writeLine } from '../ground/case-log/write-case.ts';
import { accountFactsOf, displayName } from '../ground/people/people.ts';
import { moment, nameOf } from './again.ts';
import { keptWords as words } from './words.ts';

/** More of them are told by their number. */
const mostShown = 200;

interface Row {
  readonly id: string;
  readonly type: string;
  readonly operator: string;
  readonly at: number;
  readonly case_number: string | null;
  readonly practice_id: string | null;
  readonly practice_name: string | null;
  readonly account_id: string | null;
  readonly code: string;
  readonly why: string;
  readonly noted_at: number;
}

export const keptAnswers: QueriesOf<'notTakenOver' | 'provisional'> = {
  notTakenOver: (reader) => {
    const rows = reader.all<Row>(
      sql`SELECT n.*, p.name AS practice_name FROM not_taken_over AS n
          LEFT JOIN practices AS p ON p.id = n.practice_id
          WHERE settled_at IS NULL ORDER BY noted_at, n.id LIMIT ${mostShown}`,
    );
    const total = reader.get<{ count: number }>(
      sql`SELECT count(*) AS count FROM not_taken_over WHERE settled_at IS NULL`,
    );
    return done({
      total: total?.count ?? 0,
      rows: rows.map((row): NotTakenOver => {
        const account = row.account_id === null ? undefined : accountFactsOf(reader, row.account_id);
        return {
          id: row.id,
          type: row.type,
          operator: row.operator,
          at: row.at,
          caseNumber: row.case_number,
          practiceId: row.practice_id,
          practiceName: row.practice_name,
          accountId: row.account_id,
          accountName: account ? displayName(account) : null,
          code: row.code,
          why: row.why,
          notedAt: row.noted_at,
        };
      }),
    });
  },
  provisional: (reader) => done({ since: provisionalSince(reader) }),
};

/** Ticks off what was not taken over: somebody has looked. Code `kept-work-not-found`. */
export const settling: ActionOf<'kept.settle'> = {
  handle: (transaction, { id }, context) => {
    const row = transaction.get<Row>(
      sql`SELECT * FROM not_taken_over WHERE id = ${id} AND settled_at IS NULL`,
    );
    if (!row) return failures.keptWorkNotFound();
    transaction.one(
      sql`UPDATE not_taken_over SET settled_at = ${context.now}, settled_by = ${context.operator} WHERE id = ${id}`,
    );
    const own =
      row.case_number === null
        ? undefined
        : transaction.get<{ id: string }>(sql`SELECT id FROM cases WHERE number = ${row.case_number}`);
    if (own)
      writeLine(transaction, context, own.id, 'kept.settle', () =>
        say(words.settled, { what: nameOf(row.type), at: moment(row.at) }),
      );
    context.changed('kept', 'cases', ...(row.case_number === null ? [] : [`case:${row.case_number}`]));
    return done({ id });
  },
};
