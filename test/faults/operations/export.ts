import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { valueIn } from '../../support/answers.ts';
import type { Lab } from '../lab/lab.ts';
import type { Found, Operation } from '../lab/operation.ts';
import { halfDone, type Problem } from '../lab/scenario.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const olderRows = 20;
const newerRows = 21;

const openCases = (lab: Lab, count: number): Promise<readonly Problem[]> =>
  withWholeDesk(lab, async ({ desk }) => {
    for (let at = 0; at < count; at += 1)
      valueIn(
        await desk.perform({
          type: 'cases.open',
          input: { channel: 'phone', caller: `Caller ${at} ${'x'.repeat(100)}` },
          operator: 'Sam',
        }),
      );
    return [];
  });

interface Manifest {
  readonly rows: number;
  readonly sha256: string;
}

/** What lies in the place of the export: an older pair, a newer one, or a file that no manifest speaks for. */
function pair(lab: Lab): Found {
  const file = lab.file('cases.csv');
  if (!existsSync(file)) return { extent: 'none', problems: [halfDone('the older file is gone')] };
  const sha256 = createHash('sha256').update(readFileSync(file)).digest('hex');
  const manifestFile = `${file}.manifest.json`;
  if (!existsSync(manifestFile)) return { extent: 'some', problems: [] };
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Manifest;
  if (manifest.sha256 !== sha256)
    return { extent: 'some', problems: [halfDone('the manifest is that of another file')] };
  return { extent: manifest.rows === newerRows ? 'all' : 'none', problems: [] };
}

/** An export over an older one: a file and its manifest, each put in place by a rename. */
export const exportCases: Operation = {
  name: 'export',
  make: async (lab) => {
    await makeSample(lab);
    await openCases(lab, olderRows);
    const made = await lab.runHere(exportCases.words(lab));
    if (made.status !== 0) throw new Error(made.err);
    await openCases(lab, newerRows - olderRows);
  },
  words: (lab) => lab.words('export', 'cases', '--format', 'csv', '--out', lab.file('cases.csv')),
  look: async (lab) => {
    const { extent, problems } = pair(lab);
    return { extent, problems: [...problems, ...(await withWholeDesk(lab, () => []))] };
  },
  // A file without its manifest says that it is not done, and the next export completes it.
  inParts: true,
};
