import type { Call, Lab } from '../lab/lab.ts';
import { changing } from '../lab/lab.ts';
import { afterwards, beginWith, type Operation, runOf } from '../lab/operation.ts';
import { placeOf, type Scenario } from '../lab/scenario.ts';

/**
 * The calls of an operation at which a kill makes a difference: each that is another than the one before it, and of a row of like
 * ones (the pages of a log) the first, the second, one in the middle and the last.
 */
export function turningPoints(calls: readonly Call[]): readonly Call[] {
  const rows: Call[][] = [];
  for (const call of calls) {
    const row = rows.at(-1);
    const same = row?.[0];
    if (row && same?.name === call.name && same.path === call.path) row.push(call);
    else rows.push([call]);
  }
  return rows.flatMap((row) => {
    const places = new Set([0, 1, Math.floor(row.length / 2), row.length - 1]);
    return row.filter((_call, at) => places.has(at));
  });
}

/** Where an operation changes files, found by a run in which nothing goes wrong. */
export const pointsOf = (lab: Lab, operation: Operation): Promise<readonly Call[]> =>
  lab.once(`points of ${operation.name}`, async () => {
    await beginWith(lab, operation);
    const { calls } = await lab.trace(operation.words(lab), changing, operation.input);
    return turningPoints(calls);
  });

const timeOf = (lab: Lab, operation: Operation): Promise<number> =>
  lab.once(`time of ${operation.name}`, async () => {
    await beginWith(lab, operation);
    const begun = performance.now();
    await runOf(lab, operation);
    return performance.now() - begun;
  });

/** A program that ends at one of its calls: before it, or in the middle of what it writes. */
export const killedAtCall = (operation: Operation, long: number, short: number): Scenario => ({
  fault: 'kill -9 at a call to the system',
  during: operation.name,
  long,
  short,
  needs: 'shim',
  run: async (lab, turn) => {
    const points = await pointsOf(lab, operation);
    const point = points[placeOf(turn, points.length) - 1];
    if (!point) throw new Error(`${operation.name} changes nothing`);
    const does = turn.chance() < 0.75 ? 'kill' : 'torn';
    await beginWith(lab, operation);
    const ended = await runOf(lab, operation, { fault: { calls: changing, at: point.number, does } });
    return (await afterwards(lab, operation, ended)).map((problem) => ({
      ...problem,
      what: `${does} at ${point.name} ${point.path} (${point.number}): ${problem.what}`,
    }));
  },
});

/** A program that is killed from outside, at any moment between its start and its end. */
export const killedAtMoment = (operation: Operation, long: number, short: number): Scenario => ({
  fault: 'kill -9 at any moment',
  during: operation.name,
  long,
  short,
  run: async (lab, turn) => {
    const time = await timeOf(lab, operation);
    // The first part of it is the start of the program, which changes nothing.
    const moment = 100 + ((turn.number + turn.chance()) / turn.of) * Math.max(50, time - 100);
    await beginWith(lab, operation);
    const ended = await runOf(lab, operation, { killAfter: moment });
    return (await afterwards(lab, operation, ended)).map((problem) => ({
      ...problem,
      what: `after ${Math.round(moment)} of ${Math.round(time)} ms: ${problem.what}`,
    }));
  },
});
