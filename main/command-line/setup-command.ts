import { existsSync } from 'node:fs';
import type { Command } from 'commander';
import { failures } from '../failures.ts';
import { setUpByPolicy } from '../first-run/first-setup.ts';
import { dataFolder } from '../folder/data-folder.ts';
import { needsSetup } from '../folder/needs-setup.ts';
import { say } from '../language.ts';
import { policyHere } from '../machine-policy.ts';
import { checkPolicyFile } from '../policy/read-policy.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { policyCommandWords as words } from './policy-words.ts';
import { chosenLanguage, folderOf, reported, systemUser } from './session.ts';
import { take } from './take.ts';

/** `setup`: the first run as a policy says, without a question, for the tools by which programs are handed out. */
export function addSetupCommand(_program: Command, group: CommandGroup): void {
  const setup = group
    .add('setup', say(words.setup))
    .option('--policy <file>', say(words.setupPolicy))
    .action(async ({ policy: file }: { policy?: string }) => {
      const options = group.options(setup);
      const output = createOutput(options.json === true, group.streams);
      const status = await reported(output, async () => {
        const policy = file === undefined ? policyHere() : take(await checkPolicyFile(file));
        const folder = folderOf(options);
        const { store } = dataFolder(folder);
        if (!needsSetup(folder)) {
          output.result({ store, made: false, imports: {} }, [say(words.wasSetUp, { store })]);
          return exitStatus.done;
        }
        if (policy.firstRun === undefined) return take<never>(failures.policyWithoutFirstRun());
        const wasThere = existsSync(store);
        const { login, imports } = take(
          await setUpByPolicy({
            folder,
            keyFile: options.keyFile ?? null,
            systemUser: systemUser(),
            language: chosenLanguage(),
            plan: policy.firstRun,
            place: group.policy,
          }),
        );
        await login.shutdown();
        output.result({ store, made: !wasThere, imports }, [
          say(words.setUp, { store }),
          ...Object.entries(imports).map(([what, { rows, rejected }]) =>
            say(words.setUpRows, { what, rows, rejected }),
          ),
        ]);
        return exitStatus.done;
      });
      group.finish(status);
    });
}
