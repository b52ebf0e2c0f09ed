import { expect, test } from 'vitest';
import { tagsOf } from '../../tools/build/named-parts.ts';

const chunk = (name: string, ...styles: readonly string[]) =>
  ({ type: 'chunk', name, viteMetadata: { importedCss: new Set(styles) } }) as const;

test('a chunk is named with its styles, by the place of its files', () => {
  const bundle = {
    'assets/window-a.js': chunk('window', 'assets/window-a.css'),
    'assets/parts-b.js': chunk('parts', 'assets/parts-b.css'),
    'assets/parts-b.css': { type: 'asset', name: 'parts' } as const,
  };
  expect(tagsOf('parts', bundle).map(({ attrs: { rel, href } }) => [rel, href])).toEqual([
    ['modulepreload', './assets/parts-b.js'],
    ['stylesheet', './assets/parts-b.css'],
  ]);
});

test('a chunk that a build does not have is an error', () => {
  expect(() => tagsOf('parts', { 'assets/window-a.js': chunk('window') })).toThrow('no chunk parts');
});
