import { type DeskWindow, expect, test } from '../support/window.ts';

/** Whether the main process has a thread that it talks with. */
const hasWorker = (desk: DeskWindow): Promise<boolean> =>
  desk.app.evaluate(() => process.getActiveResourcesInfo().includes('MessagePort'));

test('A list over everything is read by a worker, in a window that was opened on a store that was there', async ({
  desk,
}) => {
  expect(await hasWorker(desk)).toBe(false);
  // Once what goes on by itself has begun, each list over everything goes to the worker. The first backup, which has a worker
  // too, comes after a minute.
  await expect(async () => {
    await desk.goTo('Outbox');
    await desk.goTo('Cases');
    expect(await hasWorker(desk)).toBe(true);
  }).toPass({ timeout: 20_000 });
});
