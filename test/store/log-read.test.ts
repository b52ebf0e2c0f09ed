import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { logState } from '../../main/store/log-end.ts';
import { framesTaken } from '../../main/store/log-read.ts';
import { createNewStore, openStore } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';

/** A database with a table of its own, open in a first connection. */
function opened() {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-log-read-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const options = { path: join(folder, 'store.db'), key: randomBytes(32) };
  valueIn(createNewStore(options)).close();
  const database = openKeyed(options);
  onTestFinished(() => void database.close());
  database.exec('CREATE TABLE numbers (value INTEGER)');
  const add = (value: number): void => void database.prepare('INSERT INTO numbers VALUES (?)').run(value);
  return { ...options, folder, add };
}

function committed(path: string) {
  const log = logState(`${path}-wal`);
  if (log.state === 'damaged' || log.part === null) throw new Error('nothing is committed');
  return log.part;
}

const valuesIn = (options: { path: string; key: Buffer }): unknown[] => {
  const database = openKeyed(options);
  try {
    return database.prepare('SELECT value FROM numbers ORDER BY value').pluck().all();
  } finally {
    database.close();
  }
};

test('what is committed in a log is counted to the end of its last whole transaction, as SQLite does', () => {
  const { path, key, add } = opened();
  const before = committed(path).frames;
  add(1);
  const after = committed(path);
  expect(after.frames).toBe(before + 1);
  const beside = openKeyed({ path, key });
  expect(framesTaken(beside)).toBe(after.frames);
  beside.close();
});

test('a log that less is known of than lies on the disk is believed after some tries: others have the store open', () => {
  const { add, ...options } = opened();
  add(1);
  const log = committed(options.path);
  // As where a writer was killed before it said where the log ends: no one was told of its change.
  const database = openKeyed({ ...options, log: { ...log, frames: log.frames + 3 } });
  expect(database.prepare('SELECT value FROM numbers').pluck().all()).toEqual([1]);
  database.close();
  add(2);
  expect(valuesIn(options)).toEqual([1, 2]);
});

test('a desk that was killed opens with all of its log', () => {
  const { add, folder, ...options } = opened();
  add(1);
  add(2);
  const killed = join(folder, 'killed.db');
  for (const end of ['', '-wal', '-shm']) cpSync(`${options.path}${end}`, `${killed}${end}`);
  expect(valuesIn({ ...options, path: killed })).toEqual([1, 2]);
});

test('a program that opens and closes beside this one takes no log away that this one has in use', async () => {
  const { add, ...options } = opened();
  add(1);
  // A job of this program opens the store on its own, and closes it.
  valueIn(openStore(options)).close();
  const script = `
    import { openKeyed } from ${JSON.stringify(new URL('../../main/store/keyed-database.ts', import.meta.url).href)};
    openKeyed({ path: process.argv[1], key: Buffer.from(process.argv[2], 'hex') }).close();`;
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', script, options.path, options.key.toString('hex')],
    { stdio: 'inherit' },
  );
  expect((await once(child, 'exit'))[0]).toBe(0);
  expect(existsSync(`${options.path}-wal`)).toBe(true);
  add(2);
  expect(valuesIn(options)).toEqual([1, 2]);
});
