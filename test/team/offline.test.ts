import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { createCodeSender } from '../../main/desk/codes/code-sender.ts';
import { offlineFolder } from '../../main/store/offline-folder.ts';
import { sql } from '../../main/store/sql.ts';
import { connect } from '../../main/team/connection.ts';
import type { CaseRecord } from '../../preload/contract/cases.ts';
import type { NotTakenOver } from '../../preload/contract/kept.ts';
import type { OutboxMessage } from '../../preload/contract/outbox.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { type OfflineDesk, type OfflineOptions, offlineDesk, settingTo } from '../support/offline.ts';
import { fillForActions, internalActions } from '../support/random-actions.ts';
import {
  makeTeam,
  sharedRows,
  type TeamDesk,
  type TeamServer,
  type TestTeam,
  teamServer,
} from '../support/team.ts';

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
afterAll(() => server.server.end());

const proven = { proofs: ['in-person'] } as const;
const claim = (accountId: string, email: string) => ({
  type: 'claims.claim',
  input: { accountId, email },
  operator: 'Sam',
  ...proven,
});

/** A team of two: the second goes on without its server. */
async function pair(options: OfflineOptions = {}): Promise<{
  readonly team: TestTeam;
  readonly front: TeamDesk;
  readonly away: OfflineDesk;
}> {
  const team = await makeTeam(server, 2, { fill: fillForActions, internalActions });
  const [front, back] = team.desks as readonly [TeamDesk, TeamDesk];
  return { team, front, away: await offlineDesk(back, { internalActions, ...options }) };
}
const minutes = ({ desk }: Pick<OfflineDesk, 'desk'>): number => desk.settings()['proof.minutes'];
const listOf = async ({ desk }: Pick<OfflineDesk, 'desk'>): Promise<readonly NotTakenOver[]> =>
  (valueIn(await desk.query('notTakenOver', {})) as { readonly rows: readonly NotTakenOver[] }).rows;
const inStep = async (front: TeamDesk, away: OfflineDesk): Promise<void> => {
  await front.store.catchUp();
  await away.store.follow();
  expect(sharedRows(away.local)).toEqual(sharedRows(front.store));
  expect(auditHead(away.local.read)).toEqual(auditHead(front.store.read));
  expect(verifyChain(front.store.read).ok).toBe(true);
};

describe('without the log', () => {
  test('a desk goes on, and what it did is the team’s once the log is back', async () => {
    const { front, away } = await pair();
    valueIn(await settingTo(away.desk, 11));
    away.link.cut();
    valueIn(await settingTo(away.desk, 12));
    const opened = valueIn(
      await away.desk.perform({
        type: 'cases.open',
        input: { channel: 'phone', caller: 'Nora Quick' },
        operator: 'Sam',
      }),
    ) as CaseRecord;
    valueIn(
      await away.desk.perform({
        type: 'cases.note',
        input: { number: opened.number, text: 'She calls again at five.' },
        operator: 'Sam',
      }),
    );
    expect(minutes(away)).toBe(12);
    expect(away.store.link.now()).toMatchObject({ state: 'without', kept: 3 });
    expect(existsSync(offlineFolder(away.local.path))).toBe(true);
    expect(valueIn(await away.desk.query('provisional', {}))).toEqual({ since: expect.any(Number) });
    await front.store.catchUp();
    expect(front.desk.settings()['proof.minutes']).toBe(11);

    await away.comesBack();
    expect(minutes(away)).toBe(12);
    await inStep(front, away);
    const there = valueIn(await front.desk.query('case', { number: opened.number })) as CaseRecord;
    expect(there.timeline.map(({ text }) => text)).toContain('She calls again at five.');
    expect(existsSync(offlineFolder(away.local.path))).toBe(false);
    expect(front.store.read.all(sql`SELECT * FROM done_again`)).toEqual([]);
    expect(valueIn(await away.desk.query('provisional', {}))).toEqual({ since: null });
    expect(await listOf(away)).toEqual([]);
    await away.close();
  });

  test('what was refused there stays refused, and stands in the chain', async () => {
    const { front, away } = await pair();
    away.link.cut();
    expect(codeOf(await settingTo(away.desk, 12, 'Nobody'))).toBe('operator-unknown');
    expect(away.store.link.now()).toMatchObject({ state: 'without', kept: 0 });
    await away.comesBack();
    await inStep(front, away);
    const bodies = front.store.read.all<{ body: string }>(
      sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 2`,
    );
    expect(JSON.parse(bodies[1]?.body ?? '{}')).toMatchObject({
      action: 'settings.set',
      operator: 'Nobody',
      refused: 'operator-unknown',
    });
    expect(await listOf(away)).toEqual([]);
    await away.close();
  });

  test('what can’t be taken over is told in its case, which is open again, until somebody has looked', async () => {
    const { front, away } = await pair();
    away.link.cut();
    valueIn(await away.desk.perform(claim('nils', 'wanted@mail.example')));
    const [{ number }] = away.store.read.all<{ number: string }>(
      sql`SELECT number FROM cases ORDER BY opened_at DESC, id DESC LIMIT 1`,
    ) as [{ number: string }];
    valueIn(
      await away.desk.perform({
        type: 'cases.solve',
        input: { number, resolution: 'changed' },
        operator: 'Sam',
      }),
    );
    valueIn(
      await front.desk.perform({
        type: 'claims.change-email',
        input: { accountId: 'mary', email: 'wanted@mail.example' },
        operator: 'Sam',
        ...proven,
      }),
    );
    await away.comesBack();

    const [left, ...others] = await listOf(away);
    expect(left).toMatchObject({
      type: 'claims.claim',
      operator: 'Sam',
      caseNumber: number,
      accountId: 'nils',
      code: 'email-in-use',
    });
    expect(others).toEqual([]);
    const record = valueIn(await away.desk.query('case', { number })) as CaseRecord;
    expect(record.timeline.map(({ kind }) => kind)).toContain('kept.refused');
    expect(record.state).toBe('open');
    await inStep(front, away);
    valueIn(await away.desk.perform({ type: 'kept.settle', input: { id: left?.id }, operator: 'Sam' }));
    expect(await listOf(away)).toEqual([]);
    expect(
      codeOf(await away.desk.perform({ type: 'kept.settle', input: { id: left?.id }, operator: 'Sam' })),
    ).toBe('kept-work-not-found');
    await inStep(front, away);
    await away.close();
  });

  test('a mail made there is held with the reason, and goes once it is the team’s', async () => {
    const { front, away } = await pair();
    away.link.cut();
    valueIn(
      await away.desk.perform({
        type: 'logins.send-reset',
        input: { accountId: 'mary', requestedBy: 'Mary' },
        operator: 'Sam',
        ...proven,
      }),
    );
    const held = away.store.read.get<{ id: string }>(
      sql`SELECT id FROM messages ORDER BY created_at DESC LIMIT 1`,
    );
    const message = valueIn(await away.desk.query('message', { id: held?.id ?? '' })) as OutboxMessage;
    expect(message).toMatchObject({
      state: 'held',
      lastResponse: expect.stringContaining('server can’t be reached'),
    });
    await away.comesBack();
    await inStep(front, away);
    expect(
      front.store.read.all(sql`SELECT id, state FROM messages ORDER BY created_at DESC LIMIT 1`),
    ).toEqual([{ id: held?.id, state: 'queued' }]);
    await away.close();
  });
});

test('a security code made without the log is not handed over, and its case says why', async () => {
  const { away } = await pair();
  away.link.cut();
  const { number } = valueIn(
    await away.desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'Mary', accountId: 'mary' },
      operator: 'Sam',
    }),
  ) as CaseRecord;
  valueIn(await away.desk.perform({ type: 'callers.send-code', input: { number }, operator: 'Sam' }));
  const codes = createCodeSender({
    store: away.store,
    clock: Date.now,
    newId: away.desk.newId,
    settings: away.desk.settings,
    secret: () => null,
    announce: () => undefined,
  });
  await codes.drain();
  expect(away.store.read.all(sql`SELECT state, attempts FROM security_codes`)).toEqual([
    { state: 'queued', attempts: 0 },
  ]);
  const { timeline } = valueIn(await away.desk.query('case', { number })) as CaseRecord;
  expect(timeline.map(({ text }) => text).join()).toContain('server can’t be reached');
  await away.close();
});

test('a desk that is let in no more stops, keeps what was done, and takes nothing more', async () => {
  const { team, front, away } = await pair();
  const { user, password } = (team.desks[1] as TeamDesk).access;
  const states: string[] = [];
  away.store.link.onChanged(() => states.push(away.store.link.now().state));
  const owner = await connect(team.owner);
  away.link.cut();
  valueIn(await settingTo(away.desk, 12));
  await owner.query(`ALTER ROLE ${user} PASSWORD 'another'`);
  away.link.mend();
  await expect(away.store.follow()).rejects.toThrow('did not let this desk in');
  expect(away.store.link.now()).toMatchObject({
    state: 'stopped',
    kept: 1,
    why: { code: 'team-access-refused' },
  });
  expect(codeOf(await settingTo(away.desk, 13))).toBe('team-access-refused');
  expect(minutes(away)).toBe(12);
  await owner.query(`ALTER ROLE ${user} PASSWORD '${password}'`);
  await owner.end();
  await away.comesBack();
  expect(minutes(away)).toBe(12);
  expect([...new Set(states)]).toEqual(['without', 'stopped', 'catching-up', 'in-step']);
  await inStep(front, away);
  await away.close();
});

describe('a write that is under way when the link breaks', () => {
  test.each([
    ['in the log already', true],
    ['not in the log', false],
  ])('is done exactly once: %s', async (_case, isIn) => {
    const { front, away } = await pair();
    valueIn(await settingTo(away.desk, 31));
    if (isIn) away.link.loseAnswerTo('INSERT INTO login_desk.entries');
    else away.link.loseRequest('INSERT INTO login_desk.entries');
    const answer = away.desk.perform({
      type: 'cases.open',
      input: { channel: 'phone', caller: 'Lost Answer' },
      operator: 'Sam',
    });
    while (away.link.lost === 0) await new Promise((soon) => setTimeout(soon, 5));
    away.link.cut();
    const opened = valueIn(await answer) as CaseRecord;
    valueIn(await settingTo(away.desk, 32));
    await front.store.catchUp();
    expect((await front.desk.query('case', { number: opened.number })).ok).toBe(isIn);
    // Others go on meanwhile.
    valueIn(await settingTo(front.desk, 33));
    await away.comesBack();
    await inStep(front, away);
    expect(front.store.read.all(sql`SELECT number FROM cases WHERE caller = 'Lost Answer'`)).toEqual([
      { number: opened.number },
    ]);
    expect(minutes(away)).toBe(32);
    expect(front.store.read.all(sql`SELECT * FROM done_again`)).toEqual([]);
    await away.close();
  });
});

describe('a program that ends', () => {
  test('finds its copy again, with the server and without', async () => {
    const { team, front, away } = await pair();
    away.link.cut();
    valueIn(await settingTo(away.desk, 12));
    await away.close();
    const back = team.desks[1] as TeamDesk;
    const again = await offlineDesk(back);
    again.link.cut();
    expect(minutes(again)).toBe(12);
    expect(again.store.link.now()).toMatchObject({ kept: 1 });
    await expect(again.store.follow()).rejects.toThrow('reached');
    expect(again.store.link.now()).toMatchObject({ state: 'without', kept: 1 });
    valueIn(await settingTo(again.desk, 13));
    await again.close();
    const last = await offlineDesk(back);
    await last.comesBack();
    expect(minutes(last)).toBe(13);
    await inStep(front, last);
    await last.close();
  });

  test('leaves a half-made copy that the next one removes', async () => {
    const { away } = await pair();
    const { path } = away.local;
    const half = `${offlineFolder(path)}-making-999999-3`;
    mkdirSync(half);
    writeFileSync(join(half, 'copy-1-1.db'), 'half');
    away.link.cut();
    valueIn(await settingTo(away.desk, 12));
    const left = readdirSync(dirname(path)).filter((name) => name.startsWith(`${basename(path)}-offline`));
    expect(left).toEqual([basename(offlineFolder(path))]);
    await away.close();
  });

  test('while another program of the desk takes the same over does nothing twice', async () => {
    const { team, front, away } = await pair();
    away.link.cut();
    valueIn(
      await away.desk.perform({
        type: 'cases.open',
        input: { channel: 'phone', caller: 'Once' },
        operator: 'Sam',
      }),
    );
    const beside = await offlineDesk(team.desks[1] as TeamDesk, { link: away.link });
    beside.store.takesOver({
      ...beside.work,
      // The other one is through with all of it, and it is forgotten there, just before this one does it.
      perform: async (kept, isOver) => {
        await away.comesBack();
        await beside.work.perform(kept, isOver);
      },
    });
    away.link.mend();
    await beside.comesBack();
    await inStep(front, away);
    expect(front.store.read.all(sql`SELECT caller FROM cases WHERE caller = 'Once'`)).toHaveLength(1);
    expect(front.store.read.all(sql`SELECT * FROM done_again`)).toEqual([]);
    expect([beside.told, await listOf(away)]).toEqual([[], []]);
    beside.store.close();
    await away.close();
  });

  test.each(['copied', 'settled', 'performed', 'noted', 'ended'] as const)(
    'after “%s” loses nothing and does nothing twice',
    async (step) => {
      const { team, front, away } = await pair();
      away.link.loseAnswerTo('INSERT INTO login_desk.entries');
      const answer = away.desk.perform({
        type: 'cases.open',
        input: { channel: 'phone', caller: 'One' },
        operator: 'Sam',
      });
      while (away.link.lost === 0) await new Promise((soon) => setTimeout(soon, 5));
      away.link.cut();
      valueIn(await answer);
      for (const caller of ['Two', 'Three'])
        valueIn(
          await away.desk.perform({
            type: 'cases.open',
            input: { channel: 'phone', caller },
            operator: 'Sam',
          }),
        );
      await away.close();
      const back = team.desks[1] as TeamDesk;
      const dying = await offlineDesk(back, {
        at: (now) => {
          if (now === step) throw new Error('killed');
        },
      });
      if (step === 'copied') dying.link.cut();
      await expect(step === 'copied' ? dying.store.follow() : dying.comesBack()).rejects.toThrow();
      await dying.close();
      const last = await offlineDesk(back);
      await last.comesBack();
      await last.store.follow();
      await inStep(front, last);
      expect(
        front.store.read.all(
          sql`SELECT caller FROM cases WHERE caller IN ('One', 'Two', 'Three') ORDER BY opened_at, id`,
        ),
      ).toEqual([{ caller: 'One' }, { caller: 'Two' }, { caller: 'Three' }]);
      expect(await listOf(last)).toEqual([]);
      await last.close();
    },
  );
});
