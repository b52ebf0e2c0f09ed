import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from '../../../main/store/sql.ts';
import type { Lab } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import { openBeside, storeFile } from '../lab/raw-store.ts';
import { halfDone, lost, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const page = 4096;

/** A desk of whose people one page can't be read any more. */
async function makeDamaged(lab: Lab): Promise<void> {
  await makeSample(lab, '--sample');
  const database = openBeside(lab);
  const [first] = database
    .prepare(`SELECT pageno FROM dbstat WHERE name = 'accounts' AND pagetype = 'leaf' ORDER BY pageno`)
    .pluck()
    .all() as number[];
  database.close();
  if (first === undefined) throw new Error('the people have no page');
  const bytes = readFileSync(storeFile(lab));
  bytes.fill(7, (first - 1) * page + 100, (first - 1) * page + 200);
  writeFileSync(storeFile(lab), bytes);
}

const sumOf = (path: string): string | null =>
  existsSync(path) ? createHash('sha256').update(readFileSync(path)).digest('hex') : null;

const damagedSum = (lab: Lab): Promise<string | null> =>
  lab.once('the damaged store', async () => sumOf(storeFile(lab)));

/** Saving what can be read of a damaged store: a new store in its place, the damaged one kept aside as it was. */
export const salvage: Operation = {
  name: 'salvage',
  make: async (lab) => {
    await makeDamaged(lab);
    await damagedSum(lab);
  },
  words: (lab) => lab.words('store', 'salvage'),
  look: async (lab) => {
    const damaged = await damagedSum(lab);
    const aside = readdirSync(lab.folder)
      .filter((name) => name.startsWith('set-aside-'))
      .map((name) => join(lab.folder, name, 'login-desk.db'));
    const kept = [storeFile(lab), ...aside].filter((path) => sumOf(path) === damaged);
    const problems: Problem[] = [];
    if (kept.length === 0) problems.push(lost('the damaged store is nowhere as it was'));
    const isDecided = existsSync(`${storeFile(lab)}-restore`);
    if (kept[0] === storeFile(lab)) return { extent: isDecided ? 'some' : 'none', problems };
    // The next start finishes what was decided.
    if (!existsSync(storeFile(lab))) return { extent: 'some', problems };
    problems.push(
      ...(await withWholeDesk(lab, ({ reader }) => {
        const people = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`)?.n ?? 0;
        const practices = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM practices`)?.n ?? 0;
        return people > 0 && people < 80 && practices === 12
          ? []
          : [halfDone(`of 80 people ${people}, of 12 practices ${practices} were saved`)];
      })),
    );
    return { extent: 'all', problems };
  },
  inParts: true,
  doneBefore: ['store-not-damaged'],
};
