import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { explainedStore } from '../../main/desk/audit/explained-store.ts';
import { createQueue } from '../../main/mail/outbox/queue.ts';
import { sql } from '../../main/store/sql.ts';
import { type TestClock, testClock } from '../support/desk.ts';
import {
  actionInputs,
  fillForActions,
  internalActions,
  knownOf,
  randomSteps,
  type Step,
} from '../support/random-actions.ts';
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

/** Takes the message that is due longest and says that it was sent, as a desk's sender does. */
async function sendOne({ id, store }: TeamDesk, clock: TestClock): Promise<boolean> {
  const due = store.read.get<{ id: string }>(
    sql`SELECT id FROM messages WHERE state = 'queued' ORDER BY created_at, id LIMIT 1`,
  );
  if (!due) return false;
  const queue = createQueue({ owner: id, onTransition: () => [], changed: () => undefined });
  const explained = explainedStore(store, { clock, action: auditEntries.mailWentOn });
  const message = await explained.write((transaction) => ({
    keep: true,
    value: queue.lease(transaction, due.id, clock()),
  }));
  if (message === null) return false;
  const settled = await explained.write((transaction) => ({
    keep: true,
    value: queue.settle(transaction, message, { to: 'accepted', at: clock(), response: '250 ok' }),
  }));
  return settled !== null;
}

/** Which desk does a step, and whether all that is under way is waited for after it. */
type TeamStep = readonly [desk: number, waits: boolean, step: Step];

/** A team of three whose desks do the steps at once, a few at a time, with sending between them. */
async function worked(
  team: TestTeam,
  clock: TestClock,
  steps: readonly TeamStep[],
): Promise<{ readonly done: ReadonlySet<string>; readonly sent: number }> {
  const done = new Set<string>();
  let sent = 0;
  let underWay: Promise<unknown>[] = [];
  for (const [number, waits, { type, input, inCase, circumstances, pass }] of steps) {
    clock.pass(pass);
    const desk = team.desks[number % team.desks.length];
    if (!desk) continue;
    const known = knownOf(desk.store);
    const inCaseNumber = inCase === null ? undefined : known.numbers[inCase];
    const acted = desk.desk.perform({
      ...circumstances,
      type,
      input: input(known),
      operator: 'Sam',
      ...(inCaseNumber === undefined ? {} : { case: inCaseNumber }),
    });
    underWay.push(
      acted.then((answer) => {
        if (answer.ok) done.add(type);
      }),
      sendOne(desk, clock).then((isSent) => {
        if (isSent) sent += 1;
      }),
    );
    if (!waits) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  return { done, sent };
}

test('three desks that do everything at once have the same rows at the end, and the same head of the chain', async () => {
  const seen = new Set<string>();
  let mails = 0;
  const steps = randomSteps(40, 90).chain((given) =>
    fc.tuple(...given.map((step) => fc.tuple(fc.nat(2), fc.boolean(), fc.constant(step)))),
  );
  await fc.assert(
    fc.asyncProperty(steps, async (given) => {
      const clock = testClock();
      const team = await makeTeam(server, 3, { clock, fill: fillForActions, internalActions });
      const { done, sent } = await worked(team, clock, given);
      for (const type of done) seen.add(type);
      mails += sent;
      for (const { store } of team.desks) await store.catchUp();
      const [first, ...others] = team.desks;
      if (!first) throw new Error('a team has desks');
      for (const { store } of others) {
        expect(store.place()).toEqual(first.store.place());
        expect(auditHead(store.read)).toEqual(auditHead(first.store.read));
        expect(sharedRows(store)).toEqual(sharedRows(first.store));
      }
      expect(verifyChain(first.store.read).ok).toBe(true);
      // No message was sent twice.
      expect(
        first.store.read.all(
          sql`SELECT message_id FROM message_transitions WHERE to_state = 'accepted' GROUP BY message_id HAVING count(*) > 1`,
        ),
      ).toEqual([]);
    }),
    { numRuns: 5, endOnFailure: true, interruptAfterTimeLimit: 60_000 },
  );
  expect(seen.size / Object.keys(actionInputs).length).toBeGreaterThan(0.4);
  expect(mails).toBeGreaterThan(0);
}, 180_000);
