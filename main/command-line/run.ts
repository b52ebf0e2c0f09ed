import { type Command, CommanderError } from 'commander';
import { type Language, languageOf } from '../../language/languages.ts';
import { failures } from '../failures.ts';
import { say, setDeskLanguage } from '../language.ts';
import { applyPolicy } from '../policy/apply-policy.ts';
import { systemPolicy } from '../policy/policy-place.ts';
import type { CommandPlaces } from './command-group.ts';
import { exitStatus, type Streams } from './output.ts';
import { createProgram } from './program.ts';
import { usageWords } from './program-words.ts';
import { chosenLanguage } from './session.ts';
import { usageSentence } from './usage.ts';

/** What the system speaks, as in `es_MX.UTF-8`: until a store is open that says otherwise. */
function systemLanguage({ LC_ALL, LC_MESSAGES, LANG }: NodeJS.ProcessEnv): Language | null {
  const [name = ''] = (LC_ALL || LC_MESSAGES || LANG || '').split(/[.@]/);
  return languageOf(name);
}

/**
 * Runs one command and answers with its exit status: 0 done, 1 refused or failed, 2 wrong usage. Under a policy that can't be used
 * no command opens a store; what needs none still runs.
 */
export async function runCommandLine(
  words: readonly string[],
  streams: Streams,
  { policy = systemPolicy(), caches = null }: Partial<CommandPlaces> = {},
): Promise<number> {
  const json = words.includes('--json');
  setDeskLanguage(chosenLanguage() ?? systemLanguage(process.env) ?? 'en');
  await applyPolicy(policy);
  const finished = { status: exitStatus.done as number };
  const keep = (made: number): void => {
    finished.status = made;
  };
  const program = await createProgram(streams, keep, words, { policy, caches });
  const status = await run(program, words, json, streams, finished);
  // What could not be written is known a moment later.
  await new Promise((soon) => setImmediate(soon));
  return streams.isLost() ? exitStatus.refused : status;
}

async function run(
  program: Command,
  words: readonly string[],
  json: boolean,
  streams: Streams,
  finished: { readonly status: number },
): Promise<number> {
  try {
    await program.parseAsync([...words], { from: 'user' });
    return finished.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return unexpected(error, json, streams);
    if (error.exitCode === 0) return exitStatus.done;
    const isLibrarys = error.message.startsWith('error: ');
    const isHelp = error.code.startsWith('commander.help');
    // Of its own accord the library shows the help, and has no sentence.
    const message = isHelp ? say(usageWords.noCommand) : usageSentence(error.message);
    if (json) streams.out(`${JSON.stringify({ error: { code: 'usage', message } }, null, 2)}\n`);
    // What the library found wrong it has said; what came on standard input was looked at after that.
    else if (!isLibrarys && !isHelp) streams.err(`error: ${message}\n`);
    return exitStatus.usage;
  }
}

/** A bug, or an unforeseen case: a sentence and a code, never a stack in a script's output. */
function unexpected(error: unknown, json: boolean, streams: Streams): number {
  const { error: refusal } = failures.unexpected(error instanceof Error ? error.message : String(error));
  if (json) streams.out(`${JSON.stringify({ error: refusal }, null, 2)}\n`);
  else streams.err(`${refusal.message}\n`);
  // For finding the cause.
  if (process.env.LOGIN_DESK_STACK === '1' && error instanceof Error) streams.err(`${error.stack}\n`);
  return exitStatus.refused;
}
