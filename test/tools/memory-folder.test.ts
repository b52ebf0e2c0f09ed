import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { withMemoryFolder } from '../../tools/machine/memory-folder.ts';

test('A folder for temporary files that the environment names stays', async () => {
  const env = { TMPDIR: '/named/by/a/person', OTHER: 'kept' };
  expect(await withMemoryFolder(env, async (given) => given)).toEqual(env);
});

test('Where there is room in memory the folder lies there, can be passed by other users, and goes with what is in it', async () => {
  let folder: string | undefined;
  const failing = withMemoryFolder({ OTHER: 'kept' }, async ({ TMPDIR, OTHER }) => {
    expect(OTHER).toBe('kept');
    folder = TMPDIR;
    if (TMPDIR === undefined) return;
    expect(TMPDIR).toMatch(/^\/dev\/shm\//);
    expect(statSync(TMPDIR).mode & 0o777).toBe(0o711);
    writeFileSync(join(TMPDIR, 'left'), '');
    throw new Error('it failed');
  });
  if (process.platform !== 'linux') expect(await failing).toBeUndefined();
  else await failing.catch((error: Error) => expect(error.message).toBe('it failed'));
  if (folder !== undefined) expect(existsSync(folder)).toBe(false);
});
