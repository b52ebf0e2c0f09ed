import { CommanderError } from 'commander';
import { failures } from '../failures.ts';
import { exitStatus, type Streams } from './output.ts';
import { createProgram } from './program.ts';

const standardStreams: Streams = {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
};

/** Runs one command and answers with its exit status: 0 done, 1 refused or failed, 2 wrong usage. */
export async function runCommandLine(
  words: readonly string[],
  streams: Streams = standardStreams,
): Promise<number> {
  // A reader that went away (`| head`) is no failure of ours.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  const json = words.includes('--json');
  const finished = { status: exitStatus.done as number };
  const program = createProgram(streams, (status) => {
    finished.status = status;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return finished.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) return unexpected(error, json, streams);
    if (error.exitCode === 0) return exitStatus.done;
    if (json) {
      const message = error.message.replace(/^error: /, '');
      streams.out(`${JSON.stringify({ error: { code: 'usage', message } }, null, 2)}\n`);
    }
    return exitStatus.usage;
  }
}

/** A bug, or what nobody thought of: a sentence and a code, never a stack in a script's output. */
function unexpected(error: unknown, json: boolean, streams: Streams): number {
  const { error: refusal } = failures.unexpected(error instanceof Error ? error.message : String(error));
  if (json) streams.out(`${JSON.stringify({ error: refusal }, null, 2)}\n`);
  else streams.err(`${refusal.message}\n`);
  // For whoever looks for the cause.
  if (process.env.LOGIN_DESK_STACK === '1' && error instanceof Error) streams.err(`${error.stack}\n`);
  return exitStatus.refused;
}
