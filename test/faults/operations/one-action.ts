import { sql } from '../../../main/store/sql.ts';
import type { Operation } from '../lab/operation.ts';
import { withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

/** One action by the command line: a start, a change, an end. */
export const oneAction: Operation = {
  name: 'one action',
  make: (lab) => makeSample(lab),
  words: (lab) => lab.words('cases', 'open', '--channel', 'phone', '--caller', 'Ann'),
  look: async (lab) => {
    let count = 0;
    const problems = await withWholeDesk(lab, ({ reader }) => {
      count = reader.get<{ n: number }>(sql`SELECT count(*) AS n FROM cases`)?.n ?? 0;
      return [];
    });
    return { extent: count === 0 ? 'none' : 'all', problems };
  },
};
