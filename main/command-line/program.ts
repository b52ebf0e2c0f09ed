import { Command, InvalidArgumentError } from 'commander';
import { addCaseCommands } from './case-commands.ts';
import { addDeskCommands } from './desk-commands.ts';
import { addOutboxCommands } from './outbox-commands.ts';
import type { Streams } from './output.ts';
import { type GlobalOptions, type Session, withSession } from './session.ts';
import { addStoreCommands } from './store-commands.ts';

/** What a group of commands needs to add its own. */
export interface CommandGroup {
  /** Adds a command: its words and arguments, what it does in a line. */
  add(words: string, description: string, group?: Command): Command;
  /** Runs a command's work in an open desk and keeps its exit status. */
  run(command: Command, work: (session: Session) => Promise<number | undefined>): Promise<void>;
  /** For what needs no open desk. */
  readonly streams: Streams;
  readonly finish: (status: number) => void;
  options(command: Command): GlobalOptions;
}

/** A whole number of at least `least`, or wrong usage. */
export const wholeNumber =
  (least: number) =>
  (text: string): number => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least)
      throw new InvalidArgumentError(`It has to be a whole number of at least ${least}.`);
    return value;
  };

/** A JSON document, or wrong usage. */
export function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new InvalidArgumentError(`It has to be JSON (${(error as Error).message}).`);
  }
}

function withGlobalOptions(command: Command): Command {
  command
    .option('--data <dir>', "the store's folder")
    .option('--key-file <file>', '64 hexadecimal digits, for machines without a keychain')
    .option('--json', 'one JSON document on standard output');
  return command;
}

/** The command line of `command-line.md`: names of options and results are a contract. */
export function createProgram(streams: Streams, finish: (status: number) => void): Command {
  const program = withGlobalOptions(new Command('login-desk'))
    .description('The help desk for practices that cannot sign in, without a window.')
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
  return program;
}
