import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { portalActions } from '../../main/desk/own-actions.ts';
import { sql } from '../../main/store/sql.ts';
import { type TestClock, testClock } from '../support/desk.ts';
import { type OfflineDesk, offlineDesk, passesAsAway } from '../support/offline.ts';
import {
  fillForActions,
  internalActions,
  knownOf,
  randomSteps,
  type Step,
} from '../support/random-actions.ts';
import { makeTeam, sharedRows, type TeamDesk, type TeamServer, teamServer } from '../support/team.ts';

/** More of them with `npm run test:team`. */
const runs = Number(process.env.LOGIN_DESK_TEAM_OFFLINE_RUNS ?? 4);

let server: TeamServer;
beforeAll(async () => {
  server = await teamServer();
});
// Each run leaves a database to be removed.
afterAll(() => server.server.end(), 60_000 + 2_000 * runs);

const stops = ['settled', 'performed', 'noted', 'ended'] as const;
type Stop = (typeof stops)[number];

/** What happens to the second desk before a step. */
type Fate =
  | { readonly kind: 'goes on' | 'loses the server' | 'has it again' | 'begins again' }
  | { readonly kind: 'has it again and is killed'; readonly at: Stop };
type OfflineStep = readonly [isFirst: boolean, fate: Fate, step: Step];

const fate: fc.Arbitrary<Fate> = fc.oneof(
  { weight: 8, arbitrary: fc.constant({ kind: 'goes on' as const }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'loses the server' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'has it again' as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: 'begins again' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('has it again and is killed' as const),
      at: fc.constantFrom(...stops),
    }),
  },
);

/** Only jobs do these, and a job needs the team's server. */
const ofJobs = new Set(['directory.import-practices', 'directory.import-people', 'readiness.mail']);
const ofPortal = new Set(portalActions.map(({ type }) => type));

interface Done {
  readonly at: number;
  readonly type: string;
}

/** The entries of the chain about an action. */
const entriesOf = (reader: OfflineDesk['local']['read'], { at, type }: Done): number =>
  reader.get<{ n: number }>(
    sql`SELECT count(*) AS n FROM audit WHERE body ->> '$.at' = ${at} AND body ->> '$.action' = ${type}`,
  )?.n ?? 0;

class Killed extends Error {}

/** Two desks do the steps, the second with the server and without; gives what was acknowledged with a trace. */
async function worked(
  first: TeamDesk,
  second: TeamDesk,
  clock: TestClock,
  steps: readonly OfflineStep[],
): Promise<{ readonly done: readonly Done[]; readonly away: OfflineDesk; readonly offline: number }> {
  let away = await offlineDesk(second, { clock, internalActions });
  const { link } = away;
  const done: Done[] = [];
  let offline = 0;
  let killedAt: Stop | null = null;
  const reopen = async (): Promise<void> => {
    away.store.close();
    away = await offlineDesk(second, {
      clock,
      internalActions,
      link,
      at: (step) => {
        if (step === killedAt) throw new Killed();
      },
    });
  };
  const meet = async (now: Fate): Promise<void> => {
    if (now.kind === 'loses the server') link.cut();
    if (now.kind === 'begins again') await reopen();
    if (now.kind === 'has it again') {
      link.mend();
      await away.store.follow().catch(passesAsAway);
    }
    if (now.kind !== 'has it again and is killed') return;
    await reopen();
    link.mend();
    killedAt = now.at;
    try {
      await away.store.follow();
      killedAt = null;
    } catch (error) {
      killedAt = null;
      if (!(error instanceof Killed)) await passesAsAway(error);
      await reopen();
    }
  };
  for (const [isFirst, now, { type, input, inCase, circumstances, pass }] of steps) {
    await meet(now);
    clock.pass(pass + 1);
    const store = isFirst ? first.store : away.store;
    const known = knownOf(store);
    const number = inCase === null ? undefined : known.numbers[inCase];
    const isWithout = away.store.link.now().state !== 'in-step';
    if (!isFirst && ofJobs.has(type)) continue;
    const desk = isFirst ? first.desk : ofPortal.has(type) ? away.program : away.desk;
    const at = clock();
    await desk.perform({
      ...circumstances,
      type,
      input: input(known),
      operator: 'Sam',
      ...(number === undefined ? {} : { case: number }),
    });
    if (entriesOf(store.read, { at, type }) === 0) continue;
    done.push({ at, type });
    if (!isFirst && isWithout) offline += 1;
  }
  return { done, away, offline };
}

test(
  'a desk that is with its team and without it, and killed, loses nothing and does nothing twice',
  async () => {
    let offline = 0;
    const steps = randomSteps(40, 80).chain((given) =>
      fc.tuple(...given.map((step) => fc.tuple(fc.boolean(), fate, fc.constant(step)))),
    );
    const together = () =>
      fc.assert(
        fc.asyncProperty(steps, async (given) => {
          const clock = testClock();
          const team = await makeTeam(server, 2, { clock, fill: fillForActions, internalActions });
          const [first, second] = team.desks as readonly [TeamDesk, TeamDesk];
          const found = await worked(first, second, clock, given);
          offline += found.offline;
          await found.away.comesBack();
          await first.store.catchUp();
          expect(found.away.told).toEqual([]);
          expect(auditHead(found.away.local.read)).toEqual(auditHead(first.store.read));
          expect(sharedRows(found.away.local)).toEqual(sharedRows(first.store));
          expect(verifyChain(first.store.read).ok).toBe(true);
          const wrong = found.done.filter((each) => entriesOf(first.store.read, each) !== 1);
          expect(wrong).toEqual([]);
          // Each run has a team of its own: its connections end with it.
          found.away.store.close();
          for (const { store } of team.desks) store.close();
          await found.away.link.end();
        }),
        { numRuns: runs, endOnFailure: true, interruptAfterTimeLimit: 60_000 * runs },
      );
    await together();
    // What is drawn differs: where too little was done without the team, more is drawn.
    for (let more = 0; more < 3 && offline <= runs; more += 1) await together();
    expect(offline).toBeGreaterThan(runs);
  },
  120_000 * Math.max(2, runs),
);
