import { spawn } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';

const program = resolve(import.meta.dirname, '../../out/main/cli.js');

/** Starts `init` and kills it after so many milliseconds, unless it has ended before. */
const killed = (words: readonly string[], after: number): Promise<void> =>
  new Promise((ended) => {
    const child = spawn(process.execPath, [program, ...words], { stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', () => {
      clearTimeout(timer);
      ended();
    });
  });

test('an init that is killed at any moment leaves nothing, or what the next one completes', {
  timeout: 240_000,
}, async () => {
  for (let after = 150; after <= 1400; after += 125) {
    const line = commandLine();
    rmSync(line.keyFile);
    const words = [
      '--data',
      line.folder,
      '--key-file',
      line.keyFile,
      '--operator',
      'Sam',
      'init',
      '--sample',
    ];
    await killed(words, after);
    const again = await line.run('init', '--sample');
    if (again.status !== 0)
      expect([after, again.json]).toMatchObject([after, { error: { code: 'store-exists' } }]);
    expect([after, (await line.run('ask', 'directoryCounts')).json]).toMatchObject([
      after,
      { practices: 12 },
    ]);
    expect((await line.run('settings', 'get', 'mail.mode')).json).toBe('sandbox');
    expect(readdirSync(line.folder).filter((name) => /\.new|unfinished|\.lock/.test(name))).toEqual([]);
  }
});

test('two at once make one store with one key and one reference', { timeout: 120_000 }, async () => {
  for (let round = 0; round < 4; round += 1) {
    const line = commandLine();
    rmSync(line.keyFile);
    mkdirSync(dirname(line.folder), { recursive: true });
    const both = await Promise.all([line.run('init'), line.run('init')]);
    expect(both.filter(({ status }) => status === 0)).toHaveLength(1);
    const refused = both.find(({ status }) => status !== 0);
    expect(['store-exists', 'store-busy']).toContain(
      (refused?.json as { error: { code: string } } | undefined)?.error.code,
    );
    expect(JSON.parse(readFileSync(join(line.folder, 'key-reference.json'), 'utf8'))).toMatchObject({
      keyFile: line.keyFile,
    });
    expect((await line.run('cases', 'list')).json).toEqual([]);
  }
});
