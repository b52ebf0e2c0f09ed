import { Command, InvalidArgumentError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { addCaseCommands } from './case-commands.ts';
import type { CommandGroup } from './command-group.ts';
import { addDeskCommands } from './desk-commands.ts';
import { addKnowledgeCommands } from './knowledge-commands.ts';
import { addMailCommands } from './mail-commands.ts';
import { addOutboxCommands } from './outbox-commands.ts';
import type { Streams } from './output.ts';
import { addPortalCommands } from './portal-command.ts';
import { addReadinessCommands } from './readiness-commands.ts';
import { type GlobalOptions, withSession } from './session.ts';
import { addStoreCommands } from './store-commands.ts';
import { addTemplateCommands } from './template-commands.ts';

/** An empty name is what a script gives whose variable is not set; it would be the folder that one happens to be in. */
function namedPath(text: string): string {
  if (text === '') throw new InvalidArgumentError('It is empty.');
  return text;
}

function withGlobalOptions(command: Command): Command {
  command
    .option('--data <dir>', "the store's folder", namedPath)
    .option('--key-file <file>', '64 hexadecimal digits, for machines without a keychain', namedPath)
    .option('--json', 'one JSON document on standard output');
  return command;
}

/** The command line of `command-line.md`: names of options and results are a contract. */
export function createProgram(streams: Streams, finish: (status: number) => void): Command {
  const program = withGlobalOptions(new Command('login-desk'))
    .description('The help desk for practices that cannot sign in, without a window.')
    .version(version, '--version', 'say which version this is')
    .option('--operator <name>', 'who acts; by default the user of the system')
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({ writeOut: streams.out, writeErr: streams.err });

  const group: CommandGroup = {
    streams,
    finish,
    add: (words, description, parent = program) => {
      const command = withGlobalOptions(parent.command(words)).description(description);
      // Lists and exports filter by operator; everywhere else the option may also stand behind the command.
      if (!/^(list|cases)\b/.test(words)) command.option('--operator <name>', 'who acts');
      return command;
    },
    // Options behind the command win over the same ones before it.
    options: (command) => {
      const { operator: ownOperator, ...own } = command.opts<GlobalOptions>();
      const filters = /^(list|cases)$/.test(command.name());
      return {
        ...program.opts<GlobalOptions>(),
        ...own,
        ...(ownOperator !== undefined && !filters ? { operator: ownOperator } : {}),
      };
    },
    run: async (command, work) => finish(await withSession(group.options(command), streams, work)),
  };
  addStoreCommands(program, group);
  addDeskCommands(program, group);
  addCaseCommands(program, group);
  addOutboxCommands(program, group);
  addMailCommands(program, group);
  addTemplateCommands(program, group);
  addReadinessCommands(program, group);
  addKnowledgeCommands(program, group);
  addPortalCommands(program, group);
  return program;
}
