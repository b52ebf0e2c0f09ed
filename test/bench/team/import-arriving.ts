import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { createNewStore, openStore, type StoreOptions } from '../../../main/store/store.ts';
import { placeOf } from '../../../main/team/membership.ts';
import { valueIn } from '../../support/answers.ts';
import { addOperator } from '../../support/operators.ts';
import { startPostgres } from '../../support/postgres.ts';
import { type DeskFolder, makeTeamFolders } from '../../support/team-folders.ts';
import { ownerOf } from '../../support/team-place.ts';
import { jobsOver } from '../../support/transfer-run.ts';
import { type BenchContext, type BenchRow, figuresOf, rowUnder } from '../bench-part.ts';
import { storesFolder } from '../stores/prepared-stores.ts';
import type { Acted } from './acting.ts';
import { buildDesks, startDesk } from './desk-process.ts';

/** The others have the rows at so large a part of the speed at which a desk without a team imports them. */
const leastPart = 0.5;
/** No action of an operator takes longer meanwhile, in milliseconds. */
const longest = 1000;

export type ImportedFiles = Awaited<ReturnType<BenchContext['files']>>;

/** Imports both files in a worker. Gives how many rows there were. */
export async function importAll(options: StoreOptions, files: ImportedFiles): Promise<number> {
  const jobs = jobsOver(options);
  let rows = 0;
  for (const what of ['practices', 'people'] as const)
    rows += valueIn(await jobs.run('import', { what, file: files[what] })).rows;
  return rows;
}

export const optionsOf = ({ folder, keyFile }: DeskFolder): StoreOptions => ({
  path: dataFolder(folder).store,
  key: valueIn(readKeyFile(keyFile)),
});

/** The last entry that a store has. */
export function placeIn(options: StoreOptions): number {
  const store = valueIn(openStore(options));
  const { position } = placeOf(store.read);
  store.close();
  return position;
}

interface Arrival {
  readonly rows: number;
  /** Until all was imported, and until another desk had all of it, in milliseconds. */
  readonly imported: number;
  readonly arrived: number;
  /** How a third desk acted meanwhile. */
  readonly acted: Acted;
}

async function arrive(home: string, files: ImportedFiles): Promise<Arrival> {
  const scripts = await buildDesks();
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const folders = await makeTeamFolders(home, ownerOf(server), 3, async () => undefined);
    const [first, second, third] = folders as [DeskFolder, DeskFolder, DeskFolder];
    const acting = startDesk(scripts, 'whole-desk', second, 'Second');
    const following = startDesk(scripts, 'whole-desk', third, 'Third');
    for (const desk of [acting, following]) await desk.next();
    acting.tell({ act: [0] });
    const began = Date.now();
    const rows = await importAll(optionsOf(first), files);
    const imported = Date.now() - began;
    following.tell({ reach: placeIn(optionsOf(first)) });
    const arrived = (await following.next<number>()) - began;
    acting.tell({ end: true });
    const acted = await acting.next<Acted>();
    for (const desk of [acting, following]) await desk.end();
    return { rows, imported, arrived, acted };
  } finally {
    await server.end();
  }
}

/** An import at one desk of a team while another one acts once a second and a third one follows, beside the same without a team. */
export async function importArriving(context: BenchContext): Promise<readonly BenchRow[]> {
  const files = await context.files();
  mkdirSync(storesFolder(), { recursive: true });
  const home = mkdtempSync(join(storesFolder(), 'team-import-'));
  try {
    context.note('An import in a team');
    const { rows, imported, arrived, acted } = await arrive(home, files);
    context.note('The same without a team');
    const alone = { path: join(home, 'alone.db'), key: Buffer.alloc(32, 1) };
    const made = valueIn(createNewStore(alone));
    addOperator(made, 'Sam');
    made.close();
    const began = Date.now();
    await importAll(alone, files);
    const limit = figuresOf([(rows / (Date.now() - began)) * 1000]);
    const beside = (what: string, took: number, most: number | null): BenchRow => {
      const desk = figuresOf([(rows / took) * 1000]);
      const ratio = limit.median / desk.median;
      return {
        what,
        desk,
        limit,
        limitIs: 'the same import at a desk without a team',
        ratio,
        target: most === null ? 'told alone' : `≥ ${leastPart * 100} % of its speed`,
        // All three desks and the server share this machine: its short form breaks no run.
        most: context.isSmall ? null : most,
        met: most === null || ratio <= most,
        unit: 'rows/s',
      };
    };
    return [
      beside(`an import of ${rows} rows arrives at another desk`, arrived, 1 / leastPart),
      beside('… and is done at the desk that imports', imported, null),
      rowUnder('… an action at a third desk meanwhile', acted.times, longest),
    ];
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}
