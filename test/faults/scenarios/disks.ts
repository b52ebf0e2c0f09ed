import { fillUpTo, makeReadOnly, onSmallDisk } from '../lab/disk.ts';
import { afterwards, beginWith, manners, type Operation, refusalIn, runOf } from '../lab/operation.ts';
import { noWord, type Problem, type Scenario } from '../lab/scenario.ts';

const megabyte = 1024 * 1024;

/** So much is left of a disk: nothing, a little, or nearly enough for whatever is done. */
const mostLeft = 4 * megabyte;

/** A disk that has some room left, and not enough. */
export const filledDisk = (operation: Operation, long: number, short: number): Scenario => ({
  fault: 'a small disk that fills up',
  during: operation.name,
  long,
  short,
  needs: 'mounts',
  run: (lab, turn) =>
    onSmallDisk(lab.home, 24 * 1024, async () => {
      await beginWith(lab, operation);
      const left = Math.floor(turn.chance() ** 2 * mostLeft);
      const makeRoom = fillUpTo(lab.home, left);
      const ended = await runOf(lab, operation);
      makeRoom();
      const problems: Problem[] = [...manners(ended)];
      const code = refusalIn(ended);
      if (code !== null && code !== 'disk-full') problems.push(noWord(`it is refused with ${code}`));
      problems.push(...(await afterwards(lab, operation, ended)));
      return problems.map((problem) => ({ ...problem, what: `${left} bytes left: ${problem.what}` }));
    }),
});

/** A medium that can't be written: what only reads works, everything else says so, and nothing changes. */
export const readOnlyDisk = (operation: Operation, long: number, short: number): Scenario => ({
  fault: 'a medium that can’t be written',
  during: operation.name,
  long,
  short,
  needs: 'mounts',
  run: (lab) =>
    onSmallDisk(lab.home, 24 * 1024, async () => {
      await beginWith(lab, operation);
      makeReadOnly(lab.home, true);
      const ended = await runOf(lab, operation);
      makeReadOnly(lab.home, false);
      return [...manners(ended), ...(await afterwards(lab, operation, ended))];
    }),
});
