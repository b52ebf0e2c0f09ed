import { expect, test } from 'vitest';
import { changedTexts, problemOf, withPlace } from '../../renderer/features/templates/wording.ts';

const texts = [
  { name: 'heading', current: 'Welcome' },
  { name: 'life', current: 'It works for {{life}}.' },
];

test('Only what is another text than today’s counts as changed', () => {
  expect(changedTexts(texts, {})).toEqual({});
  expect(changedTexts(texts, { heading: 'Welcome', life: '', gone: 'x' })).toEqual({ life: '' });
});

test('A variable goes where the caret is, in place of what is marked', () => {
  expect(withPlace('for hours', 'life', 4, 9)).toBe('for {{life}}');
  expect(withPlace('for ', 'life', Infinity, Infinity)).toBe('for {{life}}');
  expect(withPlace('', 'life', 0, 0)).toBe('{{life}}');
});

test('A refusal stands at its text alone', () => {
  const refusal = { code: 'wording-empty' as const, message: 'Heading is empty.', text: 'heading' };
  expect(problemOf(refusal, 'heading')).toBe('Heading is empty.');
  expect(problemOf(refusal, 'life')).toBeNull();
  expect(problemOf(null, 'heading')).toBeNull();
});
