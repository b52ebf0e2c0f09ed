import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endingSignals } from './run-attached.ts';
import { SetupProblem } from './setup-problem.ts';

/** Set for whatever runs on a display that the tools have started. */
export const virtualDisplayMark = 'LOGIN_DESK_VIRTUAL_DISPLAY';

/** Whether windows can't be opened here without a virtual display. */
export function needsVirtualDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Runs something with a display: the one that is there, or a virtual one that ends with it. */
export async function withDisplay<Result>(
  env: NodeJS.ProcessEnv,
  use: (env: NodeJS.ProcessEnv) => Promise<Result>,
): Promise<Result> {
  if (!needsVirtualDisplay(env)) return use(env);
  const { server, display } = await startServer();
  // A signal, and often the same one comes twice, ends what runs on the display; it must not leave the display behind.
  for (const signal of endingSignals) process.on(signal, stay);
  try {
    return await use({ ...env, DISPLAY: display, [virtualDisplayMark]: '1' });
  } finally {
    await stopServer(server);
    for (const signal of endingSignals) process.off(signal, stay);
  }
}

const stay = (): void => {};

async function startServer(): Promise<{ server: ChildProcess; display: string }> {
  const options = ['-displayfd', '3', '-screen', '0', '1920x1080x24', '-nolisten', 'tcp'];
  // In a process group of its own, so that Ctrl+C ends the program first and the display after it.
  const server = spawn('Xvfb', options, { detached: true, stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await readNumber(server);
  if (number === undefined) {
    throw new SetupProblem(
      'No virtual display could be started: install Xvfb (on Debian: apt-get install xvfb).',
    );
  }
  return { server, display: `:${number}` };
}

/** Xvfb writes the number of the free display that it chose once it can be used. */
function readNumber(server: ChildProcess): Promise<string | undefined> {
  return new Promise((resolve) => {
    let text = '';
    const pipe = server.stdio[3] as Readable;
    pipe.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      if (text.endsWith('\n')) resolve(text.trim());
    });
    server.on('error', () => resolve(undefined));
    server.on('exit', () => resolve(undefined));
  });
}

async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  await ended;
}
