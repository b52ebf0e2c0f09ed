import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const features = globSync('renderer/features/**/*.tsx').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

/** Places that ask for a whole record or list, and draw nothing of their own before it is there. */
const blanks = features.filter(({ text }) => /if \((?:\w+\.)?isPending\) return null;/.test(text));

test('No list waits for its first page as a blank', () => {
  expect(blanks.map(({ file }) => file)).toEqual([]);
});

test('What waits draws itself after 150 ms, and stands still where motion is reduced', () => {
  const style = readFileSync('renderer/ui/feedback/loading.module.css', 'utf8');
  expect(style).toMatch(/\.loading \{\s*animation: appears 0s linear 150ms both;/);
  expect(style).toMatch(/prefers-reduced-motion: reduce\) \{\s*\.line \{\s*animation: none;/);
});
