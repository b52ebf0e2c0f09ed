import { createHash } from 'node:crypto';
import type Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { checkStore } from '../../../main/desk/audit/check-store.ts';
import { sealOlderRows } from '../../../main/desk/audit/explained-store.ts';
import type { AuditProblem } from '../../../preload/contract/audit.ts';
import { seededRandom, testDesk } from '../../support/desk.ts';
import { accountRow, fillDirectory, practiceRow } from '../../support/directory.ts';
import { tamperedStore } from './tampered-store.ts';

/** A desk with a practice, two accounts and two cases, and a way to its file past the program. */
async function workedDesk() {
  const { store, byHand } = tamperedStore();
  const desk = testDesk(store);
  await fillDirectory(
    store,
    [practiceRow({ id: 'P-100', name: 'Harbour Clinic', email: 'front@harbour.example' })],
    [
      accountRow({
        id: 'mary',
        practiceId: 'P-100',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      }),
      accountRow({
        id: 'ada',
        practiceId: 'P-100',
        loginEmail: 'ada@harbour.example',
        emailState: 'verified',
      }),
    ],
  );
  const { number } = await desk.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  await desk.done('cases.note', { number, text: 'Asked for a new password' });
  const other = await desk.done('cases.open', { channel: 'phone', caller: 'Tom' });
  await desk.done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  return { ...desk, byHand, number, other: other.number };
}

type Worked = Awaited<ReturnType<typeof workedDesk>>;

const problemsOf = ({ store }: Pick<Worked, 'store'>): readonly AuditProblem[] =>
  checkStore(store.read).problems;

const run =
  (statement: string, ...values: unknown[]) =>
  (database: Database.Database): number =>
    database.prepare(statement).run(...values).changes;

/** Writes an entry again so that it fits itself, as someone would who knows how hashes are made. */
function rehash(database: Database.Database, sequence: number, change: (body: string) => string): void {
  const entry = database.prepare('SELECT * FROM audit WHERE sequence = ?').get(sequence) as {
    previous_hash: string;
    body: string;
  };
  const body = change(entry.body);
  const hash = createHash('sha256').update(`${sequence}\n${entry.previous_hash}\n${body}`).digest('hex');
  run('UPDATE audit SET body = ?, hash = ? WHERE sequence = ?', body, hash, sequence)(database);
}

test('a desk that was only worked with has no problem, and every row is looked at', async () => {
  const { store } = await workedDesk();
  expect(checkStore(store.read)).toMatchObject({ ok: true, firstBad: null, problems: [], rows: 14 });
});

describe('of the chain', () => {
  test('an edited entry is named', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`UPDATE audit SET body = replace(body, 'Sam', 'Tim') WHERE sequence = 4`));
    expect(problemsOf(desk)).toMatchObject([{ code: 'entry-edited', entry: 4 }]);
    expect(checkStore(desk.store.read)).toMatchObject({ ok: false, firstBad: 4, entries: 3 });
  });

  test('an edited entry with a hash that fits is named, by what follows it', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => rehash(database, 4, (body) => body.replace('Sam', 'Tim')));
    expect(problemsOf(desk)).toMatchObject([{ code: 'entry-edited', entry: 4 }]);
  });

  test('a deleted entry is named', async () => {
    const desk = await workedDesk();
    desk.byHand(run('DELETE FROM audit WHERE sequence = 4'));
    expect(problemsOf(desk)).toMatchObject([{ code: 'entry-missing', entry: 4 }]);
  });

  test('two entries that changed places are both named, with where they were', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run('UPDATE audit SET sequence = -1 WHERE sequence = 4')(database);
      run('UPDATE audit SET sequence = 4 WHERE sequence = 3')(database);
      run('UPDATE audit SET sequence = 3 WHERE sequence = -1')(database);
    });
    expect(problemsOf(desk)).toMatchObject([
      { code: 'entry-moved', entry: 3, message: expect.stringContaining('entry 4') },
      { code: 'entry-moved', entry: 4, message: expect.stringContaining('entry 3') },
    ]);
  });

  test('a chain whose end is cut off is named, for rows know of later entries', async () => {
    const desk = await workedDesk();
    desk.byHand(run('DELETE FROM audit WHERE sequence > 4'));
    expect(problemsOf(desk)).toContainEqual(expect.objectContaining({ code: 'chain-cut', entry: 5 }));
  });

  test('a gap that was closed by new numbers is named', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run('DELETE FROM audit WHERE sequence = 3')(database);
      for (let sequence = 4; sequence <= 6; sequence += 1)
        run('UPDATE audit SET sequence = ? WHERE sequence = ?', sequence - 1, sequence)(database);
    });
    expect(problemsOf(desk)[0]).toMatchObject({ code: 'entry-moved', entry: 3 });
  });

  test('several changes at once are each named', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run(`UPDATE audit SET body = replace(body, 'Sam', 'Tim') WHERE sequence = 3`)(database);
      run('DELETE FROM audit WHERE sequence = 5')(database);
      run(`UPDATE accounts SET password_hash = 'x' WHERE id = 'ada'`)(database);
    });
    expect(problemsOf(desk).map(({ code }) => code)).toEqual(
      expect.arrayContaining(['entry-edited', 'entry-missing', 'row-edited']),
    );
  });
});

describe('of the rows', () => {
  test('a case that was deleted is named by its number', async () => {
    const desk = await workedDesk();
    desk.byHand(run('DELETE FROM cases WHERE number = ?', desk.other));
    expect(problemsOf(desk)).toEqual([
      {
        code: 'row-removed',
        kind: 'case',
        key: desk.other,
        caseNumber: desk.other,
        entry: 5,
        message: `Case ${desk.other} was deleted outside the program: entry 5 wrote it, and no entry removed it.`,
      },
    ]);
  });

  test('a timeline line that was rewritten is named with its case', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`UPDATE timeline SET text = 'Said nothing' WHERE text LIKE 'Asked%'`));
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-edited', kind: 'line', caseNumber: desk.number, entry: 4 },
    ]);
  });

  test('a timeline line that was deleted is named with its case', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`DELETE FROM timeline WHERE text LIKE 'Asked%'`));
    expect(problemsOf(desk)).toMatchObject([{ code: 'row-removed', kind: 'line', caseNumber: desk.number }]);
  });

  test('a proof that was inserted is named with its case and its kind', async () => {
    const desk = await workedDesk();
    await sealOlderRows(desk.store, desk.clock, seededRandom());
    desk.byHand(
      run(
        `INSERT INTO proofs (case_id, kind, at, operator) SELECT id, 'in-person', 1, 'Sam' FROM cases WHERE number = ?`,
        desk.number,
      ),
    );
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-added', kind: 'proof', key: 'in-person', caseNumber: desk.number },
    ]);
  });

  test('a password hash that was replaced is named with its account', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`UPDATE accounts SET password_hash = '$argon2id$mine' WHERE id = 'mary'`));
    expect(problemsOf(desk)).toMatchObject([{ code: 'row-edited', kind: 'account', key: 'mary', entry: 2 }]);
  });

  test('a claim that was given to another account is named on both sides', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run(`DELETE FROM claims WHERE account_id = 'ada'`)(database);
      run(`UPDATE claims SET account_id = 'ada' WHERE account_id = 'mary'`)(database);
    });
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-edited', kind: 'claim', key: 'ada' },
      { code: 'row-removed', kind: 'claim', key: 'mary' },
    ]);
  });

  test('a setting that was changed by hand is named', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`INSERT INTO settings (key, value) VALUES ('reset.minutes', '1440')`));
    desk.byHand(run(`UPDATE settings SET value = '"Other"' WHERE key = 'desk.name'`));
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-edited', kind: 'setting', key: 'desk.name' },
      { code: 'row-added', kind: 'setting', key: 'reset.minutes' },
    ]);
  });

  test('a case that was put back to an older state is named, with the entry whose state it is', async () => {
    const desk = await workedDesk();
    const before = desk.byHand((database) =>
      database.prepare('SELECT * FROM cases WHERE number = ?').get(desk.other),
    );
    await desk.done('cases.update', { number: desk.other, caller: 'Tomas' });
    const { caller, updated_at, first_answer_at } = before as Record<string, unknown>;
    desk.byHand(
      run(
        'UPDATE cases SET caller = ?, updated_at = ?, first_answer_at = ? WHERE number = ?',
        caller,
        updated_at,
        first_answer_at,
        desk.other,
      ),
    );
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-older', kind: 'case', caseNumber: desk.other, entry: 5 },
    ]);
  });

  test('an operator who was made a lead by hand is named', async () => {
    const desk = await workedDesk();
    await sealOlderRows(desk.store, desk.clock, seededRandom());
    desk.byHand(run(`UPDATE operators SET role = 'lead' WHERE name = 'Kim'`));
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-edited', kind: 'operator', message: expect.stringContaining('The operator Kim') },
    ]);
  });

  test('a reset link that was inserted is named with its account', async () => {
    const desk = await workedDesk();
    await sealOlderRows(desk.store, desk.clock, seededRandom());
    desk.byHand(
      run(
        `INSERT INTO tokens (hash, account_id, purpose, created_at, expires_at) VALUES (?, 'mary', 'reset-password', 1, 9)`,
        Buffer.alloc(32, 1),
      ),
    );
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-added', kind: 'link', message: expect.stringContaining('account mary') },
    ]);
  });

  test('a row whose seal was written again too is named by what its entry says', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run(`UPDATE settings SET value = '"Other"' WHERE key = 'desk.name'`)(database);
      const hash = createHash('sha256')
        .update(JSON.stringify(['setting', 'desk.name', '"Other"']))
        .digest();
      run(`UPDATE row_seals SET hash = ? WHERE kind = 'setting'`, hash)(database);
    });
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-edited', kind: 'setting', key: 'desk.name', entry: 6 },
    ]);
  });

  test('a change by hand is not washed away by the next action on the same row', async () => {
    const desk = await workedDesk();
    desk.byHand(run(`UPDATE cases SET caller = 'Tim' WHERE number = ?`, desk.other));
    await desk.done('cases.note', { number: desk.other, text: 'Called back' });
    expect(problemsOf(desk)).toMatchObject([
      { code: 'row-changed-before', kind: 'case', caseNumber: desk.other, entry: 7 },
    ]);
  });

  test('nor is a sum that was written again', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run(`DELETE FROM settings`)(database);
      run(`DELETE FROM row_seals WHERE kind = 'setting'`)(database);
      run(`UPDATE seal_sums SET row_count = 0, sum = zeroblob(2048) WHERE kind = 'setting'`)(database);
    });
    await desk.done('settings.set', { key: 'reset.minutes', value: 30 });
    expect(problemsOf(desk)).toMatchObject([{ code: 'row-changed-before', kind: 'setting', entry: 7 }]);
  });

  test('seals that were taken away come back with a trace', async () => {
    const desk = await workedDesk();
    desk.byHand((database) => {
      run(`UPDATE cases SET caller = 'Tim' WHERE number = ?`, desk.other)(database);
      run(`DELETE FROM row_seals WHERE kind = 'case'`)(database);
      run(`DELETE FROM seal_sums WHERE kind = 'case'`)(database);
    });
    await desk.done('cases.note', { number: desk.other, text: 'Called back' });
    expect(problemsOf(desk)).toMatchObject([{ code: 'sealed-again', kind: 'case', entry: 7 }]);
  });
});
