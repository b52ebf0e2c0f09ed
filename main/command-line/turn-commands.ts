import { type Command, InvalidArgumentError } from 'commander';
import { readInstant } from '../../preload/contract/times.ts';
import { say } from '../language.ts';
import { caseCommandWords as words } from './case-words.ts';
import type { CommandGroup } from './command-group.ts';
import { caseLine } from './texts.ts';

/** A time with its zone in milliseconds, or wrong usage. */
function instant(text: string): number {
  const at = readInstant(text);
  if (at === null) throw new InvalidArgumentError(say(words.noInstant));
  return at;
}

/** Of `cases`: whose turn a case is, and when. */
export function addTurnCommands(cases: Command, group: CommandGroup): void {
  const wait = group
    .add('wait <number>', say(words.wait), cases)
    .option('--until <time>', say(words.waitUntil), instant)
    .action(async (number: string, { until }: { until?: number }) =>
      group.run(wait, async (session) => {
        const waiting = await session.act('cases.wait', { number, until: until ?? null });
        session.output.result(waiting, [caseLine(waiting)]);
        return undefined;
      }),
    );

  const assign = group
    .add('assign <number> [operator]', say(words.assign), cases)
    .action(async (number: string, operator: string | undefined) =>
      group.run(assign, async (session) => {
        const assigned = await session.act('cases.assign', { number, to: operator ?? null });
        session.output.result(assigned, [caseLine(assigned)]);
        return undefined;
      }),
    );

  const takeUp = group.add('take-up <number>', say(words.takeUp), cases).action(async (number: string) =>
    group.run(takeUp, async (session) => {
      const taken = await session.act('cases.take-up', { number });
      session.output.result(taken, [caseLine(taken)]);
      return undefined;
    }),
  );
}
