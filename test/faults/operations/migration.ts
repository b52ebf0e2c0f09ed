import { mkdirSync, readFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import type Database from 'better-sqlite3';
import { migrate } from '../../../main/store/migrate.ts';
import { migrations, newestVersion } from '../../../main/store/migrations/index.ts';
import type { Operation } from '../lab/operation.ts';
import { lookInto, openRaw, storeFile } from '../lab/raw-store.ts';
import { halfDone } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';

/** The schema that the store has before, which many of today's steps come after. */
const before = 90;
const people = 400;
/** `LDK1`, as in main/store/store.ts. */
const applicationId = 0x4c444b31;

const rowsOf = (database: Database.Database): string =>
  JSON.stringify([
    database.prepare('SELECT id, name, email FROM practices ORDER BY id').all(),
    database.prepare('SELECT id, practice_id, given_name, family_name FROM accounts ORDER BY id').all(),
    database.prepare('SELECT number, caller FROM cases ORDER BY number').all(),
  ]);

function fill(database: Database.Database): void {
  database.exec(`INSERT INTO practices (id, id_key, name, email, status, import_hash, search_id, created_at, updated_at)
      VALUES ('P-1', 'p-1', 'Harbour Dental', 'front@harbour.example', 'active', x'01', 2, 1, 1)`);
  const account = database.prepare(
    `INSERT INTO accounts (id, practice_id, kind, given_name, family_name, status, import_hash, search_id, created_at, updated_at)
     VALUES (?, 'P-1', 'person', 'Mary', ?, 'active', x'02', ?, 1, 1)`,
  );
  for (let at = 0; at < people; at += 1) account.run(`A-${at}`, `Lee ${at}`, 3 + at);
}

/** The first opening of a store that an older program made: all steps since, in one transaction. */
export const migration: Operation = {
  name: 'migration',
  make: async (lab) => {
    mkdirSync(lab.folder);
    const database = openRaw(storeFile(lab), readFileSync(lab.keyFile, 'utf8').trim());
    database.pragma('journal_mode = WAL');
    migrate(
      database,
      applicationId,
      migrations.filter(({ version }) => version <= before),
    );
    fill(database);
    database.close();
  },
  // Who works there the store of before does not know: the user of this computer is the first.
  words: (lab) => lab.wordsOf(userInfo().username, 'cases', 'list'),
  // A list is given where nothing can be written too.
  promised: ({ err }) => !/for reading/.test(err),
  look: async (lab) => {
    const { version, rows } = lookInto(lab, (database) => ({
      version: Number(database.pragma('user_version', { simple: true })),
      rows: rowsOf(database),
    }));
    const right = await lab.once('rows before the migration', async () => rows);
    const problems = rows === right ? [] : [halfDone('its rows are others than before')];
    if (version === before) return { extent: 'none', problems };
    if (version !== newestVersion) return { extent: 'some', problems };
    return {
      extent: 'all',
      problems: [
        ...problems,
        ...(await withWholeDesk(lab, async ({ desk }) => {
          const found = await desk.query('lookup', { text: 'lee 7' });
          const total = found.ok ? (found.value as { total: number }).total : 0;
          return total > 0 ? [] : [halfDone('nobody is found by name')];
        })),
      ],
    };
  },
};
