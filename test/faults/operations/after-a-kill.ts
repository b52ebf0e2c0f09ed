import { sql } from '../../../main/store/sql.ts';
import { valueIn } from '../../support/answers.ts';
import type { Operation } from '../lab/operation.ts';
import { lost, type Problem } from '../lab/scenario.ts';
import { openDesk, withWholeDesk } from '../lab/wholeness.ts';
import { makeSample } from './init.ts';

const before = 6;

/** An action in a desk that was killed: what it acknowledged before is in its log alone, which the next start takes over. */
export const afterKill: Operation = {
  name: 'an action after a kill',
  make: async (lab) => {
    await makeSample(lab);
    const { desk, shutdown } = valueIn(await openDesk(lab));
    for (let at = 0; at < before; at += 1)
      valueIn(
        await desk.perform({
          type: 'cases.open',
          input: { channel: 'phone', caller: `Caller ${at}` },
          operator: 'Sam',
        }),
      );
    // Copied while it is open, as a kill leaves it.
    const killed = lab.snapshot();
    await shutdown();
    lab.restore(killed);
  },
  words: (lab) => lab.words('cases', 'open', '--channel', 'phone', '--caller', 'Ann'),
  look: async (lab) => {
    const problems: Problem[] = [];
    let isThere = false;
    const found = await withWholeDesk(lab, ({ reader }) => {
      const callers = reader
        .all<{ caller: string }>(sql`SELECT caller FROM cases`)
        .map(({ caller }) => caller);
      for (let at = 0; at < before; at += 1)
        if (!callers.includes(`Caller ${at}`)) problems.push(lost(`the case of caller ${at}`));
      isThere = callers.includes('Ann');
      return problems;
    });
    return { extent: isThere ? 'all' : 'none', problems: found };
  },
};
