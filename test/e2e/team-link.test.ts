import { startPostgres } from '../support/postgres.ts';
import { expect, test } from '../support/window.ts';
import { makeWindowTeam } from '../support/window-team.ts';

test('The status bar says how the desk stands to its team, in words and by a shape', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    await makeWindowTeam(server, home, sample);
    const desk = await home.open();
    await desk.commandBar.waitFor();
    const item = desk.status.getByRole('button', { name: /team/i });
    await expect(item).toHaveText('Team: in step');
    await server.kill();
    await expect(item).toHaveText(/^Without the team since \d\d:\d\d [AP]M$/, { timeout: 20_000 });
    await expect(item).toHaveAttribute('title', /can’t be reached/);
    await server.start();
    await expect(item).toHaveText('Team: in step', { timeout: 40_000 });
    await item.click();
    await expect(desk.page.getByRole('region', { name: 'Team', exact: true })).toBeInViewport();
  } finally {
    await server.end();
  }
});
