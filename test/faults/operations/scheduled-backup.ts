import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Lab } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import { halfDone, lost, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const folderOf = (lab: Lab): string => join(lab.folder, 'backups');

const backupsIn = (lab: Lab): readonly string[] =>
  existsSync(folderOf(lab)) ? readdirSync(folderOf(lab)).filter((name) => name.endsWith('.db')) : [];

async function must(lab: Lab, ...command: readonly string[]): Promise<void> {
  const ended = await lab.runHere(lab.words(...command));
  if (ended.status !== 0) throw new Error(`${command.join(' ')}: ${ended.out} ${ended.err}`);
}

const firstOnes = (lab: Lab): Promise<readonly string[]> =>
  lab.once('backups before the scheduled one', async () => backupsIn(lab));

/** The backup of the schedule: a new one, and after it the one that it makes superfluous goes. */
export const scheduledBackup: Operation = {
  name: 'scheduled backup',
  make: async (lab) => {
    await makeSample(lab, '--sample');
    await must(lab, 'settings', 'set', 'backup.keep', '{"daily":1,"weekly":0,"monthly":0}');
    await must(lab, 'backup', 'run', '--now');
    await firstOnes(lab);
  },
  words: (lab) => lab.words('backup', 'run', '--now'),
  look: async (lab) => {
    const problems: Problem[] = [...(await withWholeDesk(lab, () => []))];
    const before = await firstOnes(lab);
    const there = backupsIn(lab);
    if (there.length === 0) problems.push(lost('no backup is left'));
    for (const name of there) {
      const { status, out } = await lab.runHere(lab.words('backup', 'verify', join(folderOf(lab), name)));
      if (status !== 0) problems.push(halfDone(`${name} has its name and is not whole: ${out}`));
    }
    return { extent: there.some((name) => !before.includes(name)) ? 'all' : 'none', problems };
  },
};
