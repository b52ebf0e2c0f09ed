import { actions } from '../../../preload/contract/contract.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Refused } from '../../failures.ts';
import { inDeskLanguage, say } from '../../language.ts';
import type { Reader, Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { type Action, drawnFrom } from '../ground/basics/action.ts';
import type { Again } from '../ground/basics/again.ts';
import type { Subject } from '../ground/basics/definitions.ts';
import { insertCase, reopenCase, writeLine } from '../ground/case-log/write-case.ts';
import { keptWords as words } from './words.ts';

/** A moment as a case tells it. */
export const moment = (at: Millis): string => new Date(at).toISOString().replace('T', ' ').slice(0, 16);

/** What an action is called where it is told; its own name, where nobody gave it another. */
export function nameOf(type: string): string {
  const known: Readonly<Record<string, (typeof actions)[keyof typeof actions]>> = actions;
  const action = Object.hasOwn(known, type) ? known[type] : undefined;
  return action ? say(action.label) : type;
}

interface CaseFound {
  readonly id: string;
  readonly number: string;
}

const caseOf = (reader: Reader, number: string): CaseFound | undefined =>
  reader.get<CaseFound>(sql`SELECT id, number FROM cases WHERE number = ${number.trim().toUpperCase()}`);

/**
 * The case in which it is told: the one that it belongs to, or the one that it opened itself, which has the same number as it had
 * then. None for what is about nobody.
 */
function caseFor(transaction: Writer, action: Action, subject: Subject | null): CaseFound | null {
  const input = (action.input ?? {}) as { readonly number?: unknown };
  for (const number of [action.case, input.number]) {
    const found = typeof number === 'string' ? caseOf(transaction, number) : undefined;
    if (found) return found;
  }
  if (subject === null) return null;
  const maker = { now: action.at, operator: action.operator, ...drawnFrom(action) };
  return insertCase(transaction, maker, {
    ...subject,
    channel: action.channel ?? 'phone',
    caller: subject.caller ?? inDeskLanguage(() => say(words.callerUnknown)),
  });
}

export interface AgainParts {
  /** See `Again`. */
  readonly refusedThen: Refused | null;
  readonly now: Millis;
  /** Whether another program has done all of it again, and its marks may be gone. */
  readonly isOver: () => boolean;
}

/**
 * How an action that was done without the team is done with it. Where it is refused its case says what was tried, when, and why it
 * can't be, is open again, and stands in the list of what was not taken over.
 */
export function againOf(action: Action, { refusedThen, now, isOver }: AgainParts): Again {
  const mark = (transaction: Writer): void =>
    transaction.one(sql`INSERT INTO done_again (id, desk) VALUES (${action.id}, ${action.desk})`);
  return {
    refusedThen,
    isDone: (reader) =>
      isOver() || reader.get(sql`SELECT 1 FROM done_again WHERE id = ${action.id}`) !== undefined,
    done: mark,
    refused: (transaction, refusal, subject) => {
      mark(transaction);
      if (refusedThen !== null) return;
      const own = caseFor(transaction, action, subject);
      const { newId } = drawnFrom({ ...action, at: now });
      const maker = { now, operator: action.operator, newId };
      const what = { at: moment(action.at), operator: action.operator, what: nameOf(action.type) };
      if (own) {
        writeLine(transaction, maker, own.id, 'kept.refused', () =>
          say(words.notTakenOver, { ...what, why: refusal.error.message }),
        );
        reopenCase(transaction, maker, own.id, () => say(words.reopened));
      }
      transaction.one(
        sql`INSERT INTO not_taken_over (id, type, operator, at, case_number, practice_id, account_id, code, why, noted_at)
            VALUES (${action.id}, ${action.type}, ${action.operator}, ${action.at}, ${own?.number ?? null},
              ${subject?.practiceId ?? null}, ${subject?.accountId ?? null}, ${refusal.error.code},
              ${refusal.error.message}, ${now})`,
      );
    },
  };
}
