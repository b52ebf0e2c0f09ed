import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { lastImport } from '../../main/desk/directory/import/import-journal.ts';
import { migrations } from '../../main/store/migrations/index.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore } from '../../main/store/store.ts';
import { openAndRun } from '../../main/transfer/open-and-run.ts';
import { testDesk } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { directoryState } from '../support/directory-state.ts';
import { addUsualOperators } from '../support/operators.ts';
import { explained } from '../support/store.ts';
import {
  answered,
  peopleHeader,
  practicesHeader,
  refusedWith,
  type TransferDesk,
  transferDesk,
} from '../support/transfer-desk.ts';
import { runHere } from '../support/transfer-run.ts';

const practices = `${practicesHeader}P-1,Harbour,front@harbour.example,(415) 555-0101,,,,,\nP-2,Old Mill,,,,,,,\n`;
const first = `${peopleHeader}A-1,P-1,person,ann,Ann,Lee,Nurse,no,ann@a.example,verified,(415) 555-0102,mobile,active
A-2,P-1,person,bo,Bo,Ray,Vet,no,bo@a.example,unverified,,,active
A-3,P-1,person,cy,Cy,Day,Vet,no,,,,,active
`;
// A-1 gives its address to another name and practice, A-3 wants an address that another one has; A-5 is new.
const second = `${peopleHeader}A-1,P-1,person,ann,Ann,Lee,Chief,no,ann@new.example,verified,(415) 555-0199,mobile,active
A-2,P-2,person,bo2,Bob,Ray,Vet,yes,bo@a.example,verified,,,deactivated
A-3,P-1,person,cy,Cy,Day,Vet,no,bo@a.example,unverified,,,active
A-4,P-1,person,dee,Dee,Fox,Vet,no,ann@a.example,verified,,,active
A-5,P-2,clinic,mill,,,,no,,,,,active
`;

async function imported(): Promise<{ desk: TransferDesk; before: unknown }> {
  const desk = transferDesk();
  answered(await desk.importPractices(practices));
  answered(await desk.importPeople(first));
  const before = directoryState(desk.store);
  expect(answered(await desk.importPeople(second))).toMatchObject({ added: 2, updated: 3, rejected: 0 });
  expect(directoryState(desk.store)).not.toEqual(before);
  return { desk, before };
}
const last = (desk: TransferDesk) => testDesk(desk.store).ask('lastImport', {});

/** Cancels a job when it asks and this is so. */
const stopWhen = (isSo: () => boolean): AbortSignal =>
  Object.defineProperty(new AbortController().signal, 'aborted', { get: isSo });

describe('the last import', () => {
  it('is undone: what it added is gone, what it changed is as before, addresses are whose they were', async () => {
    const { desk, before } = await imported();
    const counted = { takenOut: 2, putBack: 3, stayed: 0, stays: [] };
    expect(answered(await desk.run('undoImport', { dryRun: true }))).toMatchObject({
      ...counted,
      dryRun: true,
    });
    expect(await last(desk)).toMatchObject({
      what: 'people',
      operator: 'Sam',
      added: 2,
      changed: 3,
      settled: 0,
    });
    expect(answered(await desk.run('undoImport', {}))).toMatchObject(counted);
    expect(directoryState(desk.store)).toEqual(before);
    expect(verifyChain(desk.store.read).ok).toBe(true);
    expect(refusedWith(await desk.run('undoImport', {}))).toBe('import-undo-none');
    // The same file comes in again as if for the first time.
    expect(answered(await desk.importPeople(second))).toMatchObject({ added: 2, updated: 3, rejected: 0 });
  });

  it('leaves what was touched since, and says what that is', async () => {
    const { desk } = await imported();
    const sam = testDesk(desk.store);
    await sam.done('cases.open', { channel: 'phone', caller: 'Dee', accountId: 'A-4' });
    await sam.done(
      'people.set-name',
      { accountId: 'A-2', givenName: 'Robert', familyName: 'Ray' },
      { proofs: ['in-person'] },
    );
    const file = `${desk.folder}/stays.csv`;
    const result = answered(await desk.run('undoImport', { staysFile: file }));
    expect(result).toMatchObject({ takenOut: 1, putBack: 1, stayed: 3 });
    expect(result.stays).toEqual([
      { id: 'A-4', added: true, why: 'used' },
      { id: 'A-2', added: false, why: 'changed' },
      // It had the address that A-4 has by now.
      { id: 'A-1', added: false, why: 'address-taken' },
    ]);
    const text = desk.read('stays.csv');
    expect(text.split('\n')[1]).toMatch(/^A-4,added,used,/);
    expect(desk.store.read.get(sql`SELECT given_name, practice_id FROM accounts WHERE id = 'A-2'`)).toEqual({
      given_name: 'Robert',
      practice_id: 'P-2',
    });
    // What stayed can be saved later too.
    answered(await desk.run('undoImport', { staysFile: `${desk.folder}/again.csv` }));
    expect(desk.read('again.csv')).toBe(text);
    expect(await last(desk)).toMatchObject({ stayed: 3, stays: result.stays });
  });

  it('of practices keeps those that have people by now, and puts names back for the search', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    answered(await desk.importPeople(first));
    const before = directoryState(desk.store);
    answered(
      await desk.importPractices(
        `${practicesHeader}P-1,Seaside,new@harbour.example,,,,,,closed\nP-3,New,,,,,,,\n`,
      ),
    );
    expect(answered(await desk.run('undoImport', {}))).toMatchObject({ takenOut: 1, putBack: 1, stayed: 0 });
    expect(directoryState(desk.store)).toEqual(before);
    answered(await desk.importPractices(`${practicesHeader}P-4,Newer,,,,,,,\n`));
    const sam = testDesk(desk.store);
    await sam.done('cases.open', { channel: 'phone', caller: 'X', practiceId: 'P-4' });
    expect(answered(await desk.run('undoImport', {})).stays).toEqual([
      { id: 'P-4', added: true, why: 'used' },
    ]);
  });

  it('that changed nothing is none, another one takes its place, and a name of an import is asked for by its own', async () => {
    const desk = transferDesk();
    expect(refusedWith(await desk.run('undoImport', {}))).toBe('import-undo-none');
    answered(await desk.importPractices(practices));
    const { id } = (await last(desk)) ?? { id: '' };
    answered(await desk.importPractices(practices));
    expect(await last(desk)).toMatchObject({ id, added: 2 });
    answered(await desk.importPeople(first));
    expect(refusedWith(await desk.run('undoImport', { importId: id }))).toBe('import-undo-none');
    expect(desk.store.read.get(sql`SELECT count(*) AS n FROM import_pieces`)).toEqual({ n: 1 });
  });

  it('is not kept by a store whose team has not been raised yet, and comes in all the same', async () => {
    const { folder, file } = transferDesk();
    const older = { steps: migrations.filter(({ version }) => version < 490), oldestWorkable: 460 };
    const options = { path: `${folder}/older.db`, key: randomBytes(32), program: older };
    const store = explained(answered(createNewStore(options)));
    addUsualOperators(store);
    const run = runHere(options);
    expect(
      answered(await run('import', { what: 'practices', file: file('p.csv', practices) })),
    ).toMatchObject({ added: 2 });
    expect(lastImport(store.read)).toBeNull();
    expect(refusedWith(await run('undoImport', {}))).toBe('import-undo-none');
    store.close();
  });

  it('is undone by a lead alone', async () => {
    const { desk } = await imported();
    const imports = directoryState(desk.store);
    const kim = await openAndRun(
      'undoImport',
      {},
      {
        storeOptions: desk.storeOptions,
        ownFiles: [],
        actor: { operator: 'Kim' },
        desk: testDeskId,
        version: '0.0.0-test',
        cancelled: () => false,
        progress: () => undefined,
        announce: () => undefined,
      },
    );
    expect(refusedWith(kim)).toBe('lead-needed');
    expect(directoryState(desk.store)).toEqual(imports);
  });

  it('is undone in pieces, stays undone as far as it went when it is cancelled, and goes on', async () => {
    const desk = transferDesk();
    answered(await desk.importPractices(practices));
    const before = directoryState(desk.store);
    const rows = Array.from(
      { length: 900 },
      (_, at) => `B-${at},P-1,person,b${at},Ann,Lee,Vet,no,b${at}@b.example,verified,,,active\n`,
    );
    // An import that was cancelled itself is undone as far as it came.
    const file = desk.file('part.csv', peopleHeader + rows.join(''));
    const part = await desk.run(
      'import',
      { what: 'people', file },
      undefined,
      stopWhen(() => lastImport(desk.store.read)?.what === 'people'),
    );
    expect(refusedWith(part)).toBe('job-cancelled');
    expect(answered(await desk.run('undoImport', {})).takenOut).toBeGreaterThan(0);
    expect(directoryState(desk.store)).toEqual(before);

    answered(await desk.importPeople(peopleHeader + rows.join('')));
    const cancelled = await desk.run(
      'undoImport',
      {},
      undefined,
      stopWhen(() => lastImport(desk.store.read)?.settled !== 0),
    );
    expect(refusedWith(cancelled)).toBe('job-cancelled');
    const halfway = await last(desk);
    expect(halfway?.settled).toBeGreaterThan(0);
    expect(halfway?.settled).toBeLessThan(900);
    expect(answered(await desk.run('undoImport', {}))).toMatchObject({
      takenOut: 900,
      stayed: 0,
      settled: 900,
    });
    expect(directoryState(desk.store)).toEqual(before);
  });
});
