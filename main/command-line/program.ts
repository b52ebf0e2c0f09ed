import { Command, InvalidArgumentError } from 'commander';
import { version } from '../../package.json' with { type: 'json' };
import { say } from '../language.ts';
import { systemPolicy } from '../policy/policy-place.ts';
import type { CommandGroup, CommandPlaces } from './command-group.ts';
import type { Streams } from './output.ts';
import { programWords } from './program-words.ts';
import { type GlobalOptions, withSession } from './session.ts';
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

/** The same between a group's word and its command, where they are no different. */
function withGlobalOptionsUnseen(group: Command): void {
  const before = group.options.length;
  withGlobalOptions(group).option('--operator <name>', say(programWords.operator));
  for (const option of group.options.slice(before)) option.hideHelp();
}

/** Adds a group's commands to the program. */
type Add = (program: Command, group: CommandGroup) => unknown;

/** The groups in the order in which help lists them, each with the words that its commands begin with. */
const groups: readonly { readonly words: readonly string[]; readonly load: () => Promise<Add> }[] = [
  {
    words: ['init', 'store', 'import', 'audit', 'settings'],
    load: async () => (await import('./store-commands.ts')).addStoreCommands,
  },
  { words: ['backup'], load: async () => (await import('./backup-commands.ts')).addBackupCommands },
  { words: ['key'], load: async () => (await import('./key-commands.ts')).addKeyCommands },
  { words: ['operators'], load: async () => (await import('./operator-commands.ts')).addOperatorCommands },
  {
    words: ['lookup', 'explain', 'help', 'ask', 'act'],
    load: async () => (await import('./desk-commands.ts')).addDeskCommands,
  },
  { words: ['cases', 'export'], load: async () => (await import('./case-commands.ts')).addCaseCommands },
  { words: ['audit', 'export'], load: async () => (await import('./audit-commands.ts')).addAuditCommands },
  { words: ['export'], load: async () => (await import('./report-command.ts')).addReportCommand },
  { words: ['links'], load: async () => (await import('./link-commands.ts')).addLinkCommands },
  { words: ['outbox'], load: async () => (await import('./outbox-commands.ts')).addOutboxCommands },
  { words: ['mail'], load: async () => (await import('./mail-commands.ts')).addMailCommands },
  { words: ['templates'], load: async () => (await import('./template-commands.ts')).addTemplateCommands },
  { words: ['readiness'], load: async () => (await import('./readiness-commands.ts')).addReadinessCommands },
  { words: ['knowledge'], load: async () => (await import('./knowledge-commands.ts')).addKnowledgeCommands },
  { words: ['team'], load: async () => (await import('./team-commands.ts')).addTeamCommands },
  { words: ['diagnostics'], load: async () => (await import('./program-commands.ts')).addProgramCommands },
  {
    words: ['remove-everything'],
    load: async () => (await import('./remove-command.ts')).addRemoveCommand,
  },
  { words: ['setup'], load: async () => (await import('./setup-command.ts')).addSetupCommand },
  { words: ['policy'], load: async () => (await import('./policy-commands.ts')).addPolicyCommands },
  { words: ['updates'], load: async () => (await import('./update-commands.ts')).addUpdateCommands },
  { words: ['spelling'], load: async () => (await import('./spelling-commands.ts')).addSpellingCommands },
  { words: ['portal'], load: async () => (await import('./portal-command.ts')).addPortalCommands },
];

/** The word by which a line names its command; null where it asks for help, for the version, or names none. */
function commandWord(program: Command, line: readonly string[]): string | null {
  for (let at = 0; at < line.length; at += 1) {
    const word = line[at] ?? '';
    if (!word.startsWith('-')) return word;
    const option = program.options.find(({ long }) => long === word);
    if (option?.required) at += 1;
    // Anything else is for the library to judge, which knows all commands then.
    else if (!/^--(json|password-stdin)$|=/.test(word)) return null;
  }
  return null;
}

/**
 * The command line of `command-line.md`: names of options and results are a contract. It has the commands of the groups that
 * `line` names, and all of them where it names none: a command that is called often loads no other's code.
 */
export async function createProgram(
  streams: Streams,
  finish: (status: number) => void,
  line: readonly string[],
  places: CommandPlaces = { policy: systemPolicy(), caches: null },
): Promise<Command> {
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
    ...places,
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
        ...(command.parent ?? program).opts<GlobalOptions>(),
        ...own,
        ...(ownOperator !== undefined && !filters ? { operator: ownOperator } : {}),
      };
    },
    run: async (command, work) => finish(await withSession(group.options(command), streams, work)),
  };
  const word = commandWord(program, line);
  const named = groups.filter(({ words }) => word !== null && words.includes(word));
  const adding = await Promise.all((named.length > 0 ? named : groups).map(({ load }) => load()));
  for (const add of adding) add(program, group);
  for (const command of program.commands)
    if (command.commands.length > 0 && command.options.length === 0) withGlobalOptionsUnseen(command);
  withSpokenHelpCommands(program);
  return program;
}
