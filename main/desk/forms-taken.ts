import type { Reader, Writer } from '../store/handles.ts';
import { migration } from '../store/migrations/0450-forms-taken.ts';
import { sql } from '../store/sql.ts';
import type { Action } from './ground/basics/action.ts';
import { type NothingDone, nothingDone } from './ground/basics/definitions.ts';

/** Longer than a form is valid, whichever clock of whichever desk is asked. */
const keptFor = 24 * 60 * 60_000;

/** A team may be in an older schema: each instance tells its own forms apart then, and no more. */
const keepsForms = (reader: Reader): boolean =>
  reader.get(sql`SELECT 1 FROM pragma_user_version WHERE user_version >= ${migration.version}`) !== undefined;

const idOf = (form: string, type: string): string => `${form} ${type}`;

/** What the action of a form came to where the same form was carried out before; null where it was not. */
export function outcomeBefore(reader: Reader, { form, type }: Action): NothingDone<unknown> | null {
  if (form === undefined || !keepsForms(reader)) return null;
  const row = reader.get<{ outcome: string | null }>(
    sql`SELECT outcome FROM forms_taken WHERE id = ${idOf(form.key, type)}`,
  );
  return row ? nothingDone(row.outcome === null ? null : JSON.parse(row.outcome)) : null;
}

/** Notes that a form's action was carried out: in its transaction. */
export function noteTaken(transaction: Writer, { form, type, at }: Action, outcome: unknown): void {
  if (form === undefined || !keepsForms(transaction)) return;
  transaction.run(sql`DELETE FROM forms_taken WHERE at < ${at - keptFor}`);
  transaction.one(
    sql`INSERT INTO forms_taken (id, at, outcome)
        VALUES (${idOf(form.key, type)}, ${at}, ${form.hasSecret ? null : JSON.stringify(outcome ?? null)})`,
  );
}

/** Whether anything of a form was carried out. */
export const wasTaken = (reader: Reader, key: string): boolean =>
  keepsForms(reader) &&
  reader.get(sql`SELECT 1 FROM forms_taken WHERE id >= ${idOf(key, '')} AND id < ${`${key}!`} LIMIT 1`) !==
    undefined;
