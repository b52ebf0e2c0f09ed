import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openLoginDesk } from '../main/compose.ts';
import { openKeyed } from '../main/store/keyed-database.ts';
import { codeOf } from './support/answers.ts';
import { commandLine } from './support/command-line.ts';
import { thisUser } from './support/operators.ts';

/** The leaf pages of a table, by SQLite's own account. */
function pagesOf(path: string, key: Buffer, table: string): readonly number[] {
  const database = openKeyed({ path, key, readonly: true });
  try {
    return database
      .prepare(`SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'`)
      .pluck()
      .all(table) as number[];
  } finally {
    database.close();
  }
}

test.each(['settings', 'operators', 'row_seals', 'accounts', 'audit'])(
  'a desk whose page of %s can’t be read is refused with a code, or opens',
  { timeout: 60_000 },
  async (table) => {
    const { folder, keyFile, run } = commandLine();
    expect((await run('init', '--sample')).status).toBe(0);
    const path = `${folder}/login-desk.db`;
    const key = Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex');
    const bytes = readFileSync(path);
    for (const page of pagesOf(path, key, table)) bytes.fill(7, (page - 1) * 4096 + 100, page * 4096 - 100);
    writeFileSync(path, bytes);
    const opened = await openLoginDesk({ folder, keyFile, ...thisUser });
    if (opened.ok) await opened.value.shutdown();
    else expect(codeOf(opened)).toBe('store-damaged');
    // Nothing holds it any more, whichever way it went.
    openKeyed({ path, key, readonly: true }).close();
  },
);
