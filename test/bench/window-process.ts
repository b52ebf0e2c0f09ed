import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { electronArguments } from '../../tools/electron/electron-arguments.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import type { PreparedMachine } from '../../tools/prepare.ts';
import { freePort } from '../support/free-port.ts';

/** A program with a window, as its person starts it: no test's tool is in it. */
export interface WindowProcess {
  /** From the start of the process until a person could type into the window's box, in milliseconds. */
  readonly usableAfter: number;
  /** Runs an expression in the page and gives what it comes to; a promise is waited for. */
  evaluate(expression: string): Promise<unknown>;
  /** What all its processes hold, in MB: shared pages are counted in part for each that shares them (PSS). */
  memory(): number;
  close(): Promise<void>;
}

const patience = 60_000;
// Finer than what is measured by a hundred times.
const lookEvery = 5;
const box = `(() => {
  const box = document.querySelector('input[role=combobox]');
  return box !== null && !box.disabled && box.offsetWidth > 0;
})()`;

/** Starts the built desk with a store. */
export const startDesk = (
  machine: PreparedMachine,
  { folder, keyFile }: { readonly folder: string; readonly keyFile: string },
): Promise<WindowProcess> => start(machine, [projectFolder, '--data', folder, '--key-file', keyFile], {});

/** Starts an empty page in an equal window. */
export async function startEmpty(machine: PreparedMachine): Promise<WindowProcess> {
  const data = mkdtempSync(join(tmpdir(), 'empty-window-'));
  const window = await start(machine, [join(import.meta.dirname, 'empty-window')], {
    EMPTY_WINDOW_DATA: data,
  });
  return {
    ...window,
    close: async () => {
      await window.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

async function start(
  machine: PreparedMachine,
  parameters: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<WindowProcess> {
  const port = await freePort();
  const started = performance.now();
  const child = spawn(
    machine.electronPath,
    [...electronArguments(), `--remote-debugging-port=${port}`, ...parameters],
    {
      env: {
        ...process.env,
        ...machine.env,
        // The machine's keychain stays out of it.
        DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
        ...env,
      },
      stdio: 'ignore',
    },
  );
  try {
    const page = await connect(port, started);
    while ((await page.evaluate(box).catch(() => false)) !== true) {
      if (performance.now() - started > patience) throw new Error('The window did not come up');
      await after(lookEvery);
    }
    const usableAfter = performance.now() - started;
    return {
      usableAfter,
      evaluate: page.evaluate,
      memory: () => memoryOf(child.pid ?? 0),
      close: async () => {
        page.close();
        await end(child);
      },
    };
  } catch (error) {
    await end(child);
    throw error;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  await ended;
}

interface DebuggedPage {
  evaluate(expression: string): Promise<unknown>;
  close(): void;
}

/** Connects to the window's page as soon as there is one. */
async function connect(port: number, started: number): Promise<DebuggedPage> {
  for (;;) {
    const pages = await fetch(`http://127.0.0.1:${port}/json/list`)
      .then((response) => response.json() as Promise<{ type: string; webSocketDebuggerUrl: string }[]>)
      .catch(() => []);
    const address = pages.find(({ type }) => type === 'page')?.webSocketDebuggerUrl;
    if (address !== undefined) return debugged(new WebSocket(address));
    if (performance.now() - started > patience) throw new Error('The program opened no window');
    await after(lookEvery);
  }
}

async function debugged(socket: WebSocket): Promise<DebuggedPage> {
  await new Promise((opened, failed) => {
    socket.onopen = opened;
    socket.onerror = failed;
  });
  const waiting = new Map<number, (answer: Evaluated) => void>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const answer = JSON.parse(String(data)) as Evaluated;
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  };
  return {
    evaluate: (expression) =>
      new Promise((answered, failed) => {
        last += 1;
        waiting.set(last, ({ result, error }) => {
          const problem = error?.message ?? result?.exceptionDetails?.text;
          if (problem === undefined) answered(result?.result?.value);
          else failed(new Error(problem));
        });
        const params = { expression, awaitPromise: true, returnByValue: true };
        socket.send(JSON.stringify({ id: last, method: 'Runtime.evaluate', params }));
      }),
    close: () => socket.close(),
  };
}

interface Evaluated {
  readonly id: number;
  readonly result?: {
    readonly result?: { readonly value?: unknown };
    readonly exceptionDetails?: { readonly text: string };
  };
  readonly error?: { readonly message: string };
}

/** The processes of a program, the first of them included, by Linux's own account. */
function processesOf(first: number): readonly number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      // After the name in parentheses, which may hold anything: state, then parent.
      const [, parent] = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      parents.set(Number(name), Number(parent));
    } catch {
      // It ended meanwhile.
    }
  }
  const isOurs = (id: number): boolean => id === first || (parents.has(id) && isOurs(parents.get(id) ?? 0));
  return [...parents.keys()].filter(isOurs);
}

const memoryOf = (first: number): number =>
  processesOf(first)
    .map((id) => {
      const rollup = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
      return Number(/^Pss:\s+(\d+) kB$/m.exec(rollup)?.[1] ?? 0) / 1024;
    })
    .reduce((sum, one) => sum + one, 0);
