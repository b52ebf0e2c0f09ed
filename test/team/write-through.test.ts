import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditHead } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { connect } from '../../main/team/connection.ts';
import { openLog, type TeamLog } from '../../main/team/log.ts';
import { sealEntry } from '../../main/team/seal.ts';
import { turn } from '../../main/team/turns.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { cutLink } from '../support/cut-link.ts';
import { fillDirectory } from '../support/directory.ts';
import { addUsualOperators } from '../support/operators.ts';
import {
  makeTeam,
  openTeamDesk,
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

const set = (desk: TeamDesk, minutes: number): Promise<Answer<unknown>> =>
  desk.desk.perform({
    type: 'settings.set',
    input: { key: 'proof.minutes', value: minutes },
    operator: 'Sam',
  });
const minutes = (desk: TeamDesk): number => desk.desk.settings()['proof.minutes'];
const inStep = async (team: TestTeam): Promise<void> => {
  for (const { store } of team.desks) await store.catchUp();
  const [first, ...others] = team.desks.map(({ store }) => ({
    head: auditHead(store.read),
    rows: sharedRows(store),
  }));
  for (const other of others) expect(other).toEqual(first);
};
const deskOf = (team: TestTeam, number: number): TeamDesk => {
  const desk = team.desks[number];
  if (!desk) throw new Error(`the team has no desk ${number}`);
  return desk;
};

test('what one desk does is at the other one, with the head of the chain', async () => {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  valueIn(await set(first, 17));
  expect(minutes(second)).not.toBe(17);
  await second.store.catchUp();
  expect(minutes(second)).toBe(17);
  await inStep(team);
});

test('what a way out would do is worked out at one desk, and none of it reaches the log', async () => {
  const fill = async (store: Store): Promise<void> => {
    addUsualOperators(store);
    await fillDirectory(
      store,
      [{ email: 'desk@harbour.example' }],
      [
        { id: 'mary', loginEmail: 'mary@harbour.example', emailState: 'verified' },
        { id: 'twin', loginEmail: 'twin@harbour.example', emailState: 'verified' },
      ],
    );
  };
  const team = await makeTeam(server, 2, { fill });
  const first = deskOf(team, 0);
  const [place, rows] = [first.store.place(), sharedRows(first.store)];
  const plan = valueIn(
    await first.desk.query('wayPlan', {
      way: 'claims.consolidate',
      email: 'twin@harbour.example',
      forAccount: 'mary',
    }),
  );
  expect(plan).toMatchObject({ refused: null, undo: { can: true } });
  expect([first.store.place(), sharedRows(first.store)]).toEqual([place, rows]);
  await inStep(team);
  expect(first.store.place()).toEqual(place);
});

test('a refusal leaves its entry in the chain of every desk, and nothing else', async () => {
  const team = await makeTeam(server, 2);
  const refused = await deskOf(team, 0).desk.perform({
    type: 'settings.set',
    input: { key: 'proof.minutes', value: 17 },
    operator: 'Kim',
  });
  expect(codeOf(refused)).toBe('lead-needed');
  await inStep(team);
  expect(
    deskOf(team, 1).store.read.get<{ body: string }>(
      sql`SELECT body FROM audit ORDER BY sequence DESC LIMIT 1`,
    )?.body,
  ).toContain('"refused":"lead-needed"');
});

test('actions that are asked for together go in one entry, each with its own outcome', async () => {
  const team = await makeTeam(server, 2);
  const desk = deskOf(team, 0);
  const answers = await Promise.all([
    set(desk, 11),
    desk.desk.perform({ type: 'settings.set', input: { key: 'proof.minutes', value: 12 }, operator: 'Kim' }),
    desk.desk.perform({ type: 'no.such-action', input: {}, operator: 'Sam' }),
    set(desk, 13),
    desk.store
      .write<Answer<unknown>>(() => {
        throw new Error('made up');
      })
      .catch((error: Error) => error.message),
    set(desk, 14),
  ]);
  expect(
    answers.map((answer) => (typeof answer === 'string' ? answer : answer.ok || answer.error.code)),
  ).toEqual([true, 'lead-needed', 'unknown-action', true, 'made up', true]);
  expect(minutes(desk)).toBe(14);
  expect(desk.store.place().position).toBeLessThan(5);
  await inStep(team);
});

test('of several desks that write at once each does its own, one after the other', async () => {
  const team = await makeTeam(server, 4);
  const answers = await Promise.all(
    team.desks.flatMap((desk, number) => [1, 2, 3, 4, 5].map((count) => set(desk, 10 * number + count + 5))),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  await inStep(team);
});

test('a write that no entry of the chain explains is a bug, and goes nowhere', async () => {
  const team = await makeTeam(server, 1);
  const { store } = deskOf(team, 0);
  await expect(
    store.write((transaction) => {
      transaction.run(sql`UPDATE operators SET active = 0`);
      return { keep: true, value: null };
    }),
  ).rejects.toThrow('explains');
  expect(store.place().position).toBe(0);
});

test('others’ entries change the version of the data, and are told', async () => {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  let told = 0;
  second.store.onArrived(() => {
    told += 1;
  });
  const before = second.store.dataVersion();
  valueIn(await set(first, 21));
  expect([second.store.dataVersion(), told]).toEqual([before, 0]);
  await second.store.catchUp();
  expect(second.store.dataVersion()).toBeGreaterThan(before);
  expect(told).toBe(1);
});

describe('a link that is lost', () => {
  test('between an append and its answer: the entry’s id tells, and nothing is done twice', async () => {
    const team = await makeTeam(server, 2);
    const first = deskOf(team, 0);
    const link = await cutLink(server.server.port);
    const cut = openTeamDesk(team, { ...first, access: { ...first.access, port: link.port } });
    valueIn(await set(cut, 31));
    link.loseAnswerTo('INSERT INTO login_desk.entries');
    valueIn(await set(cut, 32));
    expect(link.lost).toBe(1);
    expect(cut.store.place().position).toBe(2);
    await inStep(team);
    expect(minutes(first)).toBe(32);
    cut.store.close();
    await link.end();
  });

  test('for long: whether it was recorded is not known, and comes with what others did', async () => {
    const team = await makeTeam(server, 2);
    const first = deskOf(team, 0);
    const link = await cutLink(server.server.port);
    const access = { ...first.access, port: link.port };
    const cut = openTeamDesk(team, { ...first, access }, { log: openLog(access, { lostFor: 300 }) });
    valueIn(await set(cut, 33));
    link.loseAnswerTo('INSERT INTO login_desk.entries');
    const answer = set(cut, 34);
    while (link.lost === 0) await new Promise((soon) => setTimeout(soon, 5));
    link.cut();
    expect(codeOf(await answer)).toBe('team-answer-lost');
    expect(minutes(cut)).toBe(33);
    expect(codeOf(await set(cut, 35))).toBe('team-unreachable');
    link.mend();
    await cut.store.catchUp();
    expect(minutes(cut)).toBe(34);
    valueIn(await set(cut, 36));
    await inStep(team);
    cut.store.close();
    await link.end();
  });
});

test.each([
  ['', false],
  [', also where nobody else reads over its connection', true],
])(
  'a desk that ends between append and apply carries it out when it comes back%s',
  async (_also, isAlone) => {
    const team = await makeTeam(server, 2);
    const first = deskOf(team, 0);
    const dying = openTeamDesk(team, first, {
      isAlone,
      at: (step) => {
        if (step === 'appended') throw new Error('killed');
      },
    });
    await expect(set(dying, 41)).rejects.toThrow('killed');
    dying.store.close();
    expect(minutes(first)).not.toBe(41);
    await inStep(team);
    expect(minutes(first)).toBe(41);
  },
);

test('what was tried over a connection that nobody else reads over is given up where somebody was quicker', async () => {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  const alone = openTeamDesk(team, first, { isAlone: true });
  valueIn(await set(second, 61));
  // It is tried on the state before that, and again on the one after it.
  valueIn(await set(alone, 62));
  expect(alone.local.isBusy()).toBe(false);
  expect(alone.store.place().position).toBe(2);
  alone.store.close();
  await inStep(team);
  expect(minutes(second)).toBe(62);
});

test('a store is not held for long where the log does not answer', async () => {
  const team = await makeTeam(server, 2);
  const first = deskOf(team, 0);
  const log = openLog(first.access);
  let answer: () => void = () => undefined;
  const late = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const slow: TeamLog = {
    ...log,
    append: async (...given) => {
      await late;
      return log.append(...given);
    },
  };
  const alone = openTeamDesk(team, first, { isAlone: true, log: slow });
  const acted = set(alone, 71);
  while (!first.local.isBusy()) await new Promise((soon) => setTimeout(soon, 5));
  while (first.local.isBusy()) await new Promise((soon) => setTimeout(soon, 5));
  answer();
  valueIn(await acted);
  expect(minutes(alone)).toBe(71);
  alone.store.close();
  await inStep(team);
});

test('who waits for a turn has what others did meanwhile', async () => {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  valueIn(await set(first, 51));
  const holder = await connect(team.owner);
  await holder.query(`SELECT pg_advisory_lock(${turn})`);
  let isDone = false;
  const waiting = set(second, 52).finally(() => {
    isDone = true;
  });
  while (second.store.place().position < 1) await new Promise((soon) => setTimeout(soon, 5));
  const log = openLog(first.access, { listens: false });
  const last = await log.head();
  const head = { id: randomUUID(), desk: first.id, at: 1, schema: first.store.schema };
  const nothing = { text: 'UPDATE settings SET value = value WHERE 0', values: [], touched: 0 };
  const other = sealEntry(team.keys, { ...head, position: 2, previous: last.hash }, [nothing]);
  expect(await log.append(other, 'waited')).toBe('appended');
  while (second.store.place().position < 2) await new Promise((soon) => setTimeout(soon, 5));
  expect(isDone).toBe(false);
  await holder.query(`SELECT pg_advisory_unlock(${turn})`);
  valueIn(await waiting);
  await Promise.all([log.end(), holder.end()]);
  await inStep(team);
});

test('two programs of one desk share its store: each entry is carried out there once', async () => {
  const team = await makeTeam(server, 2);
  const first = deskOf(team, 0);
  const beside = openTeamDesk(team, first);
  const answers = await Promise.all(
    [1, 2, 3, 4, 5, 6].flatMap((count) => [set(first, 50 + count), set(beside, 60 + count)]),
  );
  expect(answers.every(({ ok }) => ok)).toBe(true);
  beside.store.close();
  await inStep(team);
});

test('two cases that one desk merges are one at the other desk too, which takes them apart again', async () => {
  const team = await makeTeam(server, 2);
  const [first, second] = [deskOf(team, 0), deskOf(team, 1)];
  const perform = async <Outcome>(desk: TeamDesk, type: string, input: unknown): Promise<Outcome> =>
    valueIn((await desk.desk.perform({ type, input, operator: 'Sam' })) as Answer<Outcome>);
  const open = (desk: TeamDesk, caller: string) =>
    perform<{ number: string }>(desk, 'cases.open', { channel: 'phone', caller });
  const [mary, ada] = [await open(first, 'Mary'), await open(second, 'Ada')];
  await perform(first, 'cases.merge', { number: ada.number, into: mary.number });
  // The other desk had not heard of it yet: in the agreed order it is too late.
  const late = await second.desk.perform({
    type: 'cases.note',
    input: { number: ada.number, text: 'Here?' },
    operator: 'Sam',
  });
  expect(codeOf(late)).toBe('case-merged');
  await inStep(team);
  await perform(second, 'cases.unmerge', { number: ada.number });
  await perform(second, 'cases.note', { number: ada.number, text: 'Here.' });
  await inStep(team);
});
