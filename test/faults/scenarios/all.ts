import type { Scenario } from '../lab/scenario.ts';
import { operations } from '../operations/all.ts';
import { killedAtCall, killedAtMoment } from './kills.ts';
import { storyKilled } from './story.ts';

/** Everything that goes wrong, in the order of the table. */
export const scenarios: readonly Scenario[] = [
  storyKilled(250, 3),
  ...operations.map((operation) => killedAtCall(operation, 20, 1)),
  ...operations.map((operation) => killedAtMoment(operation, 8, 0)),
];
