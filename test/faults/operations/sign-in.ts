import { sql } from '../../../main/store/sql.ts';
import type { Operation } from '../lab/operation.ts';
import { withWholeDesk } from '../lab/wholeness.ts';

const password = 'made up for this test\n';

/** An operator signs in with a password, for one command. */
export const signIn: Operation = {
  name: 'sign-in',
  make: async (lab) => {
    const made = await lab.runHere(lab.wordsOf('Kim', 'init', '--password-stdin'), password);
    if (made.status !== 0) throw new Error(`no desk could be made: ${made.out} ${made.err}`);
  },
  words: (lab) => lab.wordsOf('Kim', 'cases', 'list', '--password-stdin'),
  input: password,
  // Where nothing can be kept, one reads without being noted.
  promised: () => false,
  look: async (lab) => {
    let times = 0;
    const problems = await withWholeDesk(lab, ({ reader }) => {
      const { n = 0 } =
        reader.get<{ n: number }>(
          sql`SELECT count(*) AS n FROM audit WHERE body ->> 'action' = 'audit.signed-in'`,
        ) ?? {};
      times = n;
      return [];
    });
    return { extent: times > 1 ? 'all' : 'none', problems };
  },
};
