import { randomBytes } from 'node:crypto';
import { closeSync, cpSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { logState } from '../../main/store/log-end.ts';
import { readIndexHead, tookLessOfLog } from '../../main/store/log-read.ts';
import { createNewStore } from '../../main/store/store.ts';
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

/** The two heads of a log's index, as bytes that can be put back. */
function heads(path: string, put?: Buffer): Buffer {
  const file = openSync(`${path}-shm`, 'r+');
  try {
    const bytes = put ?? Buffer.alloc(96);
    if (put) writeSync(file, put, 0, put.length, 0);
    else readSync(file, bytes, 0, bytes.length, 0);
    return bytes;
  } finally {
    closeSync(file);
  }
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

test('what is committed in a log is counted to the end of its last whole transaction', () => {
  const { path, add } = opened();
  const before = committed(path).frames;
  add(1);
  const after = committed(path);
  expect(after.frames).toBe(before + 1);
  // SQLite's own index counts the same.
  expect(readIndexHead(path)?.readUInt32LE(16)).toBe(after.frames);
});

test('a store that another program has open opens, whatever a killed writer left behind the log', () => {
  const { add, ...options } = opened();
  add(1);
  const index = heads(options.path);
  add(2);
  // As a writer leaves it that was killed before it said where the log ends: no one was told of the second change.
  heads(options.path, index);
  expect(committed(options.path).frames).toBeGreaterThan(index.readUInt32LE(16));
  expect(valuesIn(options)).toEqual([1]);
  add(3);
  expect(valuesIn(options)).toEqual([1, 3]);
});

test('a desk that was killed opens with all of its log', () => {
  const { add, folder, ...options } = opened();
  add(1);
  add(2);
  const killed = join(folder, 'killed.db');
  for (const end of ['', '-wal', '-shm']) cpSync(`${options.path}${end}`, `${killed}${end}`);
  expect(valuesIn({ ...options, path: killed })).toEqual([1, 2]);
});

test('an index that was just made of a part of the log, or of nothing, is told', () => {
  const { path, add } = opened();
  add(1);
  const part = committed(path);
  const whole = heads(path);
  const made = (frames: number, salts: Buffer): boolean => {
    const head = Buffer.from(whole.subarray(0, 48));
    head.writeUInt32LE(0, 8);
    head.writeUInt32LE(frames, 16);
    salts.copy(head, 32);
    heads(path, Buffer.concat([head, head]));
    const told = tookLessOfLog(path, { part, index: null });
    heads(path, whole);
    return told;
  };
  expect(made(part.frames, part.salts)).toBe(false);
  expect(made(part.frames - 1, part.salts)).toBe(true);
  expect(made(0, Buffer.alloc(8))).toBe(true);
  // Another run of the log: another program took over all of this one before.
  expect(made(0, Buffer.alloc(8, 7))).toBe(false);
});
