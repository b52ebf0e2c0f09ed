import { homedir } from 'node:os';
import type { Command } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { diagnosticFacts } from '../diagnostics.ts';
import { say } from '../language.ts';
import { createProgramLog, logFolder } from '../program-log.ts';
import type { CommandGroup } from './command-group.ts';
import { createOutput, exitStatus } from './output.ts';
import { programWords } from './program-words.ts';
import { folderOf, openAsked, reported } from './session.ts';

// As much as the window's own.
const toldLines = 500;

/** `diagnostics`: what who mends the program needs, also of a store that can't be opened. No one signs in: nobody is named in it. */
export function addProgramCommands(_program: Command, group: CommandGroup): void {
  const command = group.add('diagnostics', say(programWords.diagnostics)).action(async () => {
    const options = group.options(command);
    const output = createOutput(options.json === true, group.streams);
    const status = await reported(output, async () => {
      const opened = await openAsked(options);
      const log = createProgramLog({
        folder: logFolder(folderOf(options)),
        clock: Date.now,
        home: homedir(),
        print: () => undefined,
      });
      try {
        const facts = await diagnosticFacts(opened.ok ? opened.value : null, {
          versions: { 'Login Desk': version, 'Node.js': process.versions.node },
          refusedWith: opened.ok ? null : opened.error.code,
          log: log.tail(toldLines),
        });
        output.result(facts, [JSON.stringify(facts, undefined, 2)]);
      } finally {
        if (opened.ok) await opened.value.shutdown();
      }
      return exitStatus.done;
    });
    group.finish(status);
  });
}
