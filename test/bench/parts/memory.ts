import { setTimeout as after } from 'node:timers/promises';
import { prepareMachine } from '../../../tools/prepare.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { rowAllowing } from '../row-allowing.ts';
import { typedTexts } from '../typed-texts.ts';
import { startDesk, startEmpty, type WindowProcess } from '../window-process.ts';

const lookups = 1000;
/** After this a program that has nothing to do is at rest, in milliseconds. */
const restAfter = 3000;

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const machine = await prepareMachine({ tell: context.note });
  const store = await deskOfOne(context);
  const texts = typedTexts(store, context.seed);
  const rounds = context.isSmall ? 1 : 3;
  const heldBy = async (
    start: () => Promise<WindowProcess>,
    work: (window: WindowProcess) => Promise<unknown>,
  ): Promise<number> => {
    const window = await start();
    try {
      await work(window);
      await after(restAfter);
      return window.memory();
    } finally {
      await window.close();
    }
  };
  const figures: Record<'desk' | 'fresh' | 'empty', number[]> = { desk: [], fresh: [], empty: [] };
  for (let round = 0; round < rounds; round += 1) {
    figures.empty.push(
      await heldBy(
        () => startEmpty(machine),
        async () => undefined,
      ),
    );
    figures.fresh.push(
      await heldBy(
        () => startDesk(machine, store),
        async () => undefined,
      ),
    );
    figures.desk.push(
      await heldBy(
        () => startDesk(machine, store),
        (window) => lookUp(window, texts),
      ),
    );
    context.note(
      `round ${round + 1}: empty ${figures.empty[round]?.toFixed(0)} MB, desk ${figures.fresh[round]?.toFixed(0)} MB, after ${lookups} look-ups ${figures.desk[round]?.toFixed(0)} MB`,
    );
  }
  const limit = figuresOf(figures.empty);
  const limitIs = 'an empty Electron window';
  return [
    rowAllowing(
      `after ${lookups} look-ups, all processes`,
      { desk: figuresOf(figures.desk), limit },
      150,
      limitIs,
      'MB',
    ),
    rowAllowing(
      'after the start, all processes',
      { desk: figuresOf(figures.fresh), limit },
      150,
      limitIs,
      'MB',
    ),
  ];
}

/** Asks as the command bar does, through the window's bridge, and throws where an answer is a refusal. */
async function lookUp(window: WindowProcess, texts: readonly string[]): Promise<void> {
  const asked = Array.from({ length: lookups }, (_none, round) => texts[round % texts.length] ?? '');
  await window.evaluate(`(async () => {
    for (const text of ${JSON.stringify(asked)}) {
      const answer = await window.loginDesk.query.lookup({ text });
      if (!answer.ok) throw new Error(answer.error.message);
    }
  })()`);
}

export const part: BenchPart = { name: 'memory', run: measure };
