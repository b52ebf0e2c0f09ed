import { existsSync } from 'node:fs';
import { openLoginDesk } from '../../../main/compose.ts';
import { sql } from '../../../main/store/sql.ts';
import { thisUser } from '../../support/operators.ts';
import type { Lab } from '../lab/lab.ts';
import type { Operation } from '../lab/operation.ts';
import { halfDone, noWord } from '../lab/scenario.ts';
import { wholeness } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const newKey = (lab: Lab): string => lab.file('new.key');

/** A store gets another key: a checked copy under it takes its place. */
export const keyChange: Operation = {
  name: 'key change',
  make: (lab) => makeSample(lab, '--sample'),
  words: (lab) => [lab.script('acting-key-change'), lab.folder, lab.keyFile, newKey(lab)],
  isScript: true,
  look: async (lab) => {
    const codes: string[] = [];
    // One of the two opens it, and the program knows which.
    for (const [extent, keyFile] of [
      ['none', lab.keyFile],
      ['all', newKey(lab)],
    ] as const) {
      if (!existsSync(keyFile)) continue;
      const opened = await openLoginDesk({ folder: lab.folder, keyFile, ...thisUser });
      if (!opened.ok) {
        codes.push(opened.error.code);
        continue;
      }
      const { reader } = opened.value;
      const people = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`)?.n ?? 0;
      const problems = [
        ...wholeness(reader),
        ...(people === 80 ? [] : [halfDone(`there are ${people} people`)]),
      ];
      await opened.value.shutdown();
      return { extent, problems };
    }
    return { extent: 'none', problems: [noWord(`neither key opens it: ${codes.join(', ')}`)] };
  },
  // The earlier key opens nothing then.
  doneBefore: ['store-key-wrong', 'target-in-use'],
};
