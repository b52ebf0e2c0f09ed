import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { buildFaultScripts } from '../../../tools/machine/fault-scripts.ts';
import type { DeskFolder } from '../../support/team-folders.ts';
import type { Told } from './acting.ts';
import type { Voice } from './many-voices.ts';

/** A process with one desk of a team or several. */
export interface DeskProcess {
  tell(told: Told | { readonly voices: readonly Voice[] }): void;
  /** What it says next. Rejects with its complaints where it has ended. */
  next<Said>(): Promise<Said>;
  end(): Promise<void>;
}

/** Builds the processes' scripts. Gives their folder. */
export const buildDesks = (): Promise<string> =>
  buildFaultScripts('bench-team', ['whole-desk', 'many-voices'], 'test/bench/team');

/** Starts one of the scripts at a desk's folder. */
export function startDesk(
  scripts: string,
  script: 'whole-desk' | 'many-voices',
  { folder, keyFile }: DeskFolder,
  name: string,
): DeskProcess {
  const child = spawn(process.execPath, [join(scripts, `${script}.js`), folder, keyFile, name], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString();
  });
  return {
    tell: (told) => void child.stdin.write(`${JSON.stringify(told)}\n`),
    next: async () => {
      const { value, done } = await lines.next();
      if (done) throw new Error(`${name} ended: ${complaints}`);
      return JSON.parse(value as string);
    },
    end: async () => {
      child.stdin.end();
      await closed;
      if (complaints !== '') throw new Error(`${name} complained: ${complaints}`);
    },
  };
}

/** Processor time of a server and its children so far, in milliseconds; null where this machine does not tell. */
export function processorOf(server: number): number | null {
  if (process.platform !== 'linux') return null;
  let ticks = 0;
  for (const pid of readdirSync('/proc')) {
    if (!/^\d+$/.test(pid)) continue;
    try {
      // The name in brackets may have spaces.
      const fields = (readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1] ?? '').split(' ');
      const isServer = Number(pid) === server;
      if (!isServer && Number(fields[1]) !== server) continue;
      const counted = isServer ? fields.slice(11, 15) : fields.slice(11, 13);
      ticks += counted.reduce((sum, each) => sum + Number(each), 0);
    } catch {
      // It has ended meanwhile; its parent counts it.
    }
  }
  return ticks * 10;
}
