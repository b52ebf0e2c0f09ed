import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { auditEntries } from '../../../main/desk/audit/audit-actions.ts';
import { appendAudit } from '../../../main/desk/audit/chain.ts';
import { checkStore } from '../../../main/desk/audit/check-store.ts';
import { mailHeadAction } from '../../../main/desk/audit/mail-head.ts';
import { removeOldAction } from '../../../main/desk/audit/remove-old.ts';
import { keptHeads, ownPublicKeys, readHeads } from '../../../main/desk/audit/signed-heads.ts';
import { walkChain } from '../../../main/desk/audit/walk-chain.ts';
import { createDesk } from '../../../main/desk/desk.ts';
import { readSignature, signerOf } from '../../../main/store/signing.ts';
import { sql } from '../../../main/store/sql.ts';
import { anchorProblem, checkHeads } from '../../../main/transfer/audit/check-heads.ts';
import { createAuditKeeper } from '../../../main/upkeep/audit-keeper.ts';
import { valueIn } from '../../support/answers.ts';
import { testBackground } from '../../support/background.ts';
import { seededRandom, testDesk } from '../../support/desk.ts';
import { testDeskId } from '../../support/desk-id.ts';
import { write } from '../../support/store.ts';
import { tamperedStore } from './tampered-store.ts';

const year = 366 * 24 * 60 * 60 * 1000;

/** A desk whose heads are signed into a folder, with a keeper that the test winds. */
async function signedDesk() {
  const { store, byHand } = tamperedStore();
  const desk = testDesk(store);
  const seed = Buffer.alloc(32, 9);
  const key = { ...signerOf(seed), seed };
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await write(store, (transaction) => {
    transaction.run(sql`INSERT INTO settings (key, value) VALUES ('portal.store-id', '"store-1"')`);
    transaction.run(
      sql`INSERT INTO settings (key, value) VALUES ('audit.outside', ${JSON.stringify({ folder, address: null })})`,
    );
    appendAudit(transaction, {
      at: desk.clock(),
      operator: 'Login Desk',
      action: auditEntries.signingKeyMade,
      input: { publicKey: key.publicKey },
    });
  });
  const programDesk = createDesk({
    desk: testDeskId,
    store,
    clock: desk.clock,
    random: seededRandom('keeper'),
    sandboxFolder: '/nonexistent',
    internalActions: [removeOldAction, mailHeadAction],
    asProgram: true,
  });
  const keeper = createAuditKeeper({
    store,
    desk: programDesk,
    operatorDesk: programDesk,
    key,
    settings: programDesk.settings,
    clock: desk.clock,
    background: testBackground(),
  });
  await desk.done('cases.open', { channel: 'phone', caller: 'Mary' });
  await desk.done('cases.open', { channel: 'phone', caller: 'Tom' });
  keeper.keep();
  const outside = join(folder, 'login-desk-heads-store-1.jsonl');
  const against = (text: string) => {
    const heads = (readHeads(text) ?? []).map((head) => ({ source: 'kept.jsonl', head }));
    return checkHeads(store.read, walkChain(store.read), heads, { keys: [key.publicKey], store: 'store-1' });
  };
  return { ...desk, byHand, keeper, key, outside, against };
}

test('a head is signed, kept in the store, and added to the folder outside', async () => {
  const { keeper, done, store, outside, against } = await signedDesk();
  keeper.keep();
  await done('cases.open', { channel: 'phone', caller: 'Ann' });
  keeper.keep();
  const lines = readFileSync(outside, 'utf8').trim().split('\n');
  expect(lines.map((line) => JSON.parse(line).entries)).toEqual([3, 4]);
  expect(lines.every((line) => readSignature(JSON.parse(line))?.fits)).toBe(true);
  expect(against(readFileSync(outside, 'utf8'))).toMatchObject({ problems: [], covered: 4 });
  // Of one hour the newest alone is kept in the store itself.
  expect(keptHeads(store.read)).toMatchObject([{ entries: 4 }]);
});

test('a chain that was written again as a whole is named against a head from outside', async () => {
  const { byHand, store, outside, against, done } = await signedDesk();
  const kept = readFileSync(outside, 'utf8');
  // Everything after the second entry goes, and other entries take its place.
  byHand((database) => database.exec('DELETE FROM audit WHERE sequence > 2; DELETE FROM signed_heads'));
  expect(against(kept)).toMatchObject({ problems: [{ code: 'chain-cut', entry: 3 }] });
  await done('cases.open', { channel: 'phone', caller: 'Eve' });
  expect(walkChain(store.read)).toMatchObject({ ok: true });
  expect(against(kept)).toMatchObject({ problems: [{ code: 'chain-rewritten', entry: 3 }] });
});

test('a head that was changed, is signed by another, or is from another store is named', async () => {
  const { outside, against } = await signedDesk();
  const head = JSON.parse(readFileSync(outside, 'utf8'));
  const codes = (document: unknown) => against(JSON.stringify(document)).problems.map(({ code }) => code);
  expect(codes({ ...head, entries: 2 })).toEqual(['signature-wrong']);
  expect(codes({ ...head, signature: undefined })).toEqual(['signature-missing']);
  const { signature: _, publicKey: __, ...unsigned } = head;
  expect(codes(signerOf(Buffer.alloc(32, 1)).sign(unsigned))).toEqual(['signer-unknown']);
  expect(codes(signerOf(Buffer.alloc(32, 9)).sign({ ...unsigned, store: 'store-2' }))).toEqual([
    'other-store',
  ]);
});

test('a folder outside that is not there is told and made by nobody', async () => {
  const { keeper, done, outside } = await signedDesk();
  rmSync(join(outside, '..'), { recursive: true });
  await done('cases.open', { channel: 'phone', caller: 'Ann' });
  keeper.keep();
  expect(keeper.outsideProblem).toBe('ENOENT');
});

test('a folder that is chosen gets the head at once, and other settings write nothing there', async () => {
  const { keeper, done } = await signedDesk();
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-outside-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  await done('settings.set', { key: 'audit.outside', value: { folder, address: null } });
  keeper.settingsChanged();
  const kept = () => readFileSync(join(folder, 'login-desk-heads-store-1.jsonl'), 'utf8').trim().split('\n');
  expect(kept().map((line) => JSON.parse(line).entries)).toEqual([4]);
  await done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  keeper.settingsChanged();
  expect(kept()).toHaveLength(1);
});

test('entries that are old enough are removed with a signed note, and the chain and its rows still fit', async () => {
  const { keeper, done, store, clock, key, outside, against } = await signedDesk();
  const before = readFileSync(outside, 'utf8');
  clock.pass(7 * year);
  await done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  expect(valueIn(await keeper.removeOld('Login Desk'))).toEqual({ removed: 3 });
  expect(store.read.get(sql`SELECT min(sequence) AS first FROM audit`)).toEqual({ first: 4 });
  expect(checkStore(store.read)).toMatchObject({
    ok: true,
    notes: [expect.stringContaining('removed by retention')],
  });
  expect(anchorProblem(walkChain(store.read), [key.publicKey])).toBeNull();
  expect(ownPublicKeys(store.read)).toEqual([key.publicKey]);
  expect(against(before)).toMatchObject({ problems: [] });
  // Cases of before are as they were, and still answered for.
  await done('cases.open', { channel: 'phone', caller: 'Ann' });
  expect(checkStore(store.read)).toMatchObject({ ok: true });
  expect(valueIn(await keeper.removeOld('Login Desk'))).toEqual({ removed: 0 });
});

test('two programs that remove the same old entries at once remove them once', async () => {
  const { keeper, done, clock } = await signedDesk();
  clock.pass(7 * year);
  await done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  const removed = await Promise.all([keeper.removeOld('Login Desk'), keeper.removeOld('Login Desk')]);
  expect(removed.map(valueIn)).toEqual([{ removed: 3 }, { removed: 0 }]);
});

test('a beginning that was removed without the key is named', async () => {
  const { keeper, done, store, clock, byHand } = await signedDesk();
  clock.pass(7 * year);
  await done('settings.set', { key: 'desk.name', value: 'Harbour Desk' });
  await keeper.removeOld('Login Desk');
  const other = signerOf(Buffer.alloc(32, 1)).publicKey;
  expect(anchorProblem(walkChain(store.read), [other])).toMatchObject({ code: 'retention-unsigned' });
  byHand((database) => database.exec('DELETE FROM audit WHERE sequence = 4'));
  expect(checkStore(store.read)).toMatchObject({ ok: false });
});

test('a head is mailed to the address outside, once a day', async () => {
  const { store, done, keeper, clock } = await signedDesk();
  await done('settings.set', {
    key: 'audit.outside',
    value: { folder: null, address: 'auditor@outside.example' },
  });
  const mails = () => store.read.all(sql`SELECT to_address FROM messages WHERE purpose = 'audit-head'`);
  await keeper.mailHead();
  await keeper.mailHead();
  expect(mails()).toEqual([{ to_address: 'auditor@outside.example' }]);
  clock.pass(25 * 60 * 60 * 1000);
  await done('cases.open', { channel: 'phone', caller: 'Ann' });
  await keeper.mailHead();
  expect(mails()).toHaveLength(2);
});
