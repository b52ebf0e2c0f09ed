import { globSync, readFileSync } from 'node:fs';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Loading } from '../../renderer/ui/feedback/loading.tsx';

const features = globSync('renderer/features/**/*.tsx').map((file) => ({
  file,
  text: readFileSync(file, 'utf8'),
}));

test('No list waits for its first page as a blank', () => {
  const blanks = features.filter(({ text }) => /if \((?:\w+\.)?isPending\) return null;/.test(text));
  expect(blanks.map(({ file }) => file)).toEqual([]);
});

test('No record, tab or part of a screen waits for what it is about as a blank', () => {
  const waiting =
    /const \{ data: (\w+)[^}]*\} = use(?:Desk|Shell)Query\([^;]*;[\s\S]{0,900}?if \(\1 === undefined\) return null;/;
  const blanks = features
    .filter(({ text }) => waiting.test(text))
    .map(({ file }) => file.replace('renderer/features/', ''))
    // A dialog comes with its words, which hold the name: a moment later, at once.
    .filter((file) => file !== 'desk/acts/claim-dialogs.tsx');
  expect(blanks).toEqual([]);
});

test('What waits draws itself after 150 ms, and stands still where motion is reduced', () => {
  const drawn = renderToStaticMarkup(createElement(Loading, { of: 'rows' }));
  expect(drawn).toMatch(/^<div class="[^"]*" role="status" aria-busy="true"><span[^>]*>Loading<\/span>/);
  const style = readFileSync('renderer/ui/feedback/loading.module.css', 'utf8');
  expect(style).toMatch(/\.loading \{\s*animation: appears 0s linear 150ms both;/);
  expect(style).toMatch(/prefers-reduced-motion: reduce\) \{\s*\.line \{\s*animation: none;/);
});
