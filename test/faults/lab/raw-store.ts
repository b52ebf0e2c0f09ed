import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Lab } from './lab.ts';

/** The file of the lab's store. */
export const storeFile = (lab: Lab): string => join(lab.folder, 'login-desk.db');

const keyOf = (lab: Lab): string => readFileSync(lab.keyFile, 'utf8').trim();

/** Opens a store beside the program, as a program of somebody else would that has the key. */
export function openRaw(path: string, key: string): Database.Database {
  const database = new Database(path);
  database.pragma("cipher = 'chacha20'");
  database.pragma(`key = 'raw:${key}'`);
  return database;
}

/** The lab's store itself, beside the program. */
export const openBeside = (lab: Lab): Database.Database => openRaw(storeFile(lab), keyOf(lab));

/** Looks into a copy of the lab's store, so that the store stays as the fault left it. */
export function lookInto<Value>(lab: Lab, work: (database: Database.Database) => Value): Value {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-lab-look-'));
  const copy = join(folder, 'copy.db');
  try {
    for (const end of ['', '-wal'])
      if (existsSync(`${storeFile(lab)}${end}`)) copyFileSync(`${storeFile(lab)}${end}`, `${copy}${end}`);
    const database = openRaw(copy, keyOf(lab));
    try {
      return work(database);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
