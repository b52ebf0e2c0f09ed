import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { cutLink } from '../support/cut-link.ts';
import { startPostgres } from '../support/postgres.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import {
  beginCreate,
  beginJoin,
  cancelWork,
  create,
  goToTeam,
  invite,
} from '../support/window-team-settings.ts';

const sending = 'INSERT INTO login_desk.snapshot_parts';
const receiving = 'SELECT sealed FROM login_desk.snapshot_parts';

const killed = (desk: DeskWindow): Promise<void> =>
  new Promise((gone) => {
    desk.app.process().once('exit', () => gone());
    desk.app.process().kill('SIGKILL');
  });

test('Creating a team says how far it is and can be cancelled: the desk and the database are as before', async ({
  desk,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  try {
    const { page } = desk;
    const holds = link.holdAt(sending);
    const team = await beginCreate(desk, link.port);
    await holds;
    await expect(page.getByRole('heading', { name: 'Creating the team' })).toBeVisible();
    const bar = page.getByRole('progressbar', { name: 'Step 4 of 5: sending the copy to the server' });
    await expect(bar).toHaveAttribute('aria-valuetext', /^0 of \d+ MB$/);
    await cancelWork(desk);
    link.letGo();
    const note = team.getByRole('status').filter({ hasText: 'Creating the team was cancelled' });
    await expect(note).toBeVisible({ timeout: 20_000 });
    await expect(note).toBeFocused();

    // In the same database, by the same desk.
    await create(desk, server.port);
    await expect(team.getByRole('status').filter({ hasText: 'first of the team' })).toBeFocused();
  } finally {
    await link.end();
    await server.end();
  }
});

test('A program that is killed while it joins begins again, with the same invitation; joining can be cancelled', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  try {
    // The invitation leads others over the link too.
    const team = await create(desk, link.port);
    const file = home.at('Back.invitation');
    const code = await invite(desk, team, 'Back', file);
    const place = {
      folder: home.at('back'),
      keyFile: home.file('back.key', randomBytes(32).toString('hex')),
    };

    const first = await home.open(place);
    const held = link.holdAt(receiving);
    const joins = await beginJoin(first, file, code);
    await held;
    await expect(
      joins.getByRole('progressbar', { name: 'Step 2 of 5: downloading the team’s store' }),
    ).toBeVisible();
    await killed(first);
    link.letGo();
    expect(existsSync(join(place.folder, 'login-desk.db'))).toBe(false);

    const again = await home.open(place);
    const heldAgain = link.holdAt(receiving);
    const cancels = await beginJoin(again, file, code);
    await heldAgain;
    await cancelWork(again, cancels);
    link.letGo();
    await expect(again.page.getByRole('dialog')).toHaveCount(0);
    await expect(again.page.getByRole('button', { name: 'Join a team' })).toBeEnabled();
    await expect
      .poll(() => existsSync(join(place.folder, 'login-desk.db.new')), { timeout: 10_000 })
      .toBe(false);

    await beginJoin(again, file, code);
    await again.commandBar.waitFor({ timeout: 30_000 });
    const theirs = await goToTeam(again);
    await expect(theirs.getByRole('listitem').filter({ hasText: 'Back' })).toContainText('this desk');
  } finally {
    await link.end();
    await server.end();
  }
});

test('A program that is killed while it creates a team opens its store again, and the team can be created', async ({
  desk,
  home,
}) => {
  test.setTimeout(180_000);
  const server = await startPostgres({ listens: true });
  const link = await cutLink(server.port);
  try {
    const held = link.holdAt(sending);
    await beginCreate(desk, link.port);
    await held;
    await killed(desk);
    link.letGo();

    const again = await home.open();
    await again.commandBar.waitFor();
    const team = await create(again, server.port);
    const code = await invite(again, team, 'Back', home.at('Back.invitation'));
    expect(code).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  } finally {
    await link.end();
    await server.end();
  }
});
