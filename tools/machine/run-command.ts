import { spawn } from 'node:child_process';

export interface CommandOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** The command is stopped after this many milliseconds and counts as failed. */
  readonly timeout?: number;
}

/** A command that ended with another status than 0; `output` is all that it printed. */
export class CommandFailed extends Error {
  override readonly name = 'CommandFailed';
  readonly output: string;

  constructor(summary: string, output: string) {
    super(`${summary}\n${output.trimEnd().split('\n').slice(-15).join('\n')}`);
    this.output = output;
  }
}

/** Runs a command quietly and gives back what it printed; a failure throws, with the end of its output. */
export function runCommand(
  command: string,
  parameters: readonly string[],
  options: CommandOptions = {},
): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: options.cwd,
      env: options.env ?? process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: options.timeout,
      killSignal: 'SIGKILL',
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.on('error', (error) => reject(new CommandFailed(`${command} could not be started`, error.message)));
    child.on('close', (status, signal) => {
      if (status === 0) resolve(output);
      else reject(new CommandFailed(`${command} ended with ${signal ?? `status ${status}`}`, output));
    });
  });
}
