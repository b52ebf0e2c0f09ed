import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/** The signals by which a person or another program ends a tool. */
export const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Runs a command on this terminal, passes signals on to it, and gives back the exit status that a shell would:
 * the command's own, or 128 and the signal's number. `hear` gets what it prints, in the place of the terminal.
 */
export function runAttached(
  command: string,
  parameters: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
  hear?: (chunk: Buffer) => void,
): Promise<number> {
  return new Promise((resolve, reject) => {
    // Windows starts .cmd files through its shell only; the tools hand over no text of a stranger's.
    const shell = process.platform === 'win32' && !command.endsWith('.exe');
    const printed = hear ? 'pipe' : 'inherit';
    const child = spawn(command, parameters, { env, stdio: ['inherit', printed, printed], shell });
    if (hear) for (const stream of [child.stdout, child.stderr]) stream?.on('data', hear);
    const forward = (signal: NodeJS.Signals): void => {
      // A terminal gives Ctrl+C to the command as well; a second one would tell it not to tidy up.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    };
    for (const signal of endingSignals) process.on(signal, forward);
    const settle = (): void => {
      for (const signal of endingSignals) process.off(signal, forward);
    };
    child.on('error', (error) => {
      settle();
      reject(error);
    });
    // Once all is heard, too.
    child.on('close', (status, signal) => {
      settle();
      resolve(status ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}
