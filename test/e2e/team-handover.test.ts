import { startPostgres } from '../support/postgres.ts';
import { expect, test } from '../support/window.ts';
import { addOperator, passwords, signIn } from '../support/window-operators.ts';
import { makeWindowTeam } from '../support/window-team.ts';

test('A call is handed to a colleague at another desk with its notes, and taken up there with one key', async ({
  home,
  sample,
}) => {
  test.setTimeout(120_000);
  const server = await startPostgres({ listens: true, isDurable: true });
  try {
    const [back] = await makeWindowTeam(server, home, sample);
    const front = await home.open();
    await front.commandBar.waitFor();
    await addOperator(front, { name: 'Kim', role: 'agent', signIn: 'password', password: passwords.kim });
    const other = await home.open({ folder: back.folder, keyFile: back.keyFile, operator: 'Kim' });
    await signIn(other, 'Kim', passwords.kim);
    await expect(front.status).toContainText('Team: in step');

    await front.openFound('mary lee angstrom', /Mary Lee/);
    await front.record.getByRole('button', { name: 'New call' }).click();
    await front.call.getByRole('button', { name: 'Start the call' }).click();
    await front.call.getByLabel('Notes').fill('Her new phone has no signal');
    await front.call.getByRole('button', { name: 'Hand to…' }).click();
    const kim = front.page.getByRole('menuitem', { name: /Kim/ });
    // Who is where is said at once, and again every 8 seconds to whoever did not listen yet.
    await expect(kim).toContainText('here, Back', { timeout: 30_000 });
    await kim.click();
    await expect(front.call).toContainText('No call is open');

    const notice = other.page.getByRole('note').filter({ hasText: 'Sam hands you a call: Mary Lee' });
    await expect(notice).toBeVisible();
    await expect(notice).toContainText('Her new phone has no signal');
    await other.page.keyboard.press('ControlOrMeta+u');
    await expect(other.call).toContainText(/Case \w{4}-\w{4}/);
    await expect(other.call).toContainText('Her new phone has no signal');
    await expect(other.record).toContainText('Mary Lee');
    await expect(notice).toHaveCount(0);

    // What is handed may be taken back while nobody has taken it.
    await other.call.getByRole('button', { name: 'Hand to…' }).click();
    await other.page.getByRole('menuitem', { name: /Sam/ }).click();
    const toSam = front.page.getByRole('note').filter({ hasText: 'Kim hands you a call' });
    await expect(toSam).toBeVisible();
    await other.goTo('Cases');
    await other.page.getByRole('listbox', { name: 'Cases' }).getByRole('option').first().click();
    const handed = other.page.getByRole('note').filter({ hasText: 'Handed to Sam by Kim' });
    await handed.getByRole('button', { name: 'Take the call' }).click();
    await expect(toSam).toHaveCount(0);
    await expect(other.page.getByRole('list', { name: /^Timeline/ })).toContainText('Taken back');
  } finally {
    await server.end();
  }
});
