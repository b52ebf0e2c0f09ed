import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { noChildCommands } from '../../tools/build/no-child-commands.ts';

const file = join(dirname(createRequire(import.meta.url).resolve('commander')), 'lib/command.js');

test('the library of commands loads what starts programs only where it starts one', () => {
  const { transform } = noChildCommands();
  const made = transform(readFileSync(file, 'utf8'), file) ?? '';
  expect(made).not.toMatch(/^const childProcess|[^)]childProcess\./m);
  expect(made.match(/require\('node:child_process'\)\.spawn\(/g)).toHaveLength(3);
  expect(transform('const one = 1;', '/other/command.js')).toBeUndefined();
  expect(() => transform('const one = 1;', file)).toThrow('in another way than before');
});
