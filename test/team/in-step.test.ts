import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { auditEntries } from '../../main/desk/audit/audit-actions.ts';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { explainedStore } from '../../main/desk/audit/explained-store.ts';
import { programName } from '../../main/desk/ground/basics/program-name.ts';
import { recordMessageTransition } from '../../main/desk/ground/mail/message-lines.ts';
import { createSandbox } from '../../main/mail/sandbox/sandbox.ts';
import { createSender, type Sender } from '../../main/mail/sending/sender.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { valueIn } from '../support/answers.ts';
import { type TestClock, testClock } from '../support/desk.ts';
import { type ScriptedServer, startScriptedServer } from '../support/mail-script.ts';
import { testPatience } from '../support/mail-world.ts';
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
import { runAtDesk } from '../support/team-jobs.ts';
import { peopleHeader, practicesHeader } from '../support/transfer-desk.ts';

/** More of them with `npm run test:team`. */
const runs = Number(process.env.LOGIN_DESK_TEAM_IN_STEP_RUNS ?? 3);

let server: TeamServer;
let mailServer: ScriptedServer;
let folder: string;
beforeAll(async () => {
  server = await teamServer();
  mailServer = await startScriptedServer();
  folder = mkdtempSync(join(tmpdir(), 'login-desk-in-step-'));
});
afterAll(
  async () => {
    await mailServer.close();
    await server.server.end();
    rmSync(folder, { recursive: true, force: true });
    // Each run leaves a database to be removed.
  },
  60_000 + 2_000 * runs,
);

/** What the actions speak of, and mail that goes to a real server of this machine. */
async function fill(store: Store): Promise<void> {
  await fillForActions(store);
  const smtp = {
    host: '127.0.0.1',
    port: mailServer.port,
    secure: false,
    requireTls: false,
    user: '',
    from: 'desk@clinic-help.example',
  };
  for (const [key, value] of [
    ['mail.mode', 'smtp'],
    ['mail.smtp', smtp],
  ] as const)
    await explainedStore(store, { clock: testClock(), action: auditEntries.storeNamed }).write(
      (transaction) => ({
        keep: true,
        value: transaction.run(
          sql`INSERT INTO settings (key, value) VALUES (${key}, ${JSON.stringify(value)})
              ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
        ),
      }),
    );
}

/** What sends a desk's mail, as it does in the program. */
function senderOf({ id, store, desk }: TeamDesk, clock: TestClock): Sender {
  const { newId } = desk;
  return createSender({
    store: explainedStore(store, { clock, action: auditEntries.mailWentOn }),
    clock,
    random: randomBytes,
    newId,
    settings: desk.settings,
    password: () => null,
    sandbox: createSandbox({ folder: join(folder, id), clock, newId, onMail: () => undefined }),
    onTransition: (transaction, message, transition) =>
      recordMessageTransition(
        transaction,
        { now: transition.at, operator: programName, newId },
        message,
        transition,
      ),
    announce: () => undefined,
    patience: testPatience,
  });
}

/** A file that a desk imports: rows of what is on file already, and new ones. */
interface ImportStep {
  readonly what: 'practices' | 'people';
  readonly rows: readonly string[];
}
const cell = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
  .map((text) => `"${text.replaceAll('"', '""')}"`);
const importStep: fc.Arbitrary<ImportStep> = fc.oneof(
  fc.record({
    what: fc.constant('practices' as const),
    rows: fc.array(
      fc
        .tuple(fc.constantFrom('P-100', 'P-200', 'P-300'), cell)
        .map(([id, name]) => `${id},${name},,,,,,active`),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  fc.record({
    what: fc.constant('people' as const),
    rows: fc.array(
      fc
        .tuple(
          fc.constantFrom('mary', 'nils', 'new-1', 'new-2'),
          fc.constantFrom('P-100', 'P-200'),
          cell,
          fc.constantFrom('', 'a@mail.example', 'new@mail.example', 'mary@harbour.example'),
        )
        .map(
          ([id, practice, name, email]) =>
            `${id},${practice},person,,Given,${name},Vet,no,${email},${email === '' ? '' : 'verified'},,,active`,
        ),
      { minLength: 1, maxLength: 4 },
    ),
  }),
);

let files = 0;
/** Imports a file at a desk, as a job does: over a connection of its own. Says how many rows it has taken. */
async function imports(
  team: TestTeam,
  desk: TeamDesk,
  clock: TestClock,
  { what, rows }: ImportStep,
): Promise<number> {
  files += 1;
  const file = join(folder, `${files}.csv`);
  writeFileSync(file, `${what === 'people' ? peopleHeader : practicesHeader}${rows.join('\n')}\n`);
  const done = await runAtDesk(
    team,
    desk,
    'import',
    { what, file, dryRun: false },
    { clock, internalActions },
  );
  const { rows: read, rejected } = valueIn(done) as { readonly rows: number; readonly rejected: number };
  return read - rejected;
}

/** What a desk does: an action, sending what waits, or importing a file. */
type Work =
  | { readonly kind: 'act'; readonly step: Step }
  | { readonly kind: 'send' }
  | { readonly kind: 'import'; readonly file: ImportStep };
/** Which desk does it, and whether all that is under way is waited for after it. */
type TeamStep = readonly [desk: number, waits: boolean, work: Work];

interface Worked {
  readonly done: ReadonlySet<string>;
  readonly sent: number;
  readonly imported: number;
}

/** What every run has, so that there is a mail to send and a row that comes in. */
const always: readonly TeamStep[] = [
  [
    0,
    false,
    {
      kind: 'act',
      step: {
        type: 'logins.user-name-help',
        input: () => ({ email: 'front@harbour.example' }),
        inCase: null,
        circumstances: { proofs: [] },
        pass: 0,
      },
    },
  ],
  [1, false, { kind: 'import', file: { what: 'practices', rows: ['P-300,Birch,,,,,,active'] } }],
];

/** A team of three whose desks do the steps at once, a few at a time. */
async function worked(team: TestTeam, clock: TestClock, steps: readonly TeamStep[]): Promise<Worked> {
  const done = new Set<string>();
  let [sent, imported] = [0, 0];
  const senders = team.desks.map((desk) => senderOf(desk, clock));
  const act = async (desk: TeamDesk, { type, input, inCase, circumstances }: Step): Promise<void> => {
    const known = knownOf(desk.store);
    const number = inCase === null ? undefined : known.numbers[inCase];
    const answer = await desk.desk.perform({
      ...circumstances,
      type,
      input: input(known),
      operator: 'Sam',
      ...(number === undefined ? {} : { case: number }),
    });
    if (answer.ok) done.add(type);
  };
  const does = async (place: number, work: Work): Promise<void> => {
    const [desk, sender] = [team.desks[place], senders[place]];
    if (!desk || !sender) throw new Error('a team has its desks');
    if (work.kind === 'act') await act(desk, work.step);
    else if (work.kind === 'send') sent += (await sender.drain()).accepted;
    else imported += await imports(team, desk, clock, work.file);
  };
  let underWay: Promise<void>[] = [];
  for (const [number, waits, work] of [...always, ...steps]) {
    if (work.kind === 'act') clock.pass(work.step.pass);
    underWay.push(does(number % team.desks.length, work));
    if (!waits) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
  // Whatever waits still, all of them send at once.
  for (const { accepted } of await Promise.all(senders.map((sender) => sender.drain()))) sent += accepted;
  for (const sender of senders) await sender.stop(1000);
  return { done, sent, imported };
}

/** How often the mail server got each message, by its Message-ID. */
function gotten(): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const { raw } of mailServer.received) {
    const id = /^message-id: *(\S+)/im.exec(raw)?.[1] ?? '';
    times.set(id, (times.get(id) ?? 0) + 1);
  }
  return times;
}

test(
  'three desks that do everything at once, import and send have the same rows at the end, and the same head of the chain',
  async () => {
    const seen = new Set<string>();
    let [mails, rows, entries] = [0, 0, 0];
    const steps = randomSteps(40, 90).chain((given) =>
      fc.tuple(
        ...given.map((step) =>
          fc.tuple(
            fc.nat(2),
            fc.boolean(),
            fc.oneof(
              { weight: 10, arbitrary: fc.constant({ kind: 'act' as const, step }) },
              { weight: 3, arbitrary: fc.constant({ kind: 'send' as const }) },
              { weight: 1, arbitrary: importStep.map((file) => ({ kind: 'import' as const, file })) },
            ),
          ),
        ),
      ),
    );
    const leastKinds = runs < 10 ? 0.15 : 0.5;
    const kinds = (): number => seen.size / Object.keys(actionInputs).length;
    const together = () =>
      fc.assert(
        fc.asyncProperty(steps, async (given) => {
          const clock = testClock();
          const team = await makeTeam(server, 3, { clock, fill, internalActions });
          const { done, sent, imported } = await worked(team, clock, given);
          for (const type of done) seen.add(type);
          mails += sent;
          rows += imported;
          for (const { store } of team.desks) await store.catchUp();
          const [first, ...others] = team.desks;
          if (!first) throw new Error('a team has desks');
          entries += first.store.place().position;
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
          // The server got one only as often as a desk said before that it begins to send it.
          const times = gotten();
          for (const { id, begun } of first.store.read.all<{ id: string; begun: number }>(
            sql`SELECT m.message_id AS id, count(*) AS begun FROM message_transitions AS t
              JOIN messages AS m ON m.id = t.message_id WHERE t.to_state = 'sending' GROUP BY m.id`,
          ))
            expect([id, (times.get(id) ?? 0) <= begun]).toEqual([id, true]);
          for (const { store } of team.desks) store.close();
        }),
        { numRuns: runs, endOnFailure: true, interruptAfterTimeLimit: 60_000 * runs },
      );
    await together();
    // What is drawn differs: where it was too little of something, more is drawn.
    const isEnough = (): boolean => kinds() > leastKinds && mails > 0 && rows > 0;
    for (let more = 0; more < 3 && !isEnough(); more += 1) await together();
    expect(kinds()).toBeGreaterThan(leastKinds);
    expect(mails).toBeGreaterThan(0);
    expect(rows).toBeGreaterThan(0);
    console.log(
      `${runs} runs: ${entries} entries, ${mails} mails, ${rows} imported rows, ${seen.size} kinds of actions`,
    );
  },
  120_000 + 60_000 * runs,
);
