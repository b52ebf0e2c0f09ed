import { expect, test } from 'vitest';
import { asciiOf, asciiScripts } from '../../tools/build/ascii-scripts.ts';

// Run as a script, as the window runs it.
const ran = (code: string): unknown => new Function(`return ${code}`)();

test.each([
  ['"señal — 🐾"', 'señal — 🐾'],
  ['`… é`', '… é'],
  ['/^[–—]+$/.test("–—")', true],
  ['/^🐾$/u.test("🐾")', true],
])('%s says the same in ASCII', (code, value) => {
  const ascii = asciiOf(code);
  expect(ascii).toMatch(/^[\0-\x7f]*$/);
  expect([ran(code), ran(ascii)]).toEqual([value, value]);
});

test('a character behind a backslash is refused', () => {
  expect(() => asciiOf('"\\é"')).toThrow('escapes a character');
});

test('scripts are rewritten, and nothing else of a build', () => {
  const style = { type: 'asset' as const, source: 'é' };
  const bundle = { 'a.js': { type: 'chunk' as const, code: '"é"' }, 'a.css': style };
  asciiScripts().generateBundle({}, bundle);
  expect(bundle).toEqual({ 'a.js': { type: 'chunk', code: '"\\u00e9"' }, 'a.css': style });
});
