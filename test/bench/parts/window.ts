import { dirname, join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { type DeskWindow, openDeskWindow } from '../../../tools/demo/desk-window.ts';
import { prepareMachine } from '../../../tools/prepare.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf, worstOf } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { typedTexts } from '../typed-texts.ts';
import { lookUpFromPage } from '../window/bridge-calls.ts';
import type { DeskPage } from '../window/desk-page.ts';
import { importInWindow } from '../window/import-in-window.ts';
import { watchKeys } from '../window/key-watch.ts';
import { writeNewPeople } from '../window/new-people.ts';
import { smoothRows } from '../window/smooth-rows.ts';
import { watchSmoothness } from '../window/smoothness.ts';
import { type Typed, typeTexts } from '../window/typing.ts';

const twoFrames = 33;
const oneFrame = 1000 / 60;

/**
 * From a key to the list that is painted. A letter alone can't be painted sooner than the machine draws a frame. Of the short form's
 * few keys a tenth of a second in which the machine is busy holds up a twentieth: there the median counts.
 */
function typingRow({ isSmall }: BenchContext, what: string, { keys, dropped }: Typed): BenchRow {
  const of = isSmall ? 'median' : 'p95';
  const lists = keys.map(({ at, list }) => (list === 0 ? Number.POSITIVE_INFINITY : list - at));
  const desk = figuresOf(lists);
  const limit = figuresOf(keys.map(({ at, letter }) => letter - at));
  const target = Math.max(twoFrames, limit[of] + oneFrame);
  return {
    what: `${what} (${keys.filter(({ isOwn }) => isOwn).length} of ${keys.length} keys have a list of their own)`,
    desk,
    limit,
    limitIs: 'the letter itself, painted in the box',
    ratio: dropped > 0 ? Number.POSITIVE_INFINITY : desk[of] / target,
    target: `${of} ≤ ${twoFrames} ms, no key dropped`,
    most: 1,
    met: dropped === 0 && desk[of] <= twoFrames,
  };
}

async function bridgeRow(
  context: BenchContext,
  desk: DeskWindow,
  texts: readonly string[],
): Promise<BenchRow> {
  await lookUpFromPage(desk.page, texts.slice(0, 50));
  const { lookups, limits } = await lookUpFromPage(desk.page, texts);
  const ours = figuresOf(lookups);
  const limit = figuresOf(limits);
  const of = worstOf(context);
  const ratio = ours[of] / limit[of];
  return {
    what: 'look-up from the window',
    desk: ours,
    limit,
    limitIs: 'the same in the main process, and two empty calls',
    ratio,
    target: `${of} ≤ 1 x`,
    most: 1,
    met: ratio <= 1,
  };
}

/** Asks for every list over everything and every report, as the screens do one after the other, for this long at least. */
const readEverything = (desk: DeskWindow, millis: number): Promise<unknown> =>
  desk.page.evaluate(async (least) => {
    const { query } = (window as unknown as DeskPage).loginDesk;
    const ask = {
      cases: () => query.cases({}),
      search: () => query.cases({ text: 'reset mail' }),
      reason: () => query.cases({ reason: 'locked', limit: 1000 }),
      caseReport: () => query.caseReport({}),
      mailReport: () => query.mailReport({}),
      readiness: () => query.readiness({ limit: 1000 }),
      counts: () => query.directoryCounts({}),
      audit: () => query.auditEntries({}),
      links: () => query.links({}),
      outbox: () => query.outbox({}),
      lookup: () => query.lookup({ text: 'ma', limit: 1000 }),
    };
    const until = performance.now() + least;
    do
      for (const each of Object.values(ask)) {
        await each();
        // Nobody opens the next screen sooner.
        await new Promise((resolve) => setTimeout(resolve, 250));
      }
    while (performance.now() < until);
  }, millis);

async function run(context: BenchContext): Promise<readonly BenchRow[]> {
  const { accounts, isSmall, seed, note } = context;
  const store = await deskOfOne(context, { cases: true });
  const texts = typedTexts(store, seed);
  const file = join(dirname(store.keyFile), 'new-people.csv');
  await writeNewPeople((await context.files()).people, file, {
    count: isSmall ? accounts : Math.min(accounts, 100_000),
  });
  const machine = await prepareMachine({ tell: () => {} });
  const desk = await openDeskWindow({ machine, ...store });
  try {
    await desk.commandBar.waitFor();
    await after(isSmall ? 1000 : 5000);
    note('Watching an idle window');
    const idle = await watchSmoothness(desk.app, desk.page, () => after(isSmall ? 3000 : 10_000));
    note('Calls through the bridge');
    const bridge = await bridgeRow(context, desk, texts.slice(0, isSmall ? 200 : 3000));
    note('Typing');
    await watchKeys(desk.page);
    await typeTexts(desk, texts.slice(0, 3));
    const typed = await typeTexts(desk, texts.slice(3, isSmall ? 18 : 103));
    note('Reading lists over everything');
    const reading = await watchSmoothness(desk.app, desk.page, () =>
      readEverything(desk, isSmall ? 3000 : 10_000),
    );
    note('Importing');
    const importing = await importInWindow(desk, file);
    const smooth = await watchSmoothness(desk.app, desk.page, () =>
      Promise.race([importing.ended, after(isSmall ? 5000 : 30_000)]),
    );
    const beside = await typeTexts(desk, texts.slice(103, isSmall ? 108 : 133));
    await importing.cancel();
    if (desk.complaints.length > 0) throw new Error(desk.complaints.join('\n'));
    return [
      bridge,
      typingRow(context, 'key to painted list, a key each 30 ms', typed),
      typingRow(context, 'the same while an import runs', beside),
      ...smoothRows('lists over everything are read', reading, idle),
      ...smoothRows('an import runs', smooth, idle),
    ];
  } finally {
    await desk.close();
  }
}

export const part: BenchPart = { name: 'window', run };
