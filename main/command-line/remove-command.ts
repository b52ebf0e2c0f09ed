import type { Command } from 'commander';
import { say } from '../language.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { policyCommandWords as words } from './policy-words.ts';
import { folderOf, reported } from './session.ts';
import { take } from './take.ts';

/**
 * `remove-everything`: all that the program has made for a user. Nobody signs in: whoever may write in the folder may delete it, and what
 * can't be opened any more is to be removed too.
 */
export function addRemoveCommand(_program: Command, group: CommandGroup): void {
  const remove = group
    .add('remove-everything', say(words.remove))
    .option('--yes', say(words.yes))
    .option('--with-backups', say(words.withBackups))
    .option('--keep-backups', say(words.keepBackups))
    .action(async (given: { yes?: boolean; withBackups?: boolean; keepBackups?: boolean }) => {
      if (given.yes !== true) remove.error(`error: ${say(words.needsYes)}`);
      if (given.withBackups === true && given.keepBackups === true)
        remove.error(`error: ${say(words.oneOfBackups)}`);
      const options = group.options(remove);
      const output = createOutput(options.json === true, group.streams);
      const status = await reported(output, async () => {
        const { removeEverything } = await import('../whole-store/remove-everything.ts');
        const result = take(
          await removeEverything({
            folder: folderOf(options),
            isOwnFolder: options.data === undefined,
            keyFile: options.keyFile ?? null,
            keychain: createSystemKeychain(),
            caches: group.caches,
            backups: given.withBackups === true ? 'remove' : given.keepBackups === true ? 'keep' : null,
          }),
        );
        output.result(result, [
          say(words.wasRemoved, { count: result.removed.length, folder: folderOf(options) }),
          ...result.left.map((path) => say(words.isLeft, { path })),
        ]);
        return exitStatus.done;
      });
      group.finish(status);
    });
}
