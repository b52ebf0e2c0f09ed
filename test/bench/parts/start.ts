import { prepareMachine } from '../../../tools/prepare.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf, rowBeside } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { startDesk, startEmpty, type WindowProcess } from '../window-process.ts';

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const machine = await prepareMachine({ tell: context.note });
  const store = await deskOfOne(context);
  const usableAfter = async (start: () => Promise<WindowProcess>): Promise<number> => {
    const window = await start();
    await window.close();
    return window.usableAfter;
  };
  const rounds = context.isSmall ? 3 : 15;
  const [desk, empty]: [number[], number[]] = [[], []];
  // The first start names the store and fills the caches of the disk and of the page's code.
  for (let round = -1; round < rounds; round += 1) {
    const [ours, bare] = [
      await usableAfter(() => startDesk(machine, store)),
      await usableAfter(() => startEmpty(machine)),
    ];
    context.note(`start ${round + 1}: desk ${ours.toFixed(0)} ms, empty window ${bare.toFixed(0)} ms`);
    if (round < 0) continue;
    desk.push(ours);
    empty.push(bare);
  }
  return [
    rowBeside(
      'start to usable command bar',
      { desk: figuresOf(desk), limit: figuresOf(empty) },
      'an empty page in an equal Electron window',
      // Of a dozen starts the slowest tells of the machine.
      { most: 1.3, of: 'median' },
    ),
  ];
}

export const part: BenchPart = { name: 'start', run: measure };
