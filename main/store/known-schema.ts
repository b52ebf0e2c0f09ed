import { statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { say } from '../language.ts';
import { migration as team } from './migrations/0400-team.ts';
import { type ProgramSchema, thisProgram } from './migrations/index.ts';
import { damageWords } from './words.ts';

// Tables that every schema of ours has.
const oldTables = ['accounts', 'audit', 'cases', 'claims', 'practices', 'settings', 'timeline'];

/** What is wrong with a store that was there before, seen by its schema and its length; null where nothing is. */
export function schemaDamage(
  database: Database.Database,
  { steps }: ProgramSchema,
  version: number,
  tables: number,
): string | null {
  if (tables === 0) return say(damageWords.nothingInside);
  if (!steps.some((migration) => migration.version === version))
    return say(damageWords.schemaUnknown, { version });
  const known = new Set(
    (database.prepare(`SELECT name FROM sqlite_schema WHERE type = 'table'`).all() as { name: string }[]).map(
      ({ name }) => name,
    ),
  );
  const missing = oldTables.filter((name) => !known.has(name));
  if (missing.length > 0) return say(damageWords.tablesMissing, { tables: missing.join(', ') });
  const pages = Number(database.pragma('page_count', { simple: true }));
  const size = Number(database.pragma('page_size', { simple: true }));
  const lies = (end: string): number =>
    statSync(`${database.name}${end}`, { throwIfNoEntry: false })?.size ?? 0;
  // Pages that are in the log alone are no less there.
  return lies('') < pages * size && lies('-wal') === 0 ? say(damageWords.endMissing) : null;
}

interface OtherProgram {
  readonly program?: ProgramSchema;
}

/** What the program that opens a store can do with those of others. */
export const programOf = ({ program = thisProgram }: OtherProgram): ProgramSchema => program;
/** Up to which schema it can bring one. */
export const newestOf = (options: OtherProgram): number => programOf(options).steps.at(-1)?.version ?? 0;

/** Whether a store belongs to a team, whose desks decide together in which schema it is. */
export const isOfTeam = (database: Database.Database, version: number): boolean =>
  version >= team.version &&
  database
    // One that was only begun is none: see `beginMembership`.
    .prepare(`SELECT 1 FROM team_membership WHERE position > 0 OR json_extract(link, '$.isBegun') IS NULL`)
    .get() !== undefined;
