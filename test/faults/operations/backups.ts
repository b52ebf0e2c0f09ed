import { existsSync, readdirSync } from 'node:fs';
import { sql } from '../../../main/store/sql.ts';
import { valueIn } from '../../support/answers.ts';
import type { Lab } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import { halfDone, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const backup = (lab: Lab): string => lab.file('backup.db');

const openCases = (lab: Lab, count: number): Promise<readonly Problem[]> =>
  withWholeDesk(lab, async ({ desk }) => {
    for (let at = 0; at < count; at += 1)
      valueIn(
        await desk.perform({
          type: 'cases.open',
          input: { channel: 'phone', caller: `Caller ${at}` },
          operator: 'Sam',
        }),
      );
    return [];
  });

async function createBackup(lab: Lab): Promise<void> {
  const made = await lab.runHere(lab.words('backup', 'create', backup(lab)));
  if (made.status !== 0) throw new Error(`no backup could be made: ${made.out} ${made.err}`);
}

/** Whether the backup is checked and found whole. */
async function isWhole(lab: Lab): Promise<boolean> {
  const { status } = await lab.runHere(lab.words('backup', 'verify', backup(lab)));
  return status === 0;
}

/** A backup by hand: a copy while the store is in use, opened again and checked, named once it is whole. */
export const backUp: Operation = {
  name: 'backup',
  make: async (lab) => {
    await makeSample(lab, '--sample');
  },
  words: (lab) => lab.words('backup', 'create', backup(lab)),
  look: async (lab) => {
    const problems = [...(await withWholeDesk(lab, () => []))];
    if (!existsSync(backup(lab))) return { extent: 'none', problems };
    if (!(await isWhole(lab))) problems.push(halfDone('a backup has its name and is not whole'));
    return { extent: 'all', problems };
  },
  doneBefore: ['backup-exists'],
};

const newerCases = 3;

/** Putting a backup in the place of the store, which is kept aside. */
export const restore: Operation = {
  name: 'restore',
  make: async (lab) => {
    await makeSample(lab, '--sample');
    await createBackup(lab);
    await openCases(lab, newerCases);
  },
  words: (lab) => lab.words('backup', 'restore', backup(lab)),
  look: async (lab) => {
    let cases = 0;
    const problems = [
      ...(await withWholeDesk(lab, ({ reader }) => {
        cases = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM cases`)?.n ?? 0;
        const people = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`)?.n ?? 0;
        return people === 80 ? [] : [halfDone(`there are ${people} people`)];
      })),
    ];
    if (!(await isWhole(lab))) problems.push(halfDone('the backup is not whole any more'));
    if (cases === newerCases) return { extent: 'none', problems };
    const aside = readdirSync(lab.folder, { recursive: true }).some((name) =>
      /[\\/]login-desk\.db$/.test(String(name)),
    );
    if (!aside) problems.push(halfDone('the store of before is not kept'));
    return { extent: cases === 0 ? 'all' : 'some', problems };
  },
};
