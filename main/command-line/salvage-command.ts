import { randomBytes } from 'node:crypto';
import type { Command } from 'commander';
import type { LostRows, SalvageResult } from '../../preload/contract/backup.ts';
import { say } from '../language.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import { salvageFolder } from '../whole-store/salvage-store.ts';
import { backupCommandWords as words } from './backup-words.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { restoringActor } from './restoring-actor.ts';
import { folderOf, reported } from './session.ts';
import { take } from './take.ts';

const lostLine = ({ lost, ...row }: LostRows): string =>
  lost === null ? say(words.lostUnknown, row) : say(words.lostRows, { ...row, lost });

const salvagedLines = ({ saved, aside, report, lost, chainWhole }: SalvageResult): readonly string[] => [
  say(words.salvaged, { saved, aside, report }),
  ...(lost.length === 0 ? [say(words.nothingLost)] : lost.map(lostLine)),
  ...(chainWhole ? [] : [say(words.chainGap)]),
];

/** `store salvage`: what is left of a damaged store becomes the store. */
export function addSalvageCommand(store: Command, group: CommandGroup): void {
  const salvage = group.add('salvage', say(words.salvage), store).action(async () => {
    const options = group.options(salvage);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const salvaged = take(
        await salvageFolder({
          folder: folderOf(options),
          keyFile: options.keyFile ?? null,
          keychain: createSystemKeychain(),
          operator: await restoringActor(options, group.streams),
          clock: Date.now,
          random: randomBytes,
        }),
      );
      output.result(salvaged, salvagedLines(salvaged));
      return exitStatus.done;
    });
    group.finish(status);
  });
}
