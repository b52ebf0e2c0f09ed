import { type LoginDesk, openLoginDesk } from '../../../main/compose.ts';
import { verifyChain } from '../../../main/desk/audit/chain.ts';
import type { Reader } from '../../../main/store/handles.ts';
import { type Sql, sql } from '../../../main/store/sql.ts';
import type { Answer } from '../../../preload/contract/shared.ts';
import { thisUser } from '../../support/operators.ts';
import type { Lab } from './lab.ts';
import { halfDone, noWord, type Problem } from './scenario.ts';

/** What must not be found, with the words for it. */
const never: readonly (readonly [string, Sql])[] = [
  ['rows without their parent', sql`SELECT "table" AS name FROM pragma_foreign_key_check`],
  [
    'a case without an entry in the chain',
    sql`SELECT number AS name FROM cases WHERE opened_at NOT IN (SELECT body ->> 'at' FROM audit)`,
  ],
  [
    'a case without a line',
    sql`SELECT number AS name FROM cases WHERE id NOT IN (SELECT case_id FROM timeline)`,
  ],
  [
    'a message without an entry in the chain',
    sql`SELECT id AS name FROM messages WHERE created_at NOT IN (SELECT body ->> 'at' FROM audit)`,
  ],
  [
    'a message that its case knows nothing of',
    sql`SELECT id AS name FROM messages WHERE case_id IS NOT NULL AND NOT EXISTS
          (SELECT 1 FROM timeline WHERE timeline.case_id = messages.case_id AND timeline.at = messages.created_at)`,
  ],
  [
    'a message without its bytes',
    sql`SELECT id AS name FROM messages WHERE state IN ('queued', 'held', 'deferred')
          AND id NOT IN (SELECT id FROM message_bytes)`,
  ],
  [
    'an account that can’t be found by its name',
    sql`SELECT id AS name FROM accounts WHERE search_id NOT IN (SELECT id FROM search_docsize)`,
  ],
];

/** What of a store is half done: pages, references, the chain, cases and messages without what belongs to them. */
export function wholeness(reader: Reader): readonly Problem[] {
  const problems: Problem[] = [];
  const checked = reader.all<{ integrity_check: string }>(sql`PRAGMA integrity_check`);
  if (checked[0]?.integrity_check !== 'ok')
    problems.push(halfDone(`integrity_check: ${checked.map((row) => row.integrity_check).join('; ')}`));
  const chain = verifyChain(reader);
  if (!chain.ok) problems.push(halfDone(`the chain breaks at entry ${chain.firstBad}`));
  for (const [what, statement] of never) {
    const found = reader.all<{ name: unknown }>(statement);
    if (found.length > 0) {
      const names = found.slice(0, 5).map(({ name }) => name);
      problems.push(halfDone(`${what}: ${names.join(', ')} (${found.length})`));
    }
  }
  return problems;
}

/** Opens the desk of the lab as the program does. */
export const openDesk = (lab: Lab): Promise<Answer<LoginDesk>> =>
  openLoginDesk({ folder: lab.folder, keyFile: lab.keyFile, ...thisUser });

/**
 * Opens the desk, looks whether all of it is whole, and hands it on. That it can't be opened is a problem of its own: faults are
 * over by then.
 */
export async function withWholeDesk(
  lab: Lab,
  work: (login: LoginDesk) => Promise<readonly Problem[]> | readonly Problem[],
): Promise<readonly Problem[]> {
  const opened = await openDesk(lab);
  if (!opened.ok) return [noWord(`the desk does not open: ${opened.error.code}, ${opened.error.message}`)];
  try {
    return [...wholeness(opened.value.reader), ...(await work(opened.value))];
  } finally {
    await opened.value.shutdown();
  }
}
