import { expect, test } from 'vitest';
import { createChosenPaths } from '../../main/ipc/chosen-paths.ts';
import { faultIn, inputLimits } from '../../main/ipc/plain-input.ts';
import { type CallHandler, serveContract } from '../../main/ipc/serve.ts';
import { channels } from '../../preload/contract/channels.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import { wholeAnswer } from '../support/answers.ts';
import { testDesk } from '../support/desk.ts';
import { samAtWindow } from '../support/operators.ts';
import { refusedWith } from '../support/transfer-desk.ts';

/** The contract as a window meets it, over a real desk. Jobs are noted instead of run. */
function served() {
  const { desk } = testDesk();
  const paths = createChosenPaths();
  const started: unknown[] = [];
  const handlers = new Map<string, CallHandler>();
  const jobs = {
    start: (name: string, input: unknown) => {
      started.push({ name, input });
      return { ok: true, value: { jobId: `${started.length}` } };
    },
  };
  serveContract(
    { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
    { ...samAtWindow, paths, desk: () => ({ desk, jobs: async () => jobs as never }), shell: {} as never },
  );
  const call = async (channel: string, ...payload: unknown[]): Promise<Answer<unknown>> => {
    const handler = handlers.get(channel);
    if (!handler) throw new Error(`nothing serves ${channel}`);
    return wholeAnswer(await handler(payload, 1));
  };
  return { call, paths, started };
}

function nested(depth: number): unknown {
  let value: unknown = 'inside';
  for (let count = 0; count < depth; count += 1) value = { value };
  return value;
}
const manyKeys = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, 1]));

test.each<readonly [string, unknown]>([
  ['a hundred thousand keys', manyKeys(100_000)],
  ['keys spread over many objects', Array.from({ length: 200 }, () => manyKeys(200))],
  ['a million elements', Array(1_000_000).fill(0)],
  ['an array that is long and empty', Array(2 ** 31)],
  ['elements spread over many arrays', Array.from({ length: 300 }, () => Array(100).fill(0))],
  ['ten thousand levels', nested(10_000)],
  ['three million letters', { text: 'x'.repeat(3_000_000) }],
  ['long texts that are short each', Array.from({ length: 1000 }, () => 'x'.repeat(3000))],
  ['long keys', { ['k'.repeat(3_000_000)]: 1 }],
  ['one text that is longer than any field', { text: 'x'.repeat(60_000) }],
])('an input of %s is refused before it is parsed', async (_what, input) => {
  const { call, started } = served();
  for (const channel of [channels.query('lookup'), channels.act('cases.open'), channels.job('import')])
    expect(refusedWith(await call(channel, input))).toBe('input-too-large');
  expect(refusedWith(await call(channels.act('cases.open'), {}, input))).toBe('input-too-large');
  expect(started).toEqual([]);
});

test.each<readonly [string, unknown]>([
  ['a map', new Map(Object.entries(manyKeys(50_000)))],
  ['a set', new Set(Array(50_000).keys())],
  ['bytes', new Uint8Array(5_000_000)],
  ['a date', new Date(0)],
  ['no number', Number.NaN],
  ['a whole number of another kind', 5n],
  ['half a character', 'a\ud800'],
])('an input with %s is refused, also where every field may be left out', async (_what, input) => {
  const { call, started } = served();
  for (const channel of [channels.query('cases'), channels.act('cases.open'), channels.job('verifyAudit')])
    for (const payload of [[input], [{ more: input }], [{}, { more: input }]])
      expect(refusedWith(await call(channel, ...payload))).toBe('invalid-input');
  expect(started).toEqual([]);
});

test('an input that runs in a circle is refused and blocks nothing', async () => {
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  const { call } = served();
  expect(refusedWith(await call(channels.query('lookup'), circle))).toBe('input-too-large');
});

test('the largest input that a person makes is not too large', () => {
  expect(faultIn([{ ids: Array(1000).fill('0191e0a0-0000-7000-8000-000000000000') }])).toBe(null);
  expect(faultIn([{ text: 'x'.repeat(20_000) }, {}])).toBe(null);
  expect(faultIn([nested(inputLimits.depth - 2)])).toBe(null);
});

test('a job reads and writes only what a person chose in a dialog, each for its own purpose', async () => {
  const { call, paths, started } = served();
  const importing = (file: string, more = {}) =>
    call(channels.job('import'), { what: 'people', file, ...more });
  const exporting = (job: 'exportCases' | 'exportReadiness', out: string) =>
    call(channels.job(job), { format: 'csv', out });
  expect(refusedWith(await importing('/etc/passwd'))).toBe('path-not-chosen');
  paths.add('import', '/home/sam/people.csv');
  paths.add('export', '/home/sam/cases.csv');
  // Chosen to be read is not chosen to be written.
  for (const job of ['exportCases', 'exportReadiness'] as const)
    for (const out of ['/home/sam/people.csv', '/home/sam/other.csv', 'cases.csv'])
      expect(refusedWith(await exporting(job, out))).toBe('path-not-chosen');
  expect(refusedWith(await importing('/home/sam/cases.csv'))).toBe('path-not-chosen');
  expect(refusedWith(await importing('/home/sam/people.csv', { rejectsFile: '/home/sam/r.csv' }))).toBe(
    'path-not-chosen',
  );
  expect(refusedWith(await call(channels.job('verifyAudit'), { manifest: '/home/sam/cases.csv' }))).toBe(
    'path-not-chosen',
  );
  expect(refusedWith(await call(channels.job('verifyAudit'), { heads: ['/home/sam/heads.jsonl'] }))).toBe(
    'path-not-chosen',
  );
  expect(started).toEqual([]);
  paths.add('rejects', '/home/sam/r.csv');
  const answers = [
    await importing('/home/sam/people.csv', { rejectsFile: '/home/sam/r.csv' }),
    await importing('/home/sam/../sam/people.csv', { dryRun: true }),
    await exporting('exportCases', '/home/sam/cases.csv'),
    await exporting('exportReadiness', '/home/sam/cases.csv'),
    await call(channels.job('verifyAudit'), {}),
  ];
  expect(answers.map(({ ok }) => ok)).toEqual(answers.map(() => true));
});

test('the file manager shows what was chosen, what lies beside it, and what is the program’s own', () => {
  const paths = createChosenPaths();
  paths.add('export', '/home/sam/cases.csv');
  const may = (path: string) => paths.mayShow(path, '/data/desk');
  expect(
    ['/home/sam/cases.csv', '/home/sam/cases.csv.manifest.json', '/data/desk', '/data/desk/sandbox-mail'].map(
      may,
    ),
  ).toEqual([true, true, true, true]);
  expect(
    ['/etc/passwd', '//server/share/x', '/data/desk-of-another', '/data/desk/../other', '/home/sam/a/b'].map(
      may,
    ),
  ).toEqual([false, false, false, false, false]);
});

test('who may not begin a job may not end it either; who may, ends it', async () => {
  const { desk } = testDesk();
  const cancelled: string[] = [];
  const jobs = {
    nameOf: (jobId: string) => ({ one: 'import', two: 'exportCases' })[jobId] ?? null,
    cancel: (jobId: string) => {
      cancelled.push(jobId);
      return true;
    },
  };
  const handlers = new Map<string, CallHandler>();
  let role: 'auditor' | 'agent' | 'lead' = 'auditor';
  serveContract(
    { handle: (channel, handler) => handlers.set(channel, handler), broadcast: () => undefined },
    {
      ...samAtWindow,
      who: () => ({ ok: true, value: { operator: 'Ada', role, keyId: null } }) as never,
      paths: createChosenPaths(),
      desk: () => ({ desk, jobs: async () => jobs as never }),
      shell: {} as never,
    },
  );
  const cancel = async (jobId: string) => handlers.get(channels.cancelJob)?.([jobId], 1);
  expect(refusedWith((await cancel('one')) as never)).toBe('auditor-changes-nothing');
  expect(cancelled).toEqual([]);
  expect(await cancel('two')).toMatchObject({ ok: true });
  role = 'lead';
  expect(await cancel('one')).toMatchObject({ ok: true });
  expect(cancelled).toEqual(['two', 'one']);
});
