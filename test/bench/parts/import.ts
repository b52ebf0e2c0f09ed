import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createNewStore, type StoreOptions } from '../../../main/store/store.ts';
import { addUsualOperators } from '../../support/operators.ts';
import { jobsOver } from '../../support/transfer-run.ts';
import { type BareImport, importBare } from '../bare-import.ts';
import { type BenchContext, type BenchPart, type BenchRow, type Figures, figuresOf } from '../bench-part.ts';
import { storesFolder } from '../stores/prepared-stores.ts';

const kinds = ['practices', 'people'] as const;
/** Of the speed of the bare loop. */
const leastPart = 0.6;
/** Each import has a worker of its own, whose first ten thousand rows are read by code that is not compiled yet. */
const cold = { accounts: 50_000, most: 3.5 };
const most = { megabytes: 350, delay: 16, againPerRow: 15_000 / 1_250_000 };
const limitIs = 'a bare loop that inserts the same rows into the same tables';

interface DeskImport extends BareImport {
  readonly rows: number;
  /** How much later than asked a timer of this thread came, in milliseconds. */
  readonly delays: readonly number[];
}

/** How late a timer comes while `work` goes on elsewhere. */
async function lateness(work: () => Promise<unknown>): Promise<readonly number[]> {
  const every = 5;
  const late: number[] = [];
  let due = performance.now() + every;
  const timer = setInterval(() => {
    const now = performance.now();
    late.push(Math.max(0, now - due));
    due = now + every;
  }, every);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return late;
}

async function importAll(
  options: StoreOptions,
  files: Readonly<Record<'practices' | 'people', string>>,
): Promise<DeskImport> {
  const jobs = jobsOver(options);
  let [rows, wall] = [0, 0];
  const processor = process.cpuUsage();
  const delays = await lateness(async () => {
    for (const what of kinds) {
      const answer = await jobs.run('import', { what, file: files[what] });
      if (!answer.ok) throw new Error(answer.error.message);
      rows += answer.value.rows;
      // From the first look into the file: how long a worker takes to start is not its speed.
      wall += answer.value.seconds * 1000;
    }
  });
  const { user, system } = process.cpuUsage(processor);
  return { rows, wall, processor: (user + system) / 1000, delays };
}

/** What two workers take of the processor before they read a row, in milliseconds: they load the program from its sources. */
async function startOfWorkers(parent: string): Promise<number> {
  const folder = mkdtempSync(join(parent, 'start-'));
  const files = { practices: join(folder, 'practices.csv'), people: join(folder, 'people.csv') };
  writeFileSync(files.practices, 'practice_id,name\nP-1,Harbour Dental\n');
  writeFileSync(files.people, 'account_id,practice_id,kind\nA-1,P-1,person\n');
  const { processor } = await importAll(newStore(folder), files);
  rmSync(folder, { recursive: true });
  return processor;
}

function newStore(folder: string): StoreOptions {
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  addUsualOperators(made.value);
  made.value.close();
  return options;
}

const rate = (imports: readonly BareImport[], rows: number): Figures =>
  figuresOf(imports.map(({ wall }) => (rows / wall) * 1000));
const processorOf = (imports: readonly BareImport[], rows: number): Figures =>
  figuresOf(imports.map(({ processor }) => (processor / rows) * 1000));

/** A row without a limit beside it: a figure that has to stay below another. */
function rowUnder(
  what: string,
  desk: Figures,
  of: 'median' | 'p99',
  bound: number,
  unit: 'ms' | 'MB',
): BenchRow {
  return {
    what,
    desk,
    limit: null,
    limitIs: 'none',
    ratio: null,
    target: `${of} ≤ ${Math.round(bound)} ${unit}`,
    most: null,
    met: desk[of] <= bound,
    unit,
  };
}

/** A row about speed, whose ratio is how many times slower the desk is. */
function rowBeside(
  what: string,
  desk: Figures,
  limit: Figures,
  ratio: number,
  { unit, accounts }: { readonly unit: 'ms' | 'rows/s'; readonly accounts: number },
): BenchRow {
  const isCold = accounts < cold.accounts;
  const mostTimes = isCold ? cold.most : 1 / leastPart;
  return {
    what,
    desk,
    limit,
    limitIs,
    ratio,
    target: isCold ? `≤ ${cold.most} x, cold` : '≥ 60 % of its speed',
    most: mostTimes,
    met: ratio <= mostTimes,
    unit,
  };
}

async function run(context: BenchContext): Promise<readonly BenchRow[]> {
  const files = await context.files();
  mkdirSync(storesFolder(), { recursive: true });
  const parent = mkdtempSync(join(storesFolder(), 'import-'));
  const rounds = context.accounts > 10_000 ? 1 : 3;
  const [desk, again, bare]: [DeskImport[], DeskImport[], BareImport[]] = [[], [], []];
  let megabytes = 0;
  try {
    const start = await startOfWorkers(parent);
    for (let round = 0; round < rounds; round += 1) {
      const folder = mkdtempSync(join(parent, 'desk-'));
      const options = newStore(folder);
      context.note(`import ${round + 1} of ${rounds}`);
      const whole = await importAll(options, files);
      desk.push({ ...whole, processor: Math.max(0, whole.processor - start) });
      if (round === 0) megabytes = process.resourceUsage().maxRSS / 1024;
      again.push(await importAll(options, files));
      context.note('the bare loop');
      bare.push(importBare(options, parent));
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
  const { accounts } = context;
  const rows = desk[0]?.rows ?? 0;
  const [ours, limit] = [rate(desk, rows), rate(bare, rows)];
  const [processor, bareProcessor] = [processorOf(desk, rows), processorOf(bare, rows)];
  return [
    rowBeside(`import of ${rows} rows`, ours, limit, limit.median / ours.median, {
      unit: 'rows/s',
      accounts,
    }),
    rowBeside(
      'processor time for 1,000 rows',
      processor,
      bareProcessor,
      processor.median / bareProcessor.median,
      { unit: 'ms', accounts },
    ),
    rowUnder('memory at most, all threads', figuresOf([megabytes]), 'median', most.megabytes, 'MB'),
    rowUnder(
      'delay of the main thread meanwhile',
      figuresOf(desk.flatMap(({ delays }) => delays)),
      'p99',
      most.delay,
      'ms',
    ),
    rowUnder(
      'the same files again',
      figuresOf(again.map(({ wall }) => wall)),
      'median',
      Math.max(1000, most.againPerRow * rows),
      'ms',
    ),
  ];
}

/** The import of practices and people in a worker, beside the least work that makes the same store. */
export const part: BenchPart = { name: 'import', run };
