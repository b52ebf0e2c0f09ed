import type { Locator } from '@playwright/test';
import { startPostgres } from '../support/postgres.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { actBy, makeWindowTeam } from '../support/window-team.ts';

const caseOf = async (desk: DeskWindow, caller: string): Promise<Locator> => {
  await desk.goTo('Cases');
  return desk.page.getByRole('listbox', { name: 'Cases' }).getByRole('option', { name: caller });
};

test('Two windows and a command line on three data folders show each other’s changes within a second, and outlive their server', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back, night] = await makeWindowTeam(server, home, sample);
    const windows = [
      await home.open(),
      await home.open({ folder: back.folder, keyFile: back.keyFile }),
    ] as const;
    for (const desk of windows) await desk.commandBar.waitFor();
    for (const desk of windows) await desk.goTo('Cases');
    // What goes on by itself begins a moment after the window is there.
    await windows[0].page.waitForTimeout(1500);

    await actBy(night, 'cases.open', { channel: 'phone', caller: 'Nora Quick' });
    for (const desk of windows) await expect(await caseOf(desk, 'Nora Quick')).toBeVisible({ timeout: 1000 });

    await windows[0].page.evaluate(async () => {
      type Open = (input: object) => Promise<unknown>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      await act['cases.open']({ channel: 'phone', caller: 'Piet Front' });
    });
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible({ timeout: 1000 });

    await server.kill();
    await expect(await caseOf(windows[1], 'Piet Front')).toBeVisible();
    const refused = await windows[1].page.evaluate(async () => {
      type Open = (input: object) => Promise<{ ok: boolean; error?: { code: string } }>;
      const { act } = (window as unknown as { loginDesk: { act: Record<'cases.open', Open> } }).loginDesk;
      return act['cases.open']({ channel: 'phone', caller: 'Lost Call' });
    });
    expect(refused.error?.code).toBe('team-unreachable');

    await server.start();
    await actBy(night, 'cases.open', { channel: 'phone', caller: 'Ruth Later' });
    for (const desk of windows) await expect(await caseOf(desk, 'Ruth Later')).toBeVisible({ timeout: 5000 });
    await expect(await caseOf(windows[0], 'Lost Call')).toHaveCount(0);
  } finally {
    await server.end();
  }
});
