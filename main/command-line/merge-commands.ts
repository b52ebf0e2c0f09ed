import type { Command } from 'commander';
import { say } from '../language.ts';
import { caseCommandWords as words } from './case-words.ts';
import type { CommandGroup } from './command-group.ts';
import { caseLine } from './texts.ts';

/** Of `cases`: two cases become one, and two again. */
export function addMergeCommands(cases: Command, group: CommandGroup): void {
  const merge = group
    .add('merge <number>', say(words.merge), cases)
    .requiredOption('--into <number>', say(words.mergeInto))
    .option('--other-practice', say(words.mergeOtherPractice))
    .action(async (number: string, { into, otherPractice }: { into: string; otherPractice?: boolean }) =>
      group.run(merge, async (session) => {
        const first = await session.act('cases.merge', {
          number,
          into,
          otherPractice: otherPractice === true,
        });
        session.output.result(first, [caseLine(first)]);
        return undefined;
      }),
    );

  const unmerge = group.add('unmerge <number>', say(words.unmerge), cases).action(async (number: string) =>
    group.run(unmerge, async (session) => {
      const own = await session.act('cases.unmerge', { number });
      session.output.result(own, [caseLine(own)]);
      return undefined;
    }),
  );
}
