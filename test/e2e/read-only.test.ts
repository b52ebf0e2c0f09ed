import { spawnSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { expect, test } from '../support/window.ts';

const run = (...words: readonly [string, ...string[]]): void => {
  const { status, stderr } = spawnSync(words[0], words.slice(1), { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${words.join(' ')}: ${stderr}`);
};

/** Lets no one write in a folder, the system's administrator included. Gives back how to end that. */
function closeFolder(folder: string, files: readonly string[]): () => void {
  if (process.getuid?.() !== 0) {
    for (const file of files) chmodSync(file, 0o400);
    chmodSync(folder, 0o500);
    return () => chmodSync(folder, 0o700);
  }
  run('mount', '--bind', folder, folder);
  run('mount', '-o', 'remount,ro,bind', folder);
  // A process of Chromium's may be a moment behind the program's end, with a file of the folder open.
  return () => run('umount', '--lazy', folder);
}

test('A store that can’t be written opens for reading, says so, and refuses what would change it', async ({
  home,
}) => {
  await home.run('init', '--sample');
  const open = closeFolder(home.data, [`${home.data}/login-desk.db`]);
  try {
    const desk = await home.open();
    const { page } = desk;
    const banner = page.getByRole('status').filter({ hasText: 'Open for reading.' });
    await expect(banner).toContainText('copy its folder to a disk that can be written');
    await desk.openFound('mary lee angstrom', /Mary Lee/);
    await expect(desk.record.getByRole('heading', { name: 'Mary Lee' })).toBeVisible();
    await desk.record.getByRole('button', { name: 'New call' }).click();
    await desk.call.getByLabel('Caller').fill('Ann');
    await desk.call.getByRole('button', { name: 'Start the call' }).click();
    await expect(desk.call).toContainText('This store is open for reading only');
    await expect(page.getByText('No mail leaves the desk.')).toHaveCount(0);
    await desk.goTo('Cases');
    await expect(banner).toBeVisible();
    await desk.close();
  } finally {
    open();
  }
});
