import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { lastImport } from '../../main/desk/directory/import/import-journal.ts';
import { directoryState } from '../support/directory-state.ts';
import { answered, peopleHeader, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

const rows = 12_000;

it('an undo that is killed leaves whole records and a sound chain, and goes on with the rest', async () => {
  const desk = transferDesk();
  answered(await desk.importPractices(`${practicesHeader}P-1,Harbour,,,,,,,\n`));
  const before = directoryState(desk.store);
  const people = Array.from(
    { length: rows },
    (_, at) => `A-${at},P-1,person,u${at},Ann,Lee,Nurse,no,p${at}@a.example,verified,,mobile,active\n`,
  );
  answered(await desk.importPeople(peopleHeader + people.join('')));
  const { path, key } = desk.storeOptions;
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../support/transfer-import-child.ts'), path, key.toString('hex'), 'undo'],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = once(child, 'exit');
  child.stdout.on('data', (text: Buffer) => {
    if (
      String(text)
        .trim()
        .split('\n')
        .map(Number)
        .some((done) => done > 0)
    )
      child.kill('SIGKILL');
  });
  expect(await gone).toEqual([null, 'SIGKILL']);

  const last = lastImport(desk.store.read);
  const left = directoryState(desk.store);
  expect(last?.settled).toBeGreaterThan(0);
  expect(left.accounts).toHaveLength(rows - (last?.settled ?? 0));
  expect(left.claims).toHaveLength(left.accounts.length);
  expect(left.words).toHaveLength(left.accounts.length + 1);
  expect(verifyChain(desk.store.read).ok).toBe(true);

  expect(answered(await desk.run('undoImport', {}))).toMatchObject({ takenOut: rows, stayed: 0 });
  expect(directoryState(desk.store)).toEqual(before);
  expect(verifyChain(desk.store.read).ok).toBe(true);
}, 60_000);
