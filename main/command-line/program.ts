import { Command, InvalidArgumentError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { say } from '../language.ts';
import { addAuditCommands } from './audit-commands.ts';
import { addBackupCommands } from './backup-commands.ts';
import { addCaseCommands } from './case-commands.ts';
import type { CommandGroup } from './command-group.ts';
import { addDeskCommands } from './desk-commands.ts';
import { addKeyCommands } from './key-commands.ts';
import { addKnowledgeCommands } from './knowledge-commands.ts';
import { addLinkCommands } from './link-commands.ts';
import { addMailCommands } from './mail-commands.ts';
import { addOperatorCommands } from './operator-commands.ts';
import { addOutboxCommands } from './outbox-commands.ts';
import type { Streams } from './output.ts';
import { addPortalCommands } from './portal-command.ts';
import { programWords } from './program-words.ts';
import { addReadinessCommands } from './readiness-commands.ts';
import { type GlobalOptions, withSession } from './session.ts';
import { addStoreCommands } from './store-commands.ts';
import { addTemplateCommands } from './template-commands.ts';
import { usageSentence, withSpokenHelp, withSpokenHelpCommands } from './usage.ts';

/** An empty name is what a script gives whose variable is not set; it would be the folder that one happens to be in. */
function namedPath(text: string): string {
  if (text === '') throw new InvalidArgumentError(say(programWords.isEmpty));
  return text;
}

function withGlobalOptions(command: Command): Command {
  command
    .option('--data <dir>', say(programWords.data), namedPath)
    .option('--key-file <file>', say(programWords.keyFile), namedPath)
    .option('--sign-in-key <file>', say(programWords.signInKey), namedPath)
    .option('--password-stdin', say(programWords.passwordStdin))
    .option('--approved-by <name>', say(programWords.approvedBy))
    .option('--approval-key <file>', say(programWords.approvalKey), namedPath)
    .option('--json', say(programWords.json));
  return command;
}

/** The command line of `command-line.md`: names of options and results are a contract. */
export function createProgram(streams: Streams, finish: (status: number) => void): Command {
  const program = withSpokenHelp(withGlobalOptions(new Command('login-desk')))
    .description(say(programWords.program))
    .version(version, '--version', say(programWords.version))
    .option('--operator <name>', say(programWords.operatorOrUser))
    .enablePositionalOptions()
    .exitOverride()
    .configureOutput({
      writeOut: streams.out,
      writeErr: streams.err,
      outputError: (text, write) => write(`error: ${usageSentence(text)}\n`),
    });

  const group: CommandGroup = {
    streams,
    finish,
    add: (words, description, parent = program) => {
      const command = withGlobalOptions(parent.command(words)).description(description);
      // Lists and exports filter by operator; everywhere else the option may also stand behind the command.
      if (!/^(list|cases|audit)\b/.test(words))
        command.option('--operator <name>', say(programWords.operator));
      return command;
    },
    // Options behind the command win over the same ones before it.
    options: (command) => {
      const { operator: ownOperator, ...own } = command.opts<GlobalOptions>();
      const filters = /^(list|cases|audit)$/.test(command.name());
      return {
        ...program.opts<GlobalOptions>(),
        ...own,
        ...(ownOperator !== undefined && !filters ? { operator: ownOperator } : {}),
      };
    },
    run: async (command, work) => finish(await withSession(group.options(command), streams, work)),
  };
  addStoreCommands(program, group);
  addBackupCommands(program, group);
  addKeyCommands(program, group);
  addOperatorCommands(program, group);
  addDeskCommands(program, group);
  addCaseCommands(program, group);
  addAuditCommands(program, group);
  addLinkCommands(program, group);
  addOutboxCommands(program, group);
  addMailCommands(program, group);
  addTemplateCommands(program, group);
  addReadinessCommands(program, group);
  addKnowledgeCommands(program, group);
  addPortalCommands(program, group);
  withSpokenHelpCommands(program);
  return program;
}
