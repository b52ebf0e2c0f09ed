import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { endingSignals } from './run-attached.ts';
import { SetupProblem } from './setup-problem.ts';

/** Set for whatever runs on a display that the tools have started: the displays' names, with spaces between. */
export const virtualDisplayMark = 'LOGIN_DESK_VIRTUAL_DISPLAY';

/** Whether windows can't be opened here without a virtual display. */
export function needsVirtualDisplay(env: NodeJS.ProcessEnv = process.env): boolean {
  return process.platform === 'linux' && !env.DISPLAY && !env.WAYLAND_DISPLAY;
}

/** Runs something with a display: the one that is there, or `count` virtual ones that end with it. */
export async function withDisplay<Result>(
  env: NodeJS.ProcessEnv,
  use: (env: NodeJS.ProcessEnv) => Promise<Result>,
  count = 1,
): Promise<Result> {
  if (!needsVirtualDisplay(env)) return use(env);
  const started: StartedServer[] = [];
  // A signal, and often the same one comes twice, ends what runs on the display; it must not leave the display behind.
  for (const signal of endingSignals) process.on(signal, stay);
  try {
    while (started.length < count) started.push(await startServer());
    const displays = started.map(({ display }) => display);
    return await use({ ...env, DISPLAY: displays[0], [virtualDisplayMark]: displays.join(' ') });
  } finally {
    for (const { server } of started) await stopServer(server);
    for (const signal of endingSignals) process.off(signal, stay);
  }
}

/** The displays that the tools have started for this process; none where it runs on a display that was there. */
export function virtualDisplays(env: NodeJS.ProcessEnv = process.env): readonly string[] {
  return env[virtualDisplayMark]?.split(' ') ?? [];
}

interface StartedServer {
  readonly server: ChildProcess;
  readonly display: string;
}

const stay = (): void => {};

async function startServer(): Promise<StartedServer> {
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
