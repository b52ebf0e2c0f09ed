import { expect, test } from 'vitest';
import { actions } from '../../preload/contract/contract.ts';
import { nameOf } from './lab/scenario.ts';
import { labForTests, labPatience } from './lab/test-lab.ts';
import { takeTurn } from './run.ts';
import { scenarios } from './scenarios/all.ts';
import { steps } from './story/steps.ts';
import { toldStory } from './story/told-story.ts';

const seed = 'short form';

const lab = labForTests('faults-short', ['acting-desk', 'acting-story', 'acting-key-change']);

test.each(
  scenarios.filter(({ short }) => short > 0).map((scenario) => [nameOf(scenario), scenario] as const),
)(
  '%s: nothing acknowledged is lost, nothing is half done',
  { timeout: labPatience },
  async (_name, scenario) => {
    for (let number = 0; number < scenario.short; number += 1)
      expect([number, await takeTurn(lab(), scenario, seed, number, scenario.short)]).toEqual([number, []]);
  },
);

test('the story in which faults happen has every action of the contract, and nearly all are done', {
  timeout: labPatience,
}, async () => {
  const types = new Set<string>(steps.map(({ type }) => type));
  expect(Object.keys(actions).filter((type) => !types.has(type))).toEqual([]);
  const refused = new Map((await toldStory(lab())).flatMap((chapter) => [...chapter.refused]));
  expect([...refused].map(([step, code]) => `${steps[step]?.type}: ${code}`)).toEqual([
    // The story's steps lie minutes apart.
    'cases.undo-close: close-undo-too-late',
    // No mail of the story failed, and none of its files had columns of its own.
    'outbox.put-away: message-not-waiting',
    'outbox.take-back: message-not-waiting',
    'imports.forget-map: import-map-unknown',
    'outbox.address-works: nothing-returned',
    'kept.settle: kept-work-not-found',
  ]);
});
