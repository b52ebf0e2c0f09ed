import { closeSync, openSync } from 'node:fs';
import type Database from 'better-sqlite3';
import type { LostRows } from '../../../../preload/contract/backup.ts';
import { auditActions, auditEntries } from '../../../desk/audit/audit-actions.ts';
import { verifyChain } from '../../../desk/audit/chain.ts';
import { createIds } from '../../../desk/ground/basics/context.ts';
import { createDoor } from '../../../desk/perform.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { filesState } from '../../../store/damage.ts';
import { createHandle } from '../../../store/handles.ts';
import { openKeyed } from '../../../store/keyed-database.ts';
import { removeQuietly } from '../../../store/make-folder.ts';
import { migrate } from '../../../store/migrate.ts';
import { migrations } from '../../../store/migrations/index.ts';
import { applicationId } from '../../../store/open-database.ts';
import { restoringFile } from '../../../store/restore-swap.ts';
import { openStore, storeRefusal } from '../../../store/store.ts';
import { syncFile } from '../../../store/sync-files.ts';
import { WalkCancelled } from '../../snapshot.ts';
import { checkDatabase } from '../check-database.ts';
import type { PrepareParts } from '../prepare-restore.ts';
import { type Gap, quoted, type Row, readAround, readable, type SalvagedTable } from './read-around.ts';
import { mendReferences, salvagedTables } from './salvaged-tables.ts';

export type SalvageParts = Omit<PrepareParts, 'file' | 'keys'>;

/** What was saved, in a store that is whole and only waits for its place. */
export interface Salvaged {
  readonly saved: number;
  readonly lost: readonly LostRows[];
  readonly chainWhole: boolean;
}

interface Copied {
  readonly table: string;
  readonly saved: number;
  readonly refused: number;
  readonly gaps: readonly Gap[];
  /** How many rows there were, where an index can still be counted. */
  readonly count: number | null;
}

/**
 * Saves every row of a damaged store that can still be read into a new store beside it, which passes its own checks: references lead
 * somewhere, and what is worked out from the rest is made again. The damaged store is only read. Codes `nothing-to-salvage`, `disk-full`,
 * `store-not-writable`, `job-cancelled`.
 */
export async function salvageStore(parts: SalvageParts): Promise<Answer<Salvaged>> {
  const { storePath, presentKey, nativeBinding } = parts;
  const making = restoringFile(storePath);
  let isReady = false;
  let damaged: Database.Database | undefined;
  try {
    removeMade(making);
    if (presentKey === null) return failures.nothingToSalvage(storePath);
    const opened = readable(() => {
      damaged = openKeyed({ path: storePath, key: presentKey, nativeBinding, readonly: true });
      // A file that is shorter than it says would not be looked at otherwise. It is open for reading alone.
      damaged.unsafeMode(true);
      damaged.pragma('writable_schema = ON');
      return Number(damaged.pragma('user_version', { simple: true }));
    });
    const steps = migrations.filter(({ version }) => version <= (opened?.value ?? 0));
    if (!damaged || steps.at(-1)?.version !== opened?.value) return failures.nothingToSalvage(storePath);
    if (isWhole(damaged, parts)) return failures.storeNotDamaged();
    closeSync(openSync(making, 'wx', 0o600));
    const made = openKeyed({ path: making, key: presentKey, nativeBinding });
    let saved: Pick<Salvaged, 'saved' | 'lost'>;
    try {
      migrate(made, applicationId, steps);
      saved = copyAll(damaged, made, parts);
    } finally {
      made.close();
    }
    if (saved.saved === 0) return failures.nothingToSalvage(storePath);
    const noted = await noteSalvage(making, saved, parts);
    if (!noted.ok) return noted;
    syncFile(making);
    isReady = true;
    return done({ ...saved, chainWhole: noted.value });
  } catch (error) {
    if (error instanceof WalkCancelled) return failures.jobCancelled();
    const refusal = storeRefusal(error, storePath);
    if (refusal) return refusal;
    throw error;
  } finally {
    damaged?.close();
    if (!isReady) removeMade(making);
  }
}

const removeMade = (making: string): void => {
  for (const end of ['', '-wal', '-shm', '-journal']) removeQuietly(`${making}${end}`);
};

const isWhole = (database: Database.Database, { cancelled }: SalvageParts): boolean =>
  filesState(database.name).damage === null &&
  checkDatabase(database, 'full', { cancelled, progress: () => {} }).damage.length === 0;

function copyAll(
  damaged: Database.Database,
  made: Database.Database,
  { cancelled, progress }: SalvageParts,
): Pick<Salvaged, 'saved' | 'lost'> {
  made.pragma('foreign_keys = OFF');
  const tables = salvagedTables(made);
  // What they would write is in the rows already.
  const triggers = made.prepare(`SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'`).all() as {
    name: string;
    sql: string;
  }[];
  made.exec('BEGIN');
  for (const { name } of triggers) made.exec(`DROP TRIGGER ${quoted(name)}`);
  const copied = tables.map((table, at) => {
    const result = copyTable(damaged, made, table, cancelled);
    progress(at + 1, tables.length);
    return result;
  });
  const { removed, cutLoose } = mendReferences(made, tables);
  for (const { sql } of triggers) made.exec(sql);
  made.exec('COMMIT');
  const counts = new Map(
    tables.map(({ name }) => [
      name,
      Number(
        made
          .prepare(`SELECT count(*) FROM ${quoted(name)}`)
          .pluck()
          .get(),
      ),
    ]),
  );
  return {
    saved: [...counts.values()].reduce((sum, count) => sum + count, 0),
    lost: copied
      .map(({ table, saved, refused, gaps, count }) => ({
        table,
        saved: counts.get(table) ?? 0,
        lost: count === null ? (gaps.length > 0 ? null : refused) : Math.max(count - saved, refused),
        gaps,
        orphans: removed.get(table) ?? 0,
        cutLoose: cutLoose.get(table) ?? 0,
      }))
      .filter(
        ({ lost, gaps, orphans, cutLoose: loose }) => lost !== 0 || gaps.length > 0 || orphans + loose > 0,
      ),
  };
}

function copyTable(
  damaged: Database.Database,
  made: Database.Database,
  table: SalvagedTable,
  cancelled: () => boolean,
): Copied {
  const names = table.columns.map(quoted).join(', ');
  // A row that comes twice is there already.
  const twice = table.key === null ? '' : `ON CONFLICT (${table.key.map(quoted).join(', ')}) DO NOTHING`;
  const insert = made.prepare(
    `INSERT INTO ${quoted(table.name)} (${names}) VALUES (${table.columns.map(() => '?').join(', ')}) ${twice}`,
  );
  let seen = 0;
  let saved = 0;
  let refused = 0;
  const keep = (row: Row): void => {
    seen += 1;
    if (seen % 1024 === 0 && cancelled()) throw new WalkCancelled();
    try {
      saved += insert.run(...table.columns.map((column) => row[column] ?? null)).changes;
    } catch (error) {
      if (!String((error as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw error;
      refused += 1;
    }
  };
  const gaps = readable(() => readAround(damaged, table, keep))?.value ?? [{ after: null, before: null }];
  const count = readable(() =>
    Number(
      damaged
        .prepare(`SELECT count(*) FROM ${quoted(table.name)}`)
        .pluck()
        .get(),
    ),
  );
  return { table: table.name, saved, refused, gaps, count: count?.value ?? null };
}

/** Brings the new store up to date, writes into its chain what was done, and checks it. Says whether the chain came over whole. */
async function noteSalvage(
  path: string,
  { saved, lost }: Pick<Salvaged, 'saved' | 'lost'>,
  { presentKey, nativeBinding, clock, random, desk, operator, cancelled }: SalvageParts,
): Promise<Answer<boolean>> {
  if (presentKey === null) return failures.nothingToSalvage(path);
  const opened = openStore({ path, key: presentKey, nativeBinding, isCopy: true });
  if (!opened.ok) return opened;
  const store = opened.value;
  let chainWhole: boolean;
  try {
    chainWhole = verifyChain(store.read).ok;
    const door = createDoor({
      store,
      clock,
      random,
      newId: createIds(clock, random),
      desk,
      actions: new Map(auditActions.map((action) => [action.type, action])),
      announce: () => {},
      asProgram: true,
    });
    const tables = lost.map(({ table, lost: count, orphans, cutLoose }) => ({
      table,
      lost: count,
      orphans,
      cutLoose,
    }));
    const noted = await door.perform({ type: auditEntries.salvaged, input: { saved, tables }, operator });
    if (!noted.ok) return noted;
  } finally {
    store.close();
  }
  const database = openKeyed({ path, key: presentKey, nativeBinding });
  try {
    database.pragma('journal_mode = DELETE');
    const { damage } = checkDatabase(database, 'full', { cancelled, progress: () => {} });
    const orphans = createHandle(database).all({ text: 'PRAGMA foreign_key_check', values: [] });
    if (damage.length > 0 || orphans.length > 0)
      throw new Error(`The salvaged store does not pass its own checks: ${damage.join(' ')}`);
    return done(chainWhole);
  } finally {
    database.close();
  }
}
