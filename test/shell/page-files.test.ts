import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it } from 'vitest';
import { document, namedFiles, pathIn } from '../../main/shell/page-files.ts';
import { projectFolder } from '../../tools/machine/project.ts';

const built = join(projectFolder, 'out/renderer');

it('the files that the built document names are all there, with what it runs and how it looks', () => {
  const named = namedFiles(readFileSync(join(built, document), 'utf8'));
  expect(named.filter((file) => !existsSync(join(built, file)))).toEqual([]);
  expect(new Set(named.map((file) => extname(file)))).toEqual(new Set(['.js', '.css']));
});

it('an address asks for a file of the page with slashes, whatever the system has', () => {
  expect(pathIn('/')).toBe(document);
  expect(pathIn('/assets/./a%20b.js')).toBe('/assets/a b.js');
  expect(pathIn('/../secret')).toBe('/secret');
  expect(pathIn('/%2e%2e/secret')).toBe('/secret');
});

it.each(['/..%5csecret', '/%2e%2e%5c..%5csecret', '/a:b', '/c:/secret', '/a%00b', '/%E0%A4%A'])(
  'an address like %s asks for no file',
  (asked) => {
    expect(pathIn(asked)).toBe('');
  },
);
