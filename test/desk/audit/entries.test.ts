import { expect, test } from 'vitest';
import { languages } from '../../../language/languages.ts';
import { auditActions, auditEntries } from '../../../main/desk/audit/audit-actions.ts';
import { actionInWords, entryInWords, everyKind } from '../../../main/desk/audit/entry-words.ts';
import { entryQueries } from '../../../main/desk/audit/read-entries.ts';
import { entryWords } from '../../../main/desk/audit/words.ts';
import { maskAnswer } from '../../../main/desk/callers/masked-answers.ts';
import { firstOperatorActions, operatorsOwnActions } from '../../../main/desk/operators/own-actions.ts';
import { signInActions } from '../../../main/desk/operators/sign-in-entries.ts';
import { portalActions } from '../../../main/desk/own-actions.ts';
import { noticeActions } from '../../../main/desk/readiness/notice-actions.ts';
import { inLanguage } from '../../../main/language.ts';
import { sql } from '../../../main/store/sql.ts';
import { importActions } from '../../../main/transfer/import/import-actions.ts';
import { undoActions } from '../../../main/transfer/import/undo-actions.ts';
import type { AuditRow } from '../../../preload/contract/audit-log.ts';
import { actions } from '../../../preload/contract/contract.ts';
import type { Page } from '../../../preload/contract/shared.ts';
import { codeOf } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { write } from '../../support/store.ts';

const hour = 3_600_000;

async function deskWithEntries(): Promise<TestDesk & { readonly number: string }> {
  const desk = testDesk();
  await fillDirectory(
    desk.store,
    [
      { id: 'P-1', name: 'Harbour Dental', email: 'front@harbour.example' },
      { id: 'P-2', name: 'Cedar Kids' },
    ],
    [
      { id: 'a-1', practiceId: 'P-1', loginEmail: 'mary@harbour.example', emailState: 'verified' },
      { id: 'b-1', practiceId: 'P-2', givenName: 'Tom' },
    ],
  );
  const { number } = await desk.done('cases.open', { channel: 'visit', caller: 'Mary', accountId: 'a-1' });
  desk.clock.pass(hour);
  await desk.done('cases.note', { number, text: 'She wrote from mary@harbour.example.' });
  await desk.done('cases.open', { channel: 'email', caller: 'Tom', accountId: 'b-1' }, { operator: 'Sam' });
  desk.clock.pass(25 * hour);
  await desk.act('claims.change-email', { accountId: 'a-1', email: 'new@mail.example' }, { case: number });
  await desk.done('logins.send-reset', { accountId: 'a-1', requestedBy: 'Mary' }, { case: number });
  return { ...desk, number };
}

// What the program notes by itself on the way, as that mail was sealed, is by no operator.
const bySam = { operator: 'Sam' };
const shown = (rows: readonly AuditRow[]): readonly string[] => rows.map(({ action }) => action);

test('an entry shows who, what in words, whom, when, and whether it was refused with the sentence that was said', async () => {
  const { ask, number } = await deskWithEntries();
  const { rows, total } = await ask('auditEntries', bySam);
  expect(total).toBe(5);
  expect(shown(rows)).toEqual([
    'logins.send-reset',
    'claims.change-email',
    'cases.open',
    'cases.note',
    'cases.open',
  ]);
  expect(rows[1]).toMatchObject({
    operator: 'Sam',
    what: 'Change of login email begun',
    sentence: 'Change of login email begun for Mary Berg',
    caseNumber: number,
    accountId: 'a-1',
    accountName: 'Mary Berg',
    practiceId: 'P-1',
    practiceName: 'Harbour Dental',
    refused: { code: 'proof-needed', message: expect.stringMatching(/proof/i) },
  });
  expect(rows[0]?.refused).toBeNull();
});

test('each entry says in a sentence what was done, to what and for whom', async () => {
  const { ask, done, number } = await deskWithEntries();
  await done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  await done('settings.set-secret', { name: 'mail.smtp.password', value: 'correct horse' });
  await done('cases.update', { number, reason: 'locked', caller: 'Mary Berg' });
  await done('callers.record-proof', { number, proof: 'in-person' });
  await done('callers.reveal', { number, of: 'account-email', id: 'a-1' });
  await done('people.set-role-title', { accountId: 'a-1', roleTitle: 'Nurse' }, { case: number });
  await done('cases.close', { number, resolution: 'changed' });
  const { rows } = await ask('auditEntries', { ...bySam, limit: 7 });
  expect(rows.map(({ sentence }) => sentence)).toEqual([
    'Case closed for Mary Berg: Changed',
    'Role title changed for Mary Berg: Nurse',
    'Masked value shown for Mary Berg: login email',
    'Caller verified for Mary Berg: seen in person',
    'Case changed for Mary Berg: caller, reason → Locked',
    'Password or key changed: mail server',
    'Setting changed: name of the help desk',
  ]);
  // Who may not have names in a file gets the words without them.
  expect(rows.map(({ what }) => what)).toContain('Role title changed: Nurse');
  expect(rows.map(({ what }) => what).join()).not.toContain('Mary');
});

test('no two kinds of entry are called the same, and each says what was done to what', () => {
  for (const language of languages) {
    const names = everyKind().map((kind) => inLanguage(language, () => actionInWords(kind)));
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
    expect(names.filter((name) => !name.trim().includes(' '))).toEqual([]);
  }
  // What an action is called in the audit log is said for each: a case's timeline calls it by fewer words.
  expect(Object.keys(actions).filter((type) => !everyKind().includes(type))).toEqual([]);
});

test('an entry that was broken by hand or is of an older program is in words as far as they go', async () => {
  const { store } = await deskWithEntries();
  const sentences = (action: string, input: unknown): string =>
    entryInWords(store.read, { action, input, whom: null }).sentence;
  expect(sentences('cases.close', { resolution: 7 })).toBe('Case closed');
  expect(sentences('cases.close', { resolution: 'long-gone' })).toBe('Case closed: long-gone');
  expect(sentences('settings.set', 'text')).toBe('Setting changed');
  expect(sentences('toString', {})).toBe('toString');
  for (const kind of everyKind())
    for (const input of [
      null,
      undefined,
      [],
      'x',
      7,
      { name: 3, ids: 'x', to: {}, proof: 'toString', key: 'toString' },
    ])
      expect(sentences(kind, input).length, kind).toBeGreaterThan(3);
});

test('the whole entry shows what was given and its hashes, and no secret', async () => {
  const { ask, desk, done, number } = await deskWithEntries();
  const [last] = (await ask('auditEntries', { ...bySam, limit: 1 })).rows;
  const entry = await ask('auditEntry', { sequence: last?.sequence ?? 0 });
  expect(entry).toMatchObject({
    ...last,
    input: { accountId: 'a-1', requestedBy: 'Mary' },
    hash: expect.stringMatching(/^[0-9a-f]{64}$/),
    previousHash: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(codeOf((await desk.query('auditEntry', { sequence: 999 })) as never)).toBe('audit-entry-not-found');
  await done('settings.set-secret', { name: 'mail.smtp.password', value: 'correct horse' });
  const [newest] = (await ask('auditEntries', { ...bySam, limit: 1 })).rows;
  const secret = await ask('auditEntry', { sequence: newest?.sequence ?? 0 });
  expect(secret.action).toBe('settings.set-secret');
  expect(JSON.stringify(secret)).not.toContain('horse');
  expect(number).toMatch(/-/);
});

test('in the window every address and number in an entry is masked, wherever it stands', async () => {
  const { ask } = await deskWithEntries();
  const { rows } = await ask('auditEntries', {});
  for (const { sequence } of rows) {
    const { value, records } = maskAnswer('auditEntry', await ask('auditEntry', { sequence }));
    expect(JSON.stringify(value)).not.toMatch(/mary@|new@|front@/);
    if (JSON.stringify(value).includes('•••')) expect(records.size).toBeGreaterThan(0);
  }
  const note = rows.find(({ action }) => action === 'cases.note');
  const { value } = maskAnswer('auditEntry', await ask('auditEntry', { sequence: note?.sequence ?? 0 }));
  expect(value).toMatchObject({ input: { text: 'She wrote from ma•••@harbour.example.' } });
});

test('the chain is narrowed by who, what, whom, when and refused, alone and together, and paged by key', async () => {
  const { ask, number } = await deskWithEntries();
  const count = async (filters: object): Promise<number> => {
    const { rows, total } = await ask('auditEntries', filters);
    if (total !== null) expect(total).toBe(rows.length);
    return rows.length;
  };
  expect(await count({ operator: 'Sam' })).toBe(5);
  expect(await count({ operator: 'Kim' })).toBe(0);
  expect(await count({ action: 'cases.open' })).toBe(2);
  expect(await count({ operator: 'Sam', action: 'cases.note' })).toBe(1);
  expect(await count({ refused: true })).toBe(1);
  expect(await count({ ...bySam, refused: false })).toBe(4);
  expect(await count({ refused: true, action: 'claims.change-email', operator: 'Sam' })).toBe(1);
  expect(await count({ account: 'A-1' })).toBe(4);
  expect(await count({ practice: 'p-2' })).toBe(1);
  expect(await count({ case: number })).toBe(4);
  for (const whom of ['a-1', 'p-1', number, number.replace('-', '').toLowerCase()])
    expect(await count({ whom })).toBe(4);
  expect(await count({ whom: 'nobody' })).toBe(0);
  expect(await count({ from: '2026-11-16', to: '2026-11-16' })).toBe(3);
  expect(await count({ from: '2026-11-17', whom: 'a-1' })).toBe(2);

  for (const filters of [{}, { operator: 'Sam' }, { refused: false }, { whom: 'P-1' }]) {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: Page<AuditRow> = await ask('auditEntries', {
        ...filters,
        limit: 1,
        ...(after === null ? {} : { after }),
      });
      seen.push(...page.rows.map(({ sequence }) => sequence));
      after = page.next;
    } while (after !== null);
    expect(seen).toEqual((await ask('auditEntries', filters)).rows.map(({ sequence }) => sequence));
  }
});

test('entries of an older program are found by whom their case is about, and one that was broken by hand hides no other', async () => {
  const { ask, store, number } = await deskWithEntries();
  await write(store, (transaction) => {
    transaction.run(sql`UPDATE audit SET body = 'broken' WHERE body ->> '$.account' = 'b-1'`);
    transaction.run(
      sql`UPDATE audit SET body = json_remove(body, '$.account', '$.practice') WHERE sequence <= 2`,
    );
  });
  expect((await ask('auditEntries', { account: 'a-1' })).rows).toHaveLength(4);
  expect((await ask('auditEntries', { case: number })).rows).toHaveLength(4);
  const { rows } = await ask('auditEntries', {});
  expect(rows.find(({ action }) => action === 'cases.note')).toMatchObject({
    accountId: 'a-1',
    practiceId: 'P-1',
  });
  expect(rows.at(-1)).toMatchObject({ action: '', at: 0 });
});

test.each([
  ['nothing', {}, 'audit_by_time'],
  ['who', { operator: 'Sam' }, 'audit_by_operator'],
  ['what', { action: 'cases.open' }, 'audit_by_action'],
  ['who and what', { operator: 'Sam', action: 'cases.open' }, 'audit_by_operator_and_action'],
  ['what was refused', { refused: true }, 'audit_by_refusal'],
  ['a case', { case: '' }, 'audit_by_case'],
  ['a practice', { practice: 'P-1' }, 'audit_by_practice'],
  ['an account', { account: 'a-1' }, 'audit_by_account'],
  ['days', { from: '2026-11-16', to: '2026-11-17' }, 'audit_by_time'],
] as const)(
  'narrowed to %s, the chain is read by an index and sorted by none',
  async (what, filters, index) => {
    const { desk, store, clock, number } = await deskWithEntries();
    const { reader, plans } = notePlans(store.read);
    const input = { zone: 'UTC', limit: 100, ...filters, ...('case' in filters ? { case: number } : {}) };
    await entryQueries.auditEntries(reader, input, { now: clock.now, settings: desk.settings() });
    expect(plans.some((step) => step.includes(`INDEX ${index}`))).toBe(true);
    expect(plans.filter((step) => step.startsWith('SCAN audit') && !step.includes('INDEX'))).toEqual([]);
    if (!['a case', 'a practice', 'an account'].includes(what))
      expect(plans.filter((step) => step.includes('TEMP B-TREE'))).toEqual([]);
  },
);

test('every kind of entry that the program makes has words', () => {
  const kinds = new Set(everyKind());
  const made = [
    ...portalActions,
    ...firstOperatorActions,
    ...operatorsOwnActions,
    ...signInActions,
    ...auditActions,
    ...importActions,
    ...undoActions,
    ...noticeActions,
  ].map(({ type }) => type);
  expect([...made, ...Object.values(auditEntries)].filter((type) => !kinds.has(type))).toEqual([]);
  expect(Object.keys(entryWords).length).toBeGreaterThan(20);
});
