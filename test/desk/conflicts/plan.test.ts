import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { changesBetween, type Shown } from '../../../main/desk/conflicts/changes.ts';
import { type Standing, standingOf } from '../../../main/desk/conflicts/standing.ts';
import { undoOf } from '../../../main/desk/conflicts/undo.ts';
import { wayAction } from '../../../main/desk/conflicts/way-actions.ts';
import { displayName } from '../../../main/desk/ground/people/people.ts';
import { maskEmail } from '../../../main/desk/ground/words/masking.ts';
import { sql } from '../../../main/store/sql.ts';
import { createNewStore, openStore } from '../../../main/store/store.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { type TestDesk, testDesk } from '../../support/desk.ts';
import { rowsOf } from '../../support/rows.ts';
import { act, claimDesk, day, mails, minute } from '../claims/claim-world.ts';

/** Each way that the desk does itself, in a situation that offers it. */
const ways = [
  { way: 'claims.claim', email: 'gwen@new.example', forAccount: 'gwen' },
  { way: 'claims.claim', email: 'mary@new.example', forAccount: 'mary' },
  { way: 'claims.consolidate', email: 'twin@harbour.example', forAccount: 'mary' },
  { way: 'claims.release', email: 'dora@lake.example', forAccount: 'gwen' },
  { way: 'claims.release', email: 'eli@lake.example', forAccount: 'gwen' },
  { way: 'claims.send-verification', email: 'dora@lake.example', forAccount: 'gwen' },
  { way: 'claims.confirm-change', email: 'twin@harbour.example', forAccount: 'gwen' },
  { way: 'claims.cancel-change', email: 'twin@harbour.example', forAccount: 'gwen' },
  { way: 'sign-in-help', email: 'mary@harbour.example', forAccount: 'mary' },
  { way: 'signing-in.unlock', email: 'mary@harbour.example', forAccount: 'mary' },
] as const;

let world: TestDesk;
beforeEach(async () => {
  world = await claimDesk();
});

const masked: Shown = (email) => maskEmail(email);
const everybody = (): ReadonlyMap<string, Standing> =>
  new Map(
    world.store.read.all<{ id: string }>(sql`SELECT id FROM accounts ORDER BY id`).flatMap(({ id }) => {
      const standing = standingOf(world.store.read, id, world.clock.now);
      return standing ? [[id, standing] as const] : [];
    }),
  );

/** What was done to everybody between two moments, as a plan tells it. */
function done(before: ReadonlyMap<string, Standing>, after: ReadonlyMap<string, Standing>) {
  return [...after].flatMap(([id, standing]) => {
    const changes = changesBetween(before.get(id) as Standing, standing, masked);
    return changes.length === 0 ? [] : [{ who: displayName(standing.account), changes }];
  });
}

/** Brings the twin's change and Mary's lock about, so that there is something to cancel and to end. */
async function prepare(): Promise<void> {
  await act(world, 'claims.change-email', { accountId: 'twin', email: 'twin@away.example' });
  world.clock.pass(61 * minute);
  await world.store.write((transaction) => {
    transaction.one(
      sql`UPDATE accounts SET failures = 5, locked_until = ${world.clock.now + 30 * minute} WHERE id = 'mary'`,
    );
    return { keep: true, value: null };
  });
}

const needsChange: ReadonlySet<string> = new Set([
  'claims.confirm-change',
  'claims.cancel-change',
  'signing-in.unlock',
]);
const byWho = <Row extends { readonly who: string }>(rows: readonly Row[]): readonly Row[] =>
  [...rows].sort((one, other) => (one.who < other.who ? -1 : 1));

describe('the plan of a way', () => {
  it.each(ways)('$way for $forAccount says exactly what the action then does', async (asked) => {
    if (needsChange.has(asked.way)) await prepare();
    const plan = await world.ask('wayPlan', asked);
    const action = wayAction(world.store.read, asked);
    expect(action?.type).toBe(plan?.action);
    const before = everybody();
    const mailsBefore = (await mails(world)).length;

    expect(await act(world, action?.type as ActionType, action?.input)).toMatchObject({ ok: true });

    expect(plan?.refused).toBeNull();
    const planned = plan?.accounts.map(({ name: who, changes }) => ({ who, changes })) ?? [];
    expect(byWho(planned)).toEqual(byWho(done(before, everybody())));
    const sent = (await mails(world)).slice(mailsBefore);
    expect(plan?.mails.map(({ to, subject }) => ({ to, subject }))).toEqual(
      sent.map(({ to, subject }) => ({ to: maskEmail(to), subject })),
    );
  });

  it.each(ways)('$way for $forAccount changes nothing', async (asked) => {
    if (needsChange.has(asked.way)) await prepare();
    const rows = rowsOf(world.store);
    await world.ask('wayPlan', asked);
    expect(rowsOf(world.store)).toEqual(rows);
  });

  it('says why the action would be refused', async () => {
    world.clock.now -= 20 * day;
    const plan = await world.ask('wayPlan', {
      way: 'claims.release',
      email: 'dora@lake.example',
      forAccount: 'gwen',
    });
    expect([plan?.refused?.code, plan?.accounts, plan?.mails]).toEqual(['release-too-early', [], []]);
  });

  it('of an address that is not named yet names it as that', async () => {
    const plan = await world.ask('wayPlan', {
      way: 'another-address',
      email: 'mary@harbour.example',
      forAccount: 'gwen',
    });
    expect(plan?.accounts).toEqual([
      {
        accountId: 'gwen',
        name: 'Gwen Vale',
        practiceName: 'Lakeside Eyes',
        changes: ['gets the new address; a link in the mail verifies it'],
      },
    ]);
    expect(plan?.mails.map(({ to, whose }) => [to, whose])).toEqual([
      ['the new address', 'Gwen Vale'],
      ['la•••@gmail.com', null],
    ]);
  });

  it('is refused at once while another program writes, and not waited for', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'login-desk-test-'));
    const place = { path: join(folder, 'desk.db'), key: randomBytes(32) };
    const store = valueIn(createNewStore(place));
    const other = valueIn(openStore(place));
    onTestFinished(() => {
      other.close();
      store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const { desk } = testDesk(store);
    const asked = { way: 'another-address', email: 'a@b.example', forAccount: 'nobody' };
    const writing = other.hold(() => null);
    expect(codeOf(await desk.query('wayPlan', asked))).toBe('store-busy');
    writing.drop();
    expect(valueIn(await desk.query('wayPlan', asked))).toMatchObject({
      refused: { code: 'account-not-found' },
    });
  });

  it('is none of a way that is no action', async () => {
    const asked = { way: 'wait', email: 'mary@harbour.example', forAccount: 'gwen' };
    expect(await world.ask('wayPlan', asked)).toBeNull();
  });
});

describe('a mail of the plan', () => {
  it('is the one that is sent, without the secret of its link and with addresses masked', async () => {
    const asked = { way: 'claims.claim', email: 'gwen@new.example', forAccount: 'gwen' };
    const mail = await world.ask('plannedMail', { ...asked, index: 0 });
    await world.done(
      'claims.claim',
      { accountId: 'gwen', email: 'gwen@new.example' },
      { proofs: ['in-person'] },
    );
    const [sent] = await mails(world);
    expect(mail.subject).toBe(sent?.subject);
    const secrets = /[\w-]{43}/g;
    expect(mail.text).not.toMatch(secrets);
    expect(mail.html).not.toMatch(secrets);
    expect(mail.text).not.toContain('gwen@new.example');
    expect(mail.text).toBe(
      sent?.text.replace(secrets, '••••').replaceAll('gwen@new.example', maskEmail('gwen@new.example')),
    );
  });

  it('that the way does not send is none', async () => {
    const asked = { way: 'claims.release', email: 'dora@lake.example', forAccount: 'gwen', index: 0 };
    expect(await world.desk.query('plannedMail', asked)).toMatchObject({
      ok: false,
      error: { code: 'message-not-found' },
    });
  });
});

describe('what the plan says of undoing', () => {
  const undone = {
    'claims.consolidate': (number: string) => ({ number }),
    'claims.change-email': () => ({ accountId: 'mary' }),
  } as const;
  it.each(ways)('$way for $forAccount is true', async (asked) => {
    if (needsChange.has(asked.way)) await prepare();
    const action = wayAction(world.store.read, asked);
    const type = action?.type as ActionType;
    const by = undoOf[type]?.by ?? null;
    expect((await world.ask('wayPlan', asked))?.undo.can).toBe(by !== null);
    if (by === null) return;
    const claims = () =>
      [...everybody().values()].map(({ account, current, pending, wanted, legacyLogin }) => ({
        account,
        current,
        pending,
        wanted,
        legacyLogin,
      }));
    const before = claims();
    const outcome = await act(world, type, action?.input);
    const number = outcome.ok ? String(outcome.value.caseNumber) : '';
    expect(claims()).not.toEqual(before);
    expect(await act(world, by, undone[type as keyof typeof undone](number))).toMatchObject({ ok: true });
    expect(claims()).toEqual(before);
  });
});
