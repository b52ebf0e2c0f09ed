import { type Command, InvalidArgumentError } from 'commander';
import { isPlainWord } from '../../preload/contract/spelling.ts';
import { say } from '../language.ts';
import type { CommandGroup } from './command-group.ts';
import { needsRole } from './session.ts';
import { spellingCommandWords as words } from './spelling-words.ts';
import { take } from './take.ts';

/** A word as dictionaries have them, or wrong usage. */
function plainWord(text: string): string {
  if (!isPlainWord(text)) throw new InvalidArgumentError(say(words.noWord));
  return text;
}

/** `spelling`: the words of this computer, which the window does not mark as misspelt. */
export function addSpellingCommands(program: Command, group: CommandGroup): void {
  const spelling = program.command('spelling').description(say(words.spelling));

  const list = group.add('list', say(words.list), spelling).action(async () =>
    group.run(list, async ({ login, output }) => {
      const own = await login.ownWords.all();
      output.result(own, own.length > 0 ? own : [say(words.none)]);
      return undefined;
    }),
  );

  const add = group
    .add('add', say(words.add), spelling)
    .argument('<word>', say(words.word), plainWord)
    .action(async (word: string) =>
      group.run(add, async (session) => {
        needsRole(session, 'agent');
        const added = take(await session.login.ownWords.add(word));
        session.output.result(added, [say(words.added, { word })]);
        return undefined;
      }),
    );

  const forget = group
    .add('forget', say(words.forget), spelling)
    .argument('<word>', say(words.word))
    .action(async (word: string) =>
      group.run(forget, async (session) => {
        needsRole(session, 'agent');
        const answer = take(await session.login.ownWords.forget(word));
        session.output.result(answer, [
          answer.forgotten ? say(words.forgotten, { word }) : say(words.notThere, { word }),
        ]);
        return undefined;
      }),
    );
}
