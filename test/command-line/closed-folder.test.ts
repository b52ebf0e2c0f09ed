import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { patience } from './command-line-world.ts';

test('A folder in which nobody can look is a refusal of every command, and not said to be without a store', {
  timeout: patience,
}, async () => {
  const line = commandLine();
  const round = join(line.folder, '..', 'round');
  rmSync(line.folder, { recursive: true, force: true });
  symlinkSync(round, round);
  for (const folder of [round, join(line.folder, '..', 'x'.repeat(300))])
    for (const words of [
      ['lookup', 'anna'],
      ['key', 'status'],
      ['team', 'status'],
      ['diagnostics'],
      ['backup', 'create', `${line.folder}.db`],
    ]) {
      const { status, json } = await line.plain(
        ...['--data', folder, '--key-file', line.keyFile, '--json'],
        ...words,
      );
      if (words[0] === 'diagnostics') expect({ status, json }).toMatchObject({ status: 0, json: {} });
      else expect([words, json]).toMatchObject([words, { error: { code: 'store-not-writable' } }]);
    }
});
