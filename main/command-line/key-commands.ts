import type { Command } from 'commander';
import { openDesk } from '../compose.ts';
import { when } from '../failures/refused.ts';
import { recoverKey } from '../keys/key-recovery.ts';
import { say } from '../language.ts';
import { createSystemKeychain } from '../store/keychain.ts';
import { changeDeskKey } from '../whole-store/change-desk-key.ts';
import type { CommandGroup } from './command-group.ts';
import { keyCommandWords as words } from './key-words.ts';
import { createOutput, exitStatus } from './output.ts';
import { readStandardInput } from './secret-input.ts';
import { chosenLanguage, folderOf, reported, signedInBefore, systemUser } from './session.ts';
import { take } from './take.ts';

/** `key`: which key a store has, its recovery key, and another key for it. */
export function addKeyCommands(program: Command, group: CommandGroup): void {
  const key = program.command('key').description(say(words.key));

  const status = group.add('status', say(words.status), key).action(async () =>
    group.run(status, async ({ login, output }) => {
      const found = login.keys.status();
      output.result(found, [
        say(words.fingerprint, { fingerprint: found.fingerprint }),
        placeOf(found.keyFile),
        found.recoveryCheckedAt !== null
          ? say(words.wasChecked, { at: when(found.recoveryCheckedAt) })
          : found.recoveryWrittenAt !== null
            ? say(words.notChecked, { at: when(found.recoveryWrittenAt) })
            : say(words.neverWritten),
      ]);
      return undefined;
    }),
  );

  const recovery = group
    .add('recovery', say(words.recovery), key)
    .requiredOption('--out <file>', say(words.out))
    .action(async ({ out }: { out: string }) =>
      group.run(recovery, async ({ login, by, output }) => {
        const saved = take(await login.keys.saveRecoveryKey(out, by.operator));
        output.result(saved, [
          say(words.saved, { path: saved.path }),
          say(words.fingerprint, { fingerprint: saved.fingerprint }),
        ]);
        return undefined;
      }),
    );

  const check = group.add('check', say(words.check), key).action(async () =>
    group.run(check, async ({ login, by, output }) => {
      const typed = await readStandardInput(group.streams, say(words.ask));
      const checked = take(await login.keys.checkWhole(typed, by.operator));
      output.result(checked, [say(words.fits)]);
      return undefined;
    }),
  );

  const recover = group.add('recover', say(words.recover), key).action(async () => {
    const options = group.options(recover);
    const output = createOutput(options.json === true, group.streams);
    const result = await reported(output, async () => {
      const folder = folderOf(options);
      const keychain = createSystemKeychain();
      const typed = await readStandardInput(group.streams, say(words.ask));
      const keyFile = options.keyFile ?? null;
      const recovered = take(await recoverKey({ folder, keyFile: null, keychain }, typed, keyFile));
      await noteRecovered(folder, keyFile);
      output.result(recovered, [
        say(words.recovered),
        say(words.fingerprint, { fingerprint: recovered.fingerprint }),
        placeOf(recovered.keyFile),
      ]);
      return exitStatus.done;
    });
    group.finish(result);
  });

  const change = group
    .add('change', say(words.change), key)
    .option('--new-key-file <file>', say(words.newKeyFile))
    .option('--forget-earlier', say(words.forgetEarlier))
    .action(async (given: { newKeyFile?: string; forgetEarlier?: boolean }) => {
      const options = group.options(change);
      const output = createOutput(options.json === true, group.streams);
      const result = await reported(output, async () => {
        const actor = await signedInBefore(options, group.streams, 'lead');
        const changed = take(
          await changeDeskKey({
            folder: folderOf(options),
            keyFile: options.keyFile ?? null,
            actor,
            newKeyFile: given.newKeyFile ?? null,
            forgetEarlier: given.forgetEarlier === true,
          }),
        );
        output.result(changed, [
          say(words.changed, { fingerprint: changed.to }),
          placeOf(changed.keyFile),
          say(changed.earlierKept ? words.earlierKept : words.earlierForgotten, {
            fingerprint: changed.from,
          }),
        ]);
        return exitStatus.done;
      });
      group.finish(result);
    });
}

const placeOf = (keyFile: string | null): string =>
  keyFile === null ? say(words.inKeychain) : say(words.inFile, { path: keyFile });

/** Puts into the chain that a typed recovery key was used. */
async function noteRecovered(folder: string, keyFile: string | null): Promise<void> {
  const opened = await openDesk({
    folder,
    keyFile,
    systemUser: systemUser(),
    language: chosenLanguage(),
  });
  if (!opened.ok) return;
  await opened.value.keys.noteRecovered(systemUser());
  await opened.value.shutdown();
}
