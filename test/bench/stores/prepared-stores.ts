import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sealOlderRows } from '../../../main/desk/audit/explained-store.ts';
import { refreshDerivedValues } from '../../../main/desk/derived-values.ts';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { referenceFile } from '../../../main/folder/key-reference.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { sql } from '../../../main/store/sql.ts';
import { openStore, type Store } from '../../../main/store/store.ts';
import { createFolder } from '../../../main/whole-store/open-store.ts';
import { projectFolder } from '../../../tools/machine/project.ts';
import { createDirectory, generatorVersion } from '../../../tools/sample/directory/directory.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { fillCases } from './fill-cases.ts';
import { fillDirectory } from './fill-directory.ts';
import { openFilling } from './filling.ts';

export interface PreparedStore {
  readonly folder: string;
  readonly keyFile: string;
}

export interface StoreRequest {
  readonly accounts: number;
  readonly seed: string;
  readonly cases: boolean;
}

/** When the generated directory was imported; its cases lie before. */
export const preparedAt = Date.UTC(2026, 8, 1, 9);

/** Where prepared stores are kept: unknown to git, or where `LOGIN_DESK_BENCH_STORES` says. */
export const storesFolder = (): string =>
  process.env.LOGIN_DESK_BENCH_STORES ?? join(projectFolder, 'test-results', 'bench');

const partsOf = (folder: string): PreparedStore => ({
  folder: join(folder, 'desk'),
  keyFile: join(folder, 'desk.key'),
});

/**
 * Gives a prepared store, made where it is not there yet; one of an older schema is brought up to date as the program does it.
 * `note` hears what takes long.
 */
export async function preparedStore(
  request: StoreRequest,
  note: (line: string) => void,
): Promise<PreparedStore> {
  const root = join(storesFolder(), String(request.accounts));
  mkdirSync(root, { recursive: true });
  const kind = `${request.cases ? 'cases' : 'directory'}-${dataOfToday(request.seed)}-`;
  const shape = await shapeOfToday(root);
  const folder = join(root, `${kind}${shape}`);
  if (existsSync(folder)) return partsOf(folder);
  return locked(join(root, `${kind}lock`), async () => {
    if (existsSync(folder)) return partsOf(folder);
    const making = `${folder}.making`;
    const started = performance.now();
    note(`Making a store with ${request.accounts} accounts${request.cases ? ' and their cases' : ''}`);
    let isMade = false;
    for (const older of olderOnes(root, kind)) isMade ||= await broughtUpToDate(older, making, shape);
    if (!isMade) {
      rmSync(making, { recursive: true, force: true });
      const parts = request.cases
        ? copyStore(await preparedStore({ ...request, cases: false }, note), making)
        : await emptyStore(making);
      fill(parts, request);
    }
    renameSync(making, folder);
    note(`Made in ${((performance.now() - started) / 1000).toFixed(0)} s`);
    return partsOf(folder);
  });
}

/** Stores of the same data, the newest schema first. */
const olderOnes = (root: string, kind: string): readonly string[] =>
  readdirSync(root)
    .filter((name) => name.startsWith(kind) && /-\d+-[0-9a-f]{8}$/.test(name))
    .sort()
    .reverse()
    .map((name) => join(root, name));

/** Makes a copy of a store and brings that up to date; false where the program of today makes something else of it. */
async function broughtUpToDate(older: string, making: string, shape: string): Promise<boolean> {
  rmSync(making, { recursive: true, force: true });
  const { folder, keyFile } = copyStore(partsOf(older), making);
  const key = readKeyFile(keyFile);
  if (!key.ok) return false;
  const opened = openStore({ path: dataFolder(folder).store, key: key.value, isCopy: true });
  if (!opened.ok) return false;
  await makeWhole(opened.value);
  const isOfToday = shapeOf(opened.value) === shape;
  opened.value.close();
  return isOfToday;
}

function fill({ folder, keyFile }: PreparedStore, { accounts, seed, cases }: StoreRequest): void {
  const filling = openFilling(folder, keyFile, preparedAt);
  const directory = createDirectory(accounts, seed);
  if (cases) fillCases(filling, directory, seed, preparedAt);
  else fillDirectory(filling, directory, preparedAt);
  filling.close();
}

/** Copies a closed store with its key; of some file systems the copy shares its bytes until one is written to. */
export function copyStore(from: PreparedStore, to: string): PreparedStore {
  const parts = partsOf(to);
  mkdirSync(parts.folder, { recursive: true });
  copyFileSync(from.keyFile, parts.keyFile);
  copyFileSync(dataFolder(from.folder).store, dataFolder(parts.folder).store, constants.COPYFILE_FICLONE);
  return parts;
}

/**
 * Waits until a copy lies on the disk, and reads it once: the file of a desk that has been open for a while is in the system's
 * memory, and nothing is still to be written behind it.
 */
export function settle({ folder }: PreparedStore): void {
  const file = openSync(dataFolder(folder).store, 'r+');
  try {
    fsyncSync(file);
    const piece = Buffer.allocUnsafe(4 * 1024 * 1024);
    while (readSync(file, piece) > 0);
  } finally {
    closeSync(file);
  }
}

/** A new store as the program makes one, with the operators Sam, who is this computer's user, Lee and Kim. */
async function emptyStore(at: string): Promise<PreparedStore> {
  mkdirSync(at, { recursive: true });
  const parts = partsOf(at);
  const opened = await createFolder({ ...parts, keychain: noKeychain }, randomBytes);
  if (!opened.ok) throw new Error(opened.error.message);
  const { store } = opened.value;
  addUsualOperators(store);
  await store.write((transaction) => {
    transaction.one(sql`UPDATE operators SET system_user = ${userInfo().username} WHERE name = 'Sam'`);
    transaction.run(sql`DELETE FROM temp.rows_written`);
    return { keep: true, value: null };
  });
  await makeWhole(store);
  store.close();
  // It names the key's file by a path that is another when the store is whole.
  rmSync(referenceFile(parts.folder), { force: true });
  return parts;
}

/** What the program does at its first start. */
async function makeWhole(store: Store): Promise<void> {
  await refreshDerivedValues(store);
  await sealOlderRows(store, () => preparedAt, randomBytes);
}

const noKeychain = {
  read: async () => null,
  write: async () => undefined,
  remove: async () => undefined,
  all: async () => [],
};

/** A few letters that stand for what is filled in. */
const dataOfToday = (seed: string): string => inShort([generatorVersion, fillerVersion, seed]);

const inShort = (what: unknown): string =>
  createHash('sha256').update(JSON.stringify(what)).digest('hex').slice(0, 8);

/** A store's schema, and the rules by which its derived values were made. */
function shapeOf({ read, schema: version }: Store): string {
  const schema = read.all(sql`SELECT name, sql FROM sqlite_schema ORDER BY name`);
  const derived = read.all(sql`SELECT * FROM derived_values ORDER BY name`);
  return `${version}-${inShort([schema, derived])}`;
}

/** The shape of a store that is made now. */
async function shapeOfToday(root: string): Promise<string> {
  const folder = join(root, `empty-${process.pid}-${randomBytes(4).toString('hex')}`);
  try {
    const opened = await createFolder({ ...partsOf(folder), keychain: noKeychain }, randomBytes);
    if (!opened.ok) throw new Error(opened.error.message);
    const { store } = opened.value;
    await refreshDerivedValues(store);
    const shape = shapeOf(store);
    store.close();
    return shape;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Goes up when the fillers write other rows. */
const fillerVersion = 1;

/** Runs work while this process alone holds the file; one that was left by a dead process is taken over. */
async function locked<Value>(file: string, work: () => Promise<Value>): Promise<Value> {
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeFileSync(handle, String(process.pid));
      closeSync(handle);
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      if (!isHeld(file)) rmSync(file, { force: true });
      else await wait(500);
    }
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function isHeld(file: string): boolean {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
