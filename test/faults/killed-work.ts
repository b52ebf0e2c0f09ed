import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Answer } from '../../preload/contract/shared.ts';
import type { DeskPlace } from './acting.ts';
import type { WorkStart } from './acting-team-work.ts';

/** A work before it is done, and how it is told afterwards whether all is whole. */
export interface Trial {
  readonly place: DeskPlace;
  readonly given: readonly unknown[];
  /** What a person may do after the program was killed, before the command is given again. */
  between(): Promise<unknown>;
  /** The same command again. */
  again(): Promise<Answer<unknown>>;
  /** Codes of `again` where the program had come to the end before it was killed. */
  readonly wasDone?: readonly string[];
  after(): Promise<void>;
}

/** How a program ended that was killed at a step. */
interface Killed {
  readonly signal: NodeJS.Signals | null;
  readonly steps: readonly string[];
  readonly complaints: string;
}

/** Runs a work in a program of its own, which kills itself at a step; for the empty one it runs to its end. */
export function runs(
  script: string,
  work: WorkStart['work'],
  { place, given }: Trial,
  step: string,
): Promise<Killed> {
  const file = join(dirname(place.folder), 'work.json');
  const start: WorkStart = { work, ...place, given };
  writeFileSync(file, JSON.stringify(start));
  return new Promise((ended) => {
    const child = spawn(process.execPath, [script, file, step], { stdio: ['ignore', 'pipe', 'pipe'] });
    let [out, complaints] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
    });
    child.stderr.on('data', (chunk: Buffer) => {
      complaints += chunk.toString();
    });
    child.on('close', (_status, signal) => {
      const steps = out.split('\n').flatMap((line) => (line.startsWith('step ') ? [line.slice(5)] : []));
      ended({ signal, steps, complaints });
    });
  });
}
