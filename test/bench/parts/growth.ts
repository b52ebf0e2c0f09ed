import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { accountRecord } from '../../../main/desk/directory/records.ts';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { createNewStore, openStore, type Store } from '../../../main/store/store.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { jobsOver } from '../../support/transfer-run.ts';
import { createBenchContext } from '../bench-context.ts';
import {
  type BenchContext,
  type BenchPart,
  type BenchRow,
  type Figures,
  rowBeside,
  worstOf,
} from '../bench-part.ts';
import { leastCompared } from '../least-times.ts';
import { type Asked, drawnRecords } from '../lookup-queries.ts';

const mostOfLookup = 2;
const mostOfImport = 1.5;
const shown = 50;

const shapes: Readonly<Record<string, (record: Asked) => string | null>> = {
  'email, whole': ({ email }) => email,
  'user name': ({ userName }) => userName,
  'phone, whole': ({ phone }) => phone,
  'Practice ID': ({ practiceId }) => practiceId,
  'name, 1 letter': ({ familyName }) => familyName.slice(0, 1),
  'name, 3 letters': ({ familyName }) => familyName.slice(0, 3),
  'family name': ({ familyName }) => familyName,
  'given and family name': ({ givenName, familyName }) =>
    givenName && familyName && `${givenName} ${familyName}`,
  'practice, whole name': ({ practiceName }) => practiceName,
};

interface Sized {
  readonly store: Store;
  readonly drawn: readonly Asked[];
}

async function sized(context: BenchContext): Promise<Sized> {
  const { folder, keyFile } = await context.store();
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const at = { path: dataFolder(folder).store, key: key.value };
  const database = openKeyed({ ...at, readonly: true });
  const drawn = drawnRecords(database, context.seed);
  database.close();
  const store = openStore(at);
  if (!store.ok) throw new Error(store.error.message);
  return { store: store.value, drawn };
}

function lookups(context: BenchContext, large: Sized, small: Sized, limitIs: string): readonly BenchRow[] {
  const rounds = context.isSmall ? 300 : 1000;
  const asked = ({ store, drawn }: Sized, read: (record: Asked) => string | null) => {
    const texts = drawn.map(read).filter((text) => text !== null && text !== '');
    return (round: number) =>
      lookup(store.read, { text: texts[round % texts.length] ?? '', limit: shown, all: false, near: false });
  };
  const record = ({ store, drawn }: Sized) => {
    return (round: number) => accountRecord(store.read, drawn[round % drawn.length]?.accountId ?? '');
  };
  const pairs = [
    ...Object.entries(shapes).map(([what, read]) => ({
      what,
      of: asked(large, read),
      beside: asked(small, read),
    })),
    { what: 'record of an account', of: record(large), beside: record(small) },
  ];
  return pairs.map(({ what, of, beside }) => {
    // Both caches are as they are after a while of calls.
    for (let round = 0; round < rounds / 10; round += 1) {
      of(round);
      beside(round);
    }
    return rowBeside(what, leastCompared(rounds, of, beside), limitIs, {
      most: mostOfLookup,
      of: worstOf(context),
    });
  });
}

/** What an import took, in milliseconds. */
interface Cost {
  readonly processor: number;
  readonly wall: number;
}

/** Imports the generated files into a new store, as the program does it, in its worker. */
async function importCost(context: BenchContext): Promise<Cost> {
  const files = await context.files();
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-'));
  try {
    const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
    const made = createNewStore(options);
    if (!made.ok) throw new Error(made.error.message);
    addUsualOperators(made.value);
    made.value.close();
    const jobs = jobsOver(options);
    const [before, started] = [process.cpuUsage(), performance.now()];
    for (const what of ['practices', 'people'] as const) {
      const answer = await jobs.run('import', { what, file: files[what] });
      if (!answer.ok) throw new Error(answer.error.message);
    }
    const { user, system } = process.cpuUsage(before);
    return { processor: (user + system) / 1000, wall: performance.now() - started };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const single = (value: number): Figures => ({ runs: 1, median: value, p95: value, p99: value });
const rowsOf = ({ accounts }: BenchContext): number => accounts * 1.25;

async function imports(
  [large, small, least]: readonly [BenchContext, BenchContext, BenchContext],
  limitIs: string,
): Promise<readonly BenchRow[]> {
  large.note('imports');
  // A worker that starts and compiles is no row's cost: what the shortest import takes is taken off.
  const start = await importCost(least);
  const [few, many] = [await importCost(small), await importCost(large)];
  const row = (what: string, read: (cost: Cost) => number, most: number | null): BenchRow => {
    const each = (cost: Cost, context: BenchContext): number =>
      Math.max(0.001, (read(cost) - read(start)) / (rowsOf(context) - rowsOf(least)));
    const [desk, limit] = [each(many, large), each(few, small)];
    const ratio = desk / limit;
    const target = `≤ ${mostOfImport} x`;
    const met = ratio <= mostOfImport;
    return { what, desk: single(desk), limit: single(limit), limitIs, ratio, target, most, met };
  };
  return [
    row('import, processor time of a row', (cost) => cost.processor, mostOfImport),
    // Other programs have their part in this one.
    row('import, time of a row', (cost) => cost.wall, null),
  ];
}

/** How look-ups and an import grow from ten thousand accounts; in the small form from a quarter of them. */
async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const accounts = context.isSmall ? context.accounts / 4 : Math.min(10_000, context.accounts / 10);
  const [small, least] = [accounts, 100].map((size) => createBenchContext({ ...context, accounts: size }));
  if (!small || !least) throw new Error('there are two smaller sizes');
  const limitIs = `the same with ${accounts} accounts`;
  try {
    const [many, few] = [await sized(context), await sized(small.context)];
    const rows = lookups(context, many, few, limitIs);
    many.store.close();
    few.store.close();
    return [...rows, ...(await imports([context, small.context, least.context], limitIs))];
  } finally {
    small.tidy();
    least.tidy();
  }
}

export const part: BenchPart = { name: 'growth', run: measure };
