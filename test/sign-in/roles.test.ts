import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { failures } from '../../main/failures.ts';
import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { type IpcHost, serveContract } from '../../main/ipc/serve.ts';
import { sql } from '../../main/store/sql.ts';
import { openAndRun } from '../../main/transfer/open-and-run.ts';
import { channels } from '../../preload/contract/channels.ts';
import {
  type ActionType,
  actions,
  type JobName,
  jobs,
  queries,
  shells,
} from '../../preload/contract/contract.ts';
import { type OperatorRole, operatorRoles, reaches } from '../../preload/contract/roles.ts';
import { proofKinds } from '../../preload/contract/shared.ts';
import { codeOf } from '../support/answers.ts';
import { contents, testDesk } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { fillDirectory } from '../support/directory.ts';
import { addOperator } from '../support/operators.ts';
import { valuesOf } from '../support/schema-values.ts';
import { makeStore } from '../support/store.ts';
import { transferDesk } from '../support/transfer-desk.ts';

/** Those who get at nothing, and a lead by a key file that reaches no further than an auditor. */
const powerless = [
  { operator: 'Ada' },
  { operator: 'Dan' },
  { operator: 'Eve' },
  { operator: 'portal' },
  { operator: 'Login Desk' },
  { operator: 'Sam', key: 'revoked' },
  { operator: 'Sam', key: 'nowhere' },
  { operator: 'Kim', key: 'small' },
  { operator: 'Sam', key: 'small' },
] as const;

const { store, remove } = makeStore();
const { desk } = testDesk(store);
beforeAll(async () => {
  await fillDirectory(
    store,
    [{ email: 'front@harbour.example' }],
    [
      { id: 'A-1', loginEmail: 'mary@mail.example', emailState: 'verified' },
      { id: 'A-2', givenName: 'Ida', administrator: true },
    ],
  );
  addOperator(store, 'Ada', 'auditor');
  addOperator(store, 'Dan');
  await store.write((transaction) => {
    transaction.one(sql`UPDATE operators SET active = 0 WHERE name = 'Dan'`);
    for (const [id, revokedAt] of [
      ['small', null],
      ['revoked', 1],
    ] as const)
      transaction.one(
        sql`INSERT INTO operator_keys (id, operator_id, label, role, secret_hash, made_by, made_at, revoked_at)
            VALUES (${id}, 'operator-sam', 'x', 'auditor', ${id}, 'Sam', 1, ${revokedAt})`,
      );
    return { keep: true, value: null };
  });
  return remove;
});

const types = Object.keys(actions) as ActionType[];
const circumstances = fc.record(
  {
    case: fc.constantFrom('7K3M-Q2XA', ''),
    proofs: fc.array(fc.constantFrom(...proofKinds), { maxLength: 6 }),
    override: fc.constant('an emergency'),
    approvedBy: fc.constantFrom('Sam', 'Lee', 'Kim', 'Dan', 'Eve'),
  },
  { requiredKeys: [] },
);
const given = (type: ActionType) =>
  fc.oneof(
    valuesOf(actions[type].input),
    fc.constant({ accountId: 'A-1', email: 'n@mail.example', id: 'x' }),
  );
const calls = (chosen: readonly ActionType[]) =>
  fc
    .constantFrom(...chosen)
    .chain((type) => fc.record({ type: fc.constant(type), input: given(type), around: circumstances }));

describe('No role reaches more than what is declared', () => {
  test('an auditor, someone deactivated or unknown, a revoked or small key file change no row by any action', async () => {
    const before = contents(store);
    await fc.assert(
      fc.asyncProperty(
        calls(types),
        fc.constantFrom(...powerless),
        async ({ type, input, around }, actor) => {
          const answer = await desk.perform({ ...around, type, input, ...actor });
          expect(answer.ok).toBe(false);
        },
      ),
      { numRuns: 400 },
    );
    // Each action at least once by each of them, whatever was drawn.
    for (const type of types)
      for (const actor of powerless) {
        const [input] = fc.sample(given(type), { numRuns: 1, seed: 7 });
        expect((await desk.perform({ type, input, ...actor, approvedBy: 'Lee' })).ok).toBe(false);
      }
    expect(contents(store)).toBe(before);
  });

  test('an agent changes no row by what is a lead’s, with any proof, override or approval', async () => {
    const before = contents(store);
    const ofLeads = types.filter((type) => actions[type].role === 'lead');
    expect(ofLeads.length).toBeGreaterThan(3);
    await fc.assert(
      fc.asyncProperty(calls(ofLeads), async ({ type, input, around }) => {
        const answer = await desk.perform({ ...around, type, input, operator: 'Kim' });
        expect(['lead-needed', 'invalid-input']).toContain(codeOf(answer));
      }),
      { numRuns: 200 },
    );
    expect(contents(store)).toBe(before);
  });

  /** Which calls of the window's got through to where they are done. */
  async function reached(who: IpcHost['who'], open: boolean): Promise<ReadonlySet<string>> {
    const through = new Set<string>();
    const note = (name: string) => async () => {
      through.add(name);
      return { ok: true, value: {} } as const;
    };
    const handlers = new Map<string, (payload: readonly unknown[], asker: number) => Promise<unknown>>();
    const seen = {
      query: (name: string) => note(`query ${name}`)(),
      perform: ({ type }: { readonly type: string }) => note(`act ${type}`)(),
    };
    const running = {
      start: (name: string) => {
        through.add(`job ${name}`);
        return { ok: true, value: { jobId: '1' } };
      },
      cancel: () => through.add('cancel'),
    };
    const paths = { ...createChosenPaths(), notChosen: () => null };
    serveContract(
      { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
      {
        who,
        approved: async () => ({ ok: true, value: {} }),
        paths,
        desk: () => (open ? { desk: seen as never, jobs: async () => running as never } : null),
        shell: Object.fromEntries(Object.keys(shells).map((name) => [name, note(`shell ${name}`)])) as never,
      },
    );
    const channelOf = { query: channels.query, act: channels.act, job: channels.job, shell: channels.shell };
    for (const [kind, all] of Object.entries({ query: queries, act: actions, job: jobs, shell: shells }))
      for (const [name, contract] of Object.entries(all)) {
        const input = fc
          .sample(valuesOf(contract.input), { numRuns: 60, seed: 5 })
          .find((value) => contract.input.safeParse(value).success);
        await handlers.get(channelOf[kind as keyof typeof channelOf](name))?.([input], 1);
      }
    return through;
  }
  const shellsOf = (fits: (role: string) => boolean) =>
    Object.entries(shells)
      .filter(([, { role }]) => fits(role))
      .map(([name]) => `shell ${name}`);

  test('who is not signed in, or has locked the desk, gets through to what is for anyone alone', async () => {
    for (const refusal of [failures.notSignedIn(), failures.deskLocked()])
      expect([...(await reached(() => refusal, true))].sort()).toEqual(
        shellsOf((role) => role === 'anyone').sort(),
      );
    expect([...(await reached(() => failures.notSignedIn(), false))].sort()).toEqual(
      shellsOf((role) => ['anyone', 'setup', 'setup-lead'].includes(role)).sort(),
    );
  });

  test.each(operatorRoles)(
    'in the window %s gets through to the jobs and calls of that role alone',
    async (role) => {
      const through = await reached(() => ({ ok: true, value: { operator: 'Sam', role } }), true);
      for (const [name, { role: needed }] of Object.entries(jobs))
        expect([name, through.has(`job ${name}`)]).toEqual([name, reaches(role, needed)]);
      const known: Readonly<Record<string, OperatorRole>> = {
        anyone: 'auditor',
        setup: 'auditor',
        'setup-lead': 'lead',
      };
      for (const [name, { role: needed }] of Object.entries(shells)) {
        // One that has no sample input is tried below by its role.
        const may = reaches(role, known[needed] ?? (needed as OperatorRole));
        if (!may) expect([name, through.has(`shell ${name}`)]).toEqual([name, false]);
      }
    },
  );

  test('a job of each role is done for who has it, and changes no row for an auditor', async () => {
    const transfer = transferDesk();
    addOperator(transfer.store, 'Ada', 'auditor');
    const run = (name: JobName, operator: string) =>
      openAndRun(name, { what: 'people', file: join(transfer.folder, 'p.csv') } as never, {
        storeOptions: transfer.storeOptions,
        ownFiles: [],
        actor: { operator },
        desk: testDeskId,
        version: '0.0.0-test',
        cancelled: () => false,
        progress: () => undefined,
        announce: () => undefined,
      });
    const before = contents(transfer.store);
    for (const [name, { role }] of Object.entries(jobs)) {
      const code = codeOf(await run(name as JobName, 'Ada'));
      if (!reaches('auditor', role)) expect([name, code]).toEqual([name, 'auditor-changes-nothing']);
      else expect([name, code]).not.toEqual([name, 'auditor-changes-nothing']);
      if (code !== 'invalid-input')
        expect(codeOf(await run(name as JobName, 'Eve'))).toBe('operator-unknown');
    }
    expect(contents(transfer.store)).toBe(before);
  });
});
