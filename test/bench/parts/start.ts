import { setTimeout as after } from 'node:timers/promises';
import { prepareMachine } from '../../../tools/prepare.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf, rowBeside } from '../bench-part.ts';
import { deskOfOne } from '../desk-of-one.ts';
import { startDesk, startEmpty, type WindowProcess } from '../window-process.ts';

/** One start, in milliseconds since its beginning. */
interface Start {
  readonly usable: number;
  /** What was typed at once was painted, and in the desk what was found for it. */
  readonly answered: number;
}

const typing = `
  const box = document.querySelector('input[role=combobox]');
  box.focus();
  document.execCommand('insertText', false, 'ma');
  const painted = () => new Promise((end) => requestAnimationFrame(() => setTimeout(end)));
`;
const typed = `(async () => { ${typing} await painted(); return box.value; })()`;
// The line above the list says how many there are.
const found = `(async () => {
  ${typing}
  const count = () => document.querySelector('section[aria-busy=false] > p')?.textContent ?? '';
  while (!/\\d/.test(count())) await new Promise((end) => setTimeout(end, 2));
  await painted();
  return box.value;
})()`;
// A desk that was used before: Chromium keeps what it compiled of the page a while after a second start.
const usedBefore = 2;
const useMillis = 2000;

async function measure(context: BenchContext): Promise<readonly BenchRow[]> {
  const machine = await prepareMachine({ tell: context.note });
  const store = await deskOfOne(context);
  const once = async (
    start: () => Promise<WindowProcess>,
    answer: string,
    useFor: number,
  ): Promise<Start> => {
    const window = await start();
    const usableAt = performance.now();
    const value = await window.evaluate(answer);
    if (value !== 'ma') throw new Error(`What was typed is ${String(value)}`);
    const answered = window.usableAfter + performance.now() - usableAt;
    await after(useFor);
    await window.close();
    return { usable: window.usableAfter, answered };
  };
  const rounds = context.isSmall ? 3 : 15;
  const [desk, empty]: [Start[], Start[]] = [[], []];
  for (let round = -usedBefore; round < rounds; round += 1) {
    const useFor = round < 0 ? useMillis : 0;
    const ours = await once(() => startDesk(machine, store), found, useFor);
    const bare = await once(() => startEmpty(machine), typed, 0);
    const [usable, answered] = [ours.usable, ours.answered].map((time) => time.toFixed(0));
    context.note(
      `start ${round + 1}: desk ${usable} ms, answer ${answered} ms, empty window ${bare.usable.toFixed(0)} ms`,
    );
    if (round < 0) continue;
    desk.push(ours);
    empty.push(bare);
  }
  const figures = (of: keyof Start) => ({
    desk: figuresOf(desk.map((start) => start[of])),
    limit: figuresOf(empty.map((start) => start[of])),
  });
  return [
    // Of a dozen starts the slowest tells of the machine.
    rowBeside('start to usable command bar', figures('usable'), 'an empty page in an equal Electron window', {
      most: 1.3,
      of: 'median',
    }),
    rowBeside(
      'start to the list of what was typed at once',
      figures('answered'),
      'the same letters painted in that empty page',
      // No target of its own: it keeps the desk from being opened ever later behind a box that is there early.
      { most: 1.75, of: 'median' },
    ),
  ];
}

export const part: BenchPart = { name: 'start', run: measure };
