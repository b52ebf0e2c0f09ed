import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const program = join(import.meta.dirname, '../../out/main/cli.js');

/** What the oldest Node knows that anybody may start it with. A name that one lacks ends the program before its first line. */
const known = new Set(['existsSync', 'join', 'setFlagsFromString']);

test('An older Node is told which one is needed, and where it comes from', () => {
  const older = "data:text/javascript,Object.defineProperty(process.versions,'node',{value:'20.19.0'})";
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', older, program, '--json'], {
    encoding: 'utf8',
  });
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
  expect(stderr).toMatch(/needs Node 22\.14 or newer and was started with 20\.19\.0.*npx login-desk/s);
  expect(stderr.trim().split('\n')).toHaveLength(1);
});

test('The program gets so far on an older Node: it asks for no name there that is newer', () => {
  const begins = readFileSync(program, 'utf8');
  const imports = [...begins.matchAll(/^import\s+(.+?)\s+from\s+"(.+?)";/gm)];
  expect(imports.length).toBeGreaterThan(2);
  for (const [, names = '', from = ''] of imports) {
    expect(builtinModules).toContain(from.replace(/^node:/, ''));
    for (const name of /^\{(.*)\}$/.exec(names)?.[1]?.split(',') ?? []) expect(known).toContain(name.trim());
  }
  expect(execFileSync(process.execPath, [program, '--version'], { encoding: 'utf8' })).toMatch(/^\d/);
});
