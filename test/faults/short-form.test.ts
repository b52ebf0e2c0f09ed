import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faultShim } from '../../tools/machine/fault-shim.ts';
import { createLab, type Lab } from './lab/lab.ts';
import { nameOf } from './lab/scenario.ts';
import { takeTurn } from './run.ts';
import { scenarios } from './scenarios/all.ts';

const patience = 120_000;
const seed = 'short form';

let lab: Lab;
beforeAll(async () => {
  lab = createLab({
    shim: await faultShim(),
    program: resolve(import.meta.dirname, '../../out/main/cli.js'),
    scripts: '',
  });
}, patience);
afterAll(() => lab.close());

test.each(
  scenarios.filter(({ short }) => short > 0).map((scenario) => [nameOf(scenario), scenario] as const),
)(
  '%s: nothing acknowledged is lost, nothing is half done',
  { timeout: patience },
  async (_name, scenario) => {
    for (let number = 0; number < scenario.short; number += 1)
      expect([number, await takeTurn(lab, scenario, seed, number, scenario.short)]).toEqual([number, []]);
  },
);
