import { expect, test } from 'vitest';
import { placeOfWindow } from '../../../renderer/data/windows.ts';

test('a window begins at the place that its address names', () => {
  expect(placeOfWindow('#case/7K3M-Q2XA')).toEqual({ kind: 'case', id: '7K3M-Q2XA' });
  expect(placeOfWindow('#account/a%2F17')).toEqual({ kind: 'account', id: 'a/17' });
  expect(placeOfWindow('#practice/PR-1001')).toEqual({ kind: 'practice', id: 'PR-1001' });
  expect(placeOfWindow('#screen/outbox')).toEqual({ kind: 'screen', id: 'outbox' });
});

test.each(['', '#', '#case', '#case/', '#message/1', '#toString/1', 'case/1', '#case/%E0%A4'])(
  '%s names no place',
  (hash) => expect(placeOfWindow(hash)).toBeNull(),
);
