import { type Call, type CallFault, type CallKind, changing, type Lab } from '../lab/lab.ts';
import { afterwards, beginWith, manners, type Operation, runOf } from '../lab/operation.ts';
import { placeOf, type Scenario } from '../lab/scenario.ts';
import { turningPoints } from './kills.ts';

/** A way in which the system refuses calls. */
export interface Refusing {
  readonly fault: string;
  readonly calls: readonly CallKind[];
  readonly does: readonly CallFault['does'][];
  readonly lasting?: boolean;
}

/** What the system can say to a call besides doing it. */
export const refusings: readonly Refusing[] = [
  { fault: 'one I/O error in a change', calls: changing, does: ['EIO'] },
  { fault: 'I/O errors from a change on', calls: changing, does: ['EIO'], lasting: true },
  { fault: 'an I/O error in reading', calls: ['read', 'open'], does: ['EIO'] },
  { fault: 'a disk that gets full at a call', calls: changing, does: ['full'] },
  { fault: 'a medium that gets read-only', calls: changing, does: ['EROFS'], lasting: true },
  { fault: 'interrupted calls and half writes', calls: ['write', 'read'], does: ['short', 'EINTR'] },
  { fault: 'a folder that vanishes', calls: changing, does: ['vanish'] },
];

const callsOf = (lab: Lab, operation: Operation, calls: readonly CallKind[]): Promise<readonly Call[]> =>
  lab.once(`calls ${calls.join()} of ${operation.name}`, async () => {
    await beginWith(lab, operation);
    const traced = await lab.trace(operation.words(lab), calls, operation.input);
    return turningPoints(traced.calls);
  });

/** An operation whose calls the system refuses: the program says so with a code, and what is there stays whole. */
export const refusedCalls = (
  { fault, calls, does, lasting = false }: Refusing,
  operation: Operation,
  long: number,
  short: number,
): Scenario => ({
  fault,
  during: operation.name,
  long,
  short,
  needs: 'shim',
  run: async (lab, turn) => {
    const points = await callsOf(lab, operation, calls);
    const point = points[placeOf(turn, points.length) - 1];
    if (!point) throw new Error(`${operation.name} makes no such calls`);
    const chosen = turn.chance.pick(does);
    await beginWith(lab, operation);
    const ended = await runOf(lab, operation, {
      fault: { calls, at: point.number, does: chosen, lasting },
    });
    // What was taken away is brought back.
    lab.bringBack();
    const problems = [...manners(ended), ...(await afterwards(lab, operation, ended))];
    return problems.map((problem) => ({
      ...problem,
      what: `${chosen} at ${point.name} ${point.path} (${point.number}): ${problem.what}`,
    }));
  },
});
