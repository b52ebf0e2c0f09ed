import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { actions } from '../../preload/contract/contract.ts';
import { buildFaultScripts } from '../../tools/machine/fault-scripts.ts';
import { faultShim } from '../../tools/machine/fault-shim.ts';
import { createLab, type Lab } from './lab/lab.ts';
import { nameOf } from './lab/scenario.ts';
import { takeTurn } from './run.ts';
import { scenarios } from './scenarios/all.ts';
import { steps } from './story/steps.ts';
import { toldStory } from './story/told-story.ts';

const patience = 120_000;
const seed = 'short form';

let lab: Lab;
beforeAll(async () => {
  lab = createLab({
    shim: await faultShim(),
    program: resolve(import.meta.dirname, '../../out/main/cli.js'),
    scripts: await buildFaultScripts('faults-short', ['acting-desk', 'acting-story', 'acting-key-change']),
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

test('the story in which faults happen has every action of the contract, and nearly all are done', {
  timeout: patience,
}, async () => {
  const types = new Set<string>(steps.map(({ type }) => type));
  expect(Object.keys(actions).filter((type) => !types.has(type))).toEqual([]);
  const refused = new Map((await toldStory(lab)).flatMap((chapter) => [...chapter.refused]));
  expect([...refused].map(([step, code]) => `${steps[step]?.type}: ${code}`)).toEqual([
    'outbox.address-works: nothing-returned',
  ]);
});
