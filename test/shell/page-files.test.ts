import { existsSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { expect, it, test } from 'vitest';
import { document, madeFor, namedFiles, pathIn } from '../../main/shell/page-files.ts';
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

test('the document has the nonce of its answer, and says which desk is expected only where one is', () => {
  const html = readFileSync(join(built, document), 'utf8');
  const [none, spanish] = [null, 'es' as const].map((desk) => madeFor(html, { nonce: 'a+b/c=', desk }));
  for (const made of [none, spanish]) expect(made).toContain('nonce="a+b/c="');
  expect(none).toContain('<html lang="en"');
  expect(none).not.toContain('desk-expected');
  expect(spanish).toContain('<html lang="es"');
  expect(spanish).toContain('<meta name="desk-expected"></head>');
});
