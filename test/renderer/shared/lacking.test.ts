import { expect, test } from 'vitest';
import { grouped } from '../../../renderer/shared/acts/lacking.ts';

const lacks = (act: string, needed: number, wouldDo: string) => ({
  act,
  needed,
  stand: 'No call is open.',
  leftOut: '',
  wouldDo,
});
const told = [
  lacks('Remove phone', 3, 'callback'),
  lacks('Unlock', 1, 'access code'),
  lacks('Claim an address', 3, 'callback'),
  lacks('Remove phone', 3, 'callback'),
  lacks('Add', 3, 'seen in person'),
];

test('actions that lack the same are named together, the same way whichever told first', () => {
  const said = grouped(told).map(({ acts, needed }) => [needed, ...acts]);
  expect(said).toEqual([
    [1, 'Unlock'],
    [3, 'Add'],
    [3, 'Claim an address', 'Remove phone'],
  ]);
  expect(grouped([...told].reverse()).map(({ acts, needed }) => [needed, ...acts])).toEqual(said);
});
