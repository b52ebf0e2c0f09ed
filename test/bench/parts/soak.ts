import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import { type DeskWindow, openDeskWindow } from '../../../tools/demo/desk-window.ts';
import { prepareMachine } from '../../../tools/prepare.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { type Asked, drawnRecords } from '../lookup-queries.ts';
import { lookUpFromPage } from '../window/bridge-calls.ts';
import { importInWindow } from '../window/import-in-window.ts';
import { watchKeys } from '../window/key-watch.ts';
import { writeNewPeople } from '../window/new-people.ts';
import { mailIntoSandbox, takeCall } from '../window/soak-calls.ts';

// A day of eight hours has a hundred calls at most; the ten minutes hold more.
const wholeMillis = 10 * 60_000;
const smallMillis = 20_000;
const imports = [0.02, 0.22, 0.42, 0.62, 0.82];
// Parts of the whole time. The short form has too few calls for more than its halves.
const compared = {
  whole: { beginning: { from: 0.1, to: 0.3 }, end: { from: 0.8, to: Number.POSITIVE_INFINITY } },
  small: { beginning: { from: 0, to: 0.5 }, end: { from: 0.5, to: Number.POSITIVE_INFINITY } },
} as const;
const lookupsInCall = { whole: 20, small: 80 };
const mostOfBeginning = 1.1;
// SQLite begins the log again once a thousand pages are written; a chunk of an import goes as far beyond.
const usualLog = (2 * 1000 * 4096) / 2 ** 20;

/** What was measured after one call. */
interface Sample {
  /** The part of the whole time that had passed. */
  readonly at: number;
  readonly memory: number;
  readonly file: number;
  readonly log: number;
  readonly lookups: readonly number[];
}

function drawn(
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
  seed: string,
): readonly Asked[] {
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const database = openKeyed({ path: dataFolder(folder).store, key: key.value, readonly: true });
  try {
    return drawnRecords(database, seed);
  } finally {
    database.close();
  }
}

/** What all processes of the window hold, in MB, as Electron itself counts it. */
const memoryOf = (desk: DeskWindow): Promise<number> =>
  desk.app.evaluate(
    ({ app }) => app.getAppMetrics().reduce((sum, { memory }) => sum + memory.workingSetSize, 0) / 1024,
  );

const megabytes = (path: string): number => (statSync(path, { throwIfNoEntry: false })?.size ?? 0) / 2 ** 20;

function rowOf(
  what: string,
  samples: readonly Sample[],
  read: (sample: Sample) => readonly number[],
  of: 'median' | 'p99',
  unit: 'ms' | 'MB',
  { beginning, end }: (typeof compared)[keyof typeof compared],
): BenchRow {
  const within = ({ from, to }: { readonly from: number; readonly to: number }) =>
    figuresOf(samples.filter(({ at }) => at >= from && at < to).flatMap(read));
  const [desk, limit] = [within(end), within(beginning)];
  const ratio = desk[of] / limit[of];
  return {
    what,
    desk,
    limit,
    limitIs: 'the same in the beginning',
    ratio,
    target: `${of} ≤ ${mostOfBeginning} x`,
    most: mostOfBeginning,
    met: ratio <= mostOfBeginning,
    unit,
  };
}

async function run(context: BenchContext): Promise<readonly BenchRow[]> {
  const { isSmall, seed, note } = context;
  const store = await deskOfOne(context);
  const { people } = await context.files();
  const file = dataFolder(store.folder).store;
  const records = drawn(store, seed);
  const asked = isSmall ? lookupsInCall.small : lookupsInCall.whole;
  const texts = records.map(({ familyName, practiceName }) => familyName || practiceName);
  const machine = await prepareMachine({ tell: () => {} });
  const desk = await openDeskWindow({ machine, ...store });
  const samples: Sample[] = [];
  try {
    await desk.commandBar.waitFor();
    await watchKeys(desk.page);
    await mailIntoSandbox(desk);
    const whole = isSmall ? smallMillis : wholeMillis;
    const began = performance.now();
    const passed = (): number => (performance.now() - began) / whole;
    let imported = 0;
    const running: Promise<unknown>[] = [];
    for (let call = 0; passed() < 1; call += 1) {
      if (imported < imports.length && passed() >= (imports[imported] ?? 1)) {
        const source = join(dirname(store.keyFile), `new-people-${imported}.csv`);
        const count = isSmall ? 200 : 2000;
        await writeNewPeople(people, source, { from: imported * count, count });
        running.push((await importInWindow(desk, source)).ended);
        imported += 1;
        note(`${Math.round(passed() * 100)} %: ${call} calls, ${imported} imports`);
      }
      await takeCall(desk, records[call % records.length] as Asked);
      const from = (call * asked) % (texts.length - asked);
      const { lookups } = await lookUpFromPage(desk.page, texts.slice(from, from + asked));
      samples.push({
        at: passed(),
        memory: await memoryOf(desk),
        file: megabytes(file),
        log: Math.max(usualLog, megabytes(`${file}-wal`)),
        lookups,
      });
    }
    await Promise.all(running);
    note(`${samples.length} calls, ${imported} imports`);
    if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'));
  } finally {
    await desk.close();
  }
  const parts = isSmall ? compared.small : compared.whole;
  return [
    rowOf('memory of all processes', samples, ({ memory }) => [memory], 'median', 'MB', parts),
    rowOf('the store’s file', samples, ({ file: size }) => [size], 'median', 'MB', parts),
    rowOf('its write-ahead log', samples, ({ log }) => [log], 'median', 'MB', parts),
    // Of some hundred look-ups in seconds the slowest few say nothing.
    rowOf(
      'look-up from the window',
      samples,
      ({ lookups }) => lookups,
      isSmall ? 'median' : 'p99',
      'ms',
      parts,
    ),
  ];
}

export const part: BenchPart = { name: 'soak', run };
