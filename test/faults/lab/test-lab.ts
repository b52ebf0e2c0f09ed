import { resolve } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { buildFaultScripts } from '../../../tools/machine/fault-scripts.ts';
import { faultShim } from '../../../tools/machine/fault-shim.ts';
import { createLab, type Lab } from './lab.ts';

/** So long at most, in milliseconds: a lab's processes are real ones, and each turn starts several. */
export const labPatience = 240_000;

/** A lab for the tests of one file, with the scripts that they run built for it; `name` is that of the scripts' folder. */
export function labForTests(name: string, scripts: readonly string[] = []): () => Lab {
  let lab: Lab | undefined;
  beforeAll(async () => {
    lab = createLab({
      shim: await faultShim(),
      program: resolve(import.meta.dirname, '../../../out/main/cli.js'),
      scripts: scripts.length === 0 ? '' : await buildFaultScripts(name, scripts),
    });
  }, labPatience);
  afterAll(() => lab?.close());
  return () => {
    if (!lab) throw new Error('the lab is made before the first test');
    return lab;
  };
}
