import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { onTestFinished } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import type { Store, StoreOptions } from '../../main/store/store.ts';
import type { Jobs, JobsParts } from '../../main/transfer/jobs.ts';
import type { InputOf } from '../../preload/contract/define.ts';
import type { RefusalCode } from '../../preload/contract/refusals.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { ImportResult, transferJobs } from '../../preload/contract/transfer.ts';
import { copyBlankStore } from './blank-store.ts';
import { changesInChain } from './desk.ts';
import { jobsOver, runHere } from './transfer-run.ts';

type ImportInput = InputOf<typeof transferJobs.import>;

/** A real encrypted store, the jobs over it, and a folder for files; gone when the test is over. */
import { expectShownAsKept, explained } from './store.ts';

export interface TransferDesk {
  readonly folder: string;
  readonly storeOptions: StoreOptions;
  /** A connection of the test's own, to see what the jobs' connections did. */
  readonly store: Store;
  /** In workers, as the program runs them. */
  readonly jobs: Jobs;
  /** In the test's own thread. */
  readonly run: Jobs['run'];
  /** Writes a file and gives its path. */
  file(name: string, content: string | Buffer): string;
  read(name: string): string;
  /** Imports text as a file, or the file at a path. */
  importPractices(content: string | Buffer, more?: Partial<ImportInput>): Promise<Answer<ImportResult>>;
  importPeople(content: string | Buffer, more?: Partial<ImportInput>): Promise<Answer<ImportResult>>;
  /** Everything that an import could have changed: all rows of the directory and the changes in the chain. */
  state(): unknown;
}

export const practicesHeader = 'practice_id,name,email,phone,address,city,state,postal_code,status\n';
export const peopleHeader =
  'account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status\n';

export function transferDesk(parts: Partial<JobsParts> = {}): TransferDesk {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-transfer-'));
  const { store: blank, options: storeOptions } = copyBlankStore(join(folder, 'desk.db'));
  const store = explained(blank);
  const jobs = jobsOver(storeOptions, parts);
  const run = runHere(storeOptions);
  onTestFinished(async () => {
    await jobs.shutdown();
    expectShownAsKept(store);
    store.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const file = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };
  const imports =
    (what: ImportInput['what']) =>
    (content: string | Buffer, more: Partial<ImportInput> = {}) =>
      run('import', { what, file: file(`${what}.csv`, content), ...more });
  return {
    folder,
    storeOptions,
    store,
    jobs,
    run,
    file,
    read: (name) => readFileSync(join(folder, name), 'utf8'),
    importPractices: imports('practices'),
    importPeople: imports('people'),
    state: () => ({
      changes: changesInChain(store),
      practices: store.read.all(sql`SELECT * FROM practices ORDER BY id`),
      accounts: store.read.all(sql`SELECT * FROM accounts ORDER BY id`),
      claims: store.read.all(sql`SELECT * FROM claims ORDER BY email_key`),
      wanted: store.read.all(sql`SELECT * FROM wanted_addresses ORDER BY account_id`),
      words: store.read.get(sql`SELECT count(*) AS n FROM search_docsize`),
    }),
  };
}

/** The value of an answer that has to be one. */
export function answered<Value>(answer: Answer<Value>): Value {
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.message}`);
  return answer.value;
}

/** The code of an answer that has to be a refusal. */
export function refusedWith(answer: Answer<unknown>): RefusalCode {
  if (answer.ok) throw new Error(`It was not refused: ${JSON.stringify(answer.value)}`);
  return answer.error.code;
}

/** Holds the right to write to a store, as a program that is busy writing does. Gives back how to let go. */
export function holdStore({ path, key }: Pick<StoreOptions, 'path' | 'key'>): () => void {
  const database = new Database(path);
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = 'raw:${key.toString('hex')}'`);
  database.exec('BEGIN IMMEDIATE');
  return () => {
    database.exec('ROLLBACK');
    database.close();
  };
}
