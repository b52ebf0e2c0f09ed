import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 } from 'uuid';
import { onTestFinished } from 'vitest';
import { makeAnew } from '../../main/desk/derived-values.ts';
import { createDesk, type Desk } from '../../main/desk/desk.ts';
import type { ActionDefinition } from '../../main/desk/ground/basics/definitions.ts';
import { dataFolder } from '../../main/folder/data-folder.ts';
import type { Reader, Writer } from '../../main/store/handles.ts';
import { readKeyFile } from '../../main/store/key.ts';
import type { ProgramSchema } from '../../main/store/migrations/index.ts';
import { createNewStore, openStore, type Store } from '../../main/store/store.ts';
import { connect, type ServerAccess } from '../../main/team/connection.ts';
import { addDesk, foundTeam } from '../../main/team/found-team.ts';
import { openLog } from '../../main/team/log.ts';
import { keepMembership } from '../../main/team/membership.ts';
import { firstHash } from '../../main/team/seal.ts';
import { createTeamStore, type TeamStore, type TeamStoreParts } from '../../main/team/write-through.ts';
import { valueIn } from './answers.ts';
import { copyBlankStore } from './blank-store.ts';
import { ownerPassword, type PostgresOptions, type PostgresServer, startPostgres } from './postgres.ts';
import { rowsOf } from './rows.ts';

export interface TeamServer {
  readonly server: PostgresServer;
  /** The owner's way in to a database of its own. */
  database(): Promise<ServerAccess>;
}

/** A server for the tests of one file. */
export async function teamServer(options: PostgresOptions = {}): Promise<TeamServer> {
  const server = await startPostgres({ listens: true, ...options });
  const access = (database: string): ServerAccess => ({
    host: '127.0.0.1',
    port: server.port,
    database,
    user: 'desk',
    password: ownerPassword,
    tls: false,
    fingerprint: null,
  });
  return {
    server,
    database: async () => {
      const name = `team_${randomBytes(6).toString('hex')}`;
      const owner = await connect(access('postgres'));
      await owner.query(`CREATE DATABASE ${name}`);
      await owner.end();
      return access(name);
    },
  };
}

export interface TeamDesk {
  readonly id: string;
  readonly access: ServerAccess;
  readonly path: string;
  readonly key: Buffer;
  readonly store: TeamStore;
  readonly local: Store;
  readonly desk: Desk;
}

export interface TestTeam {
  readonly owner: ServerAccess;
  readonly id: string;
  readonly keys: readonly [Buffer];
  readonly desks: readonly TeamDesk[];
}

interface Options extends Partial<Pick<TeamStoreParts, 'at' | 'clock' | 'log' | 'isAlone'>> {
  /** Fills the store that all of them begin with. */
  readonly fill?: (store: Store) => Promise<unknown>;
  readonly internalActions?: readonly ActionDefinition[];
  /** The desk's program's rules of kept values. */
  readonly makeAnew?: NonNullable<Store['makeAnew']>;
  /** What the desk's program can do with stores of others. */
  readonly program?: ProgramSchema;
}

/** A desk's store in a team, opened. */
export function openTeamDesk(
  team: Pick<TestTeam, 'keys'>,
  { id, access, path, key }: Pick<TeamDesk, 'id' | 'access' | 'path' | 'key'>,
  options: Options = {},
): TeamDesk {
  const local = valueIn(openStore({ path, key, ...(options.program ? { program: options.program } : {}) }));
  const clock = options.clock ?? Date.now;
  const store = createTeamStore({
    local: { ...local, makeAnew: options.makeAnew ?? makeAnew },
    log: openLog(access),
    keys: () => team.keys,
    desk: id,
    clock,
    newId: (at) => v7({ msecs: at }),
    ...options,
  });
  const desk = createDesk({
    store,
    clock,
    random: randomBytes,
    desk: id,
    sandboxFolder: '/nonexistent',
    internalActions: options.internalActions ?? [],
  });
  return { id, access, path, key, store, local, desk };
}

/** The store that all desks of a team begin with. */
async function firstStore(path: string, fill: Options['fill']): Promise<ReturnType<typeof copyBlankStore>> {
  if (!fill) return copyBlankStore(path);
  const options = { path, key: randomBytes(32) };
  const store = valueIn(createNewStore(options));
  await fill(store);
  return { store, options };
}

/** A team of so many desks over a new database, all with the same store: the leads Sam and Lee, the agent Kim. */
export async function makeTeam(from: TeamServer, count: number, options: Options = {}): Promise<TestTeam> {
  const owner = await from.database();
  const id = randomUUID();
  const keys = [randomBytes(32)] as const;
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-team-'));
  const { store: made, options: first } = await firstStore(join(folder, 'first.db'), options.fill);
  const connection = await connect(owner);
  valueIn(await foundTeam(connection, { team: id, at: Date.now() }));
  const desks: TeamDesk[] = [];
  for (let number = 1; number <= count; number += 1) {
    const desk = randomUUID();
    const role = await addDesk(connection, { id: desk, name: `Desk ${number}`, at: Date.now() }, randomBytes);
    const access = { ...owner, user: role.name, password: role.password };
    const path = join(folder, `desk-${number}.db`);
    made.copyTo(path);
    const copy = valueIn(openStore({ path, key: first.key }));
    copy.derive((transaction) => {
      const place = { position: 0, hash: firstHash(id) };
      keepMembership(transaction, { team: id, desk, access, keys }, place);
      return { keep: true, value: null };
    });
    copy.close();
    desks.push(openTeamDesk({ keys }, { id: desk, access, path, key: first.key }, options));
  }
  made.close();
  await connection.end();
  onTestFinished(() => {
    for (const { store } of desks) store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return { owner, id, keys, desks };
}

const indexes = ['search', 'case_index'] as const;
const behindIndexes = ['config', 'content', 'data', 'docsize', 'idx'];

/** Every word of a full-text index with where it stands. How the index keeps them may differ: FTS5 counts what was rolled back. */
function wordsOf(read: Reader, index: (typeof indexes)[number]): readonly string[] {
  const writer = read as Writer;
  writer.run({
    text: `CREATE VIRTUAL TABLE IF NOT EXISTS temp.${index}_words USING fts5vocab(main, ${index}, instance)`,
    values: [],
  });
  return read
    .all<object>({ text: `SELECT * FROM temp.${index}_words`, values: [] })
    .map((row) => JSON.stringify(row))
    .sort();
}

/** Everything in a store that the team's desks have alike, table by table. */
export function sharedRows({ read }: Pick<Store, 'read'>): ReturnType<typeof rowsOf> {
  const shadows = indexes.flatMap((index) => behindIndexes.map((part) => `${index}_${part}`));
  return {
    ...rowsOf({ read }, ['team_membership', 'signed_heads', ...indexes, ...shadows]),
    ...Object.fromEntries(indexes.map((index) => [index, wordsOf(read, index)])),
  };
}

/** The same of the store of a folder, whatever else has it open. */
export function sharedRowsAt({
  folder,
  keyFile,
}: {
  readonly folder: string;
  readonly keyFile: string;
}): ReturnType<typeof rowsOf> {
  const key = valueIn(readKeyFile(keyFile));
  const store = valueIn(openStore({ path: dataFolder(folder).store, key }));
  try {
    return sharedRows(store);
  } finally {
    store.close();
  }
}
