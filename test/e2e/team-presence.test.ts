import { startPostgres } from '../support/postgres.ts';
import { expect, test } from '../support/window.ts';
import { makeWindowTeam } from '../support/window-team.ts';

test('Who else is on a record or in a case is shown at once, and gone with them', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    const front = await home.open();
    const other = await home.open({ folder: back.folder, keyFile: back.keyFile });
    for (const desk of [front, other]) {
      await desk.commandBar.waitFor();
      await expect(desk.status).toContainText('Team: in step');
      await desk.openFound('mary lee angstrom', /Mary Lee/);
    }
    const onRecord = (desk: typeof front) =>
      desk.record.getByRole('status').filter({ hasText: 'is on this record' });
    // It is said again every 8 seconds to whoever did not listen yet.
    await expect(onRecord(front)).toHaveText('Sam (Back) is on this record', { timeout: 30_000 });
    await expect(onRecord(other)).toHaveText('Sam (Front) is on this record', { timeout: 30_000 });

    // Whoever goes to something else is no longer there.
    await other.goTo('Reports');
    await expect(onRecord(front)).toHaveCount(0);
    await other.goTo('Desk');
    await expect(onRecord(front)).toHaveCount(1);
    // Nobody is at a locked window.
    await other.page.keyboard.press('ControlOrMeta+l');
    await expect(onRecord(front)).toHaveCount(0);
    await other.page.getByRole('button', { name: /Unlock/ }).click();
    await expect(onRecord(front)).toHaveCount(1);

    await front.record.getByRole('button', { name: 'New call' }).click();
    await front.call.getByRole('button', { name: 'Start the call' }).click();
    const number = (await front.call.getByText(/Case \w{4}-\w{4}/).textContent())?.replace('Case ', '') ?? '';
    await other.goTo('Cases');
    await other.page.getByRole('listbox', { name: 'Cases' }).getByRole('option').first().click();
    await expect(other.page.getByRole('article')).toContainText(number);
    await expect(other.page.getByRole('article')).toContainText('Sam (Front) is in this case');
    await expect(front.call).toContainText('Sam (Back) is in this case');

    await other.close();
    // A desk that closes says so; where that does not get through, it is gone once it was silent for 20 seconds.
    await expect(front.call).not.toContainText('is in this case', { timeout: 40_000 });
  } finally {
    await server.end();
  }
});
