import { existsSync, readdirSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { valueIn } from '../../support/answers.ts';
import type { Lab } from '../lab/lab.ts';
import type { Found, Operation } from '../lab/operation.ts';
import { storeFile } from '../lab/raw-store.ts';
import { halfDone, lost } from '../lab/scenario.ts';
import { openDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

/** A desk that was killed, with a log, and of whose store the end is missing. */
async function makeDamaged(lab: Lab): Promise<void> {
  await makeSample(lab, '--sample');
  const { desk, shutdown } = valueIn(await openDesk(lab));
  await desk.perform({ type: 'cases.open', input: { channel: 'phone', caller: 'Ann' }, operator: 'Sam' });
  const killed = lab.snapshot();
  await shutdown();
  lab.restore(killed);
  truncateSync(storeFile(lab), 4096 * 3);
}

/** Where the files of the damaged store lie: all in their place, all in one folder beside, or neither. */
function whereIs(lab: Lab): Found {
  const hasBoth = (folder: string): boolean =>
    ['login-desk.db', 'login-desk.db-wal'].every((name) => existsSync(join(folder, name)));
  const folders = readdirSync(lab.folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name.startsWith('set-aside-'))
    .map(({ name }) => name);
  const whole = folders.filter((name) => hasBoth(join(lab.folder, name)));
  if (whole.length > 1) return { extent: 'some', problems: [halfDone('it lies in two folders')] };
  const isThere = existsSync(storeFile(lab)) || existsSync(`${storeFile(lab)}-wal`);
  if (whole.length === 1) return { extent: isThere ? 'some' : 'all', problems: [] };
  if (hasBoth(lab.folder)) return { extent: 'none', problems: [] };
  // A part is in its place, the rest in the folder that is not finished.
  const all = readdirSync(lab.folder, { recursive: true }).map(String);
  const isLost = ['login-desk.db', 'login-desk.db-wal'].some(
    (name) => !all.some((path) => path.endsWith(name)),
  );
  return { extent: 'some', problems: isLost ? [lost('a file of the store is gone')] : [] };
}

/** Moving a damaged store out of the way: it and its log go together. */
export const setAside: Operation = {
  name: 'setting a damaged store aside',
  make: makeDamaged,
  words: (lab) => lab.words('store', 'set-aside'),
  look: async (lab) => whereIs(lab),
  inParts: true,
  doneBefore: ['store-missing'],
};
