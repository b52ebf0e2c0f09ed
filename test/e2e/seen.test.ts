import { type DeskWindow, expect, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

const caseBeside = (desk: DeskWindow) => desk.page.getByRole('region', { name: 'Case', exact: true });

test('A case says of a mail once what became of it, its order stands in one box, and a queue has its own case beside it', async ({
  desk,
}) => {
  const { page } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await page.getByText('Callback to the number on file').first().click();
  await page.keyboard.press('Alt+R');
  await page.getByRole('dialog').getByRole('button', { name: /Send/ }).click();
  await expect(desk.record).toContainText('accepted by relay');

  await desk.goTo('Cases');
  const timeline = caseBeside(desk).getByRole('list', { name: 'Timeline, newest first' });
  await expect(timeline).toContainText('Accepted by the relay for');
  // The message itself stands below the line that sent it, with its state as it is now.
  await expect(timeline.getByRole('button', { name: /Reset Your Password/ })).toHaveCount(1);
  await expect(
    timeline.getByRole('listitem').filter({ hasText: 'Password reset queued' }).getByRole('button'),
  ).toContainText('accepted by relay');
  await expect(page.getByRole('button', { name: /^Newest first/ })).toBeVisible();

  // Another queue has another case beside it, or none; all cases have their first again.
  const queues = page.getByRole('toolbar', { name: 'Queues' });
  const queue = (name: string) => queues.getByRole('button', { name: new RegExp(`^${name}`) });
  await queue('Waiting').click();
  await expect(page.getByText('Nothing in this queue')).toBeVisible();
  await expect(caseBeside(desk)).toBeHidden();
  await queue('All').click();
  await expect(caseBeside(desk)).toContainText('Yusuf Tanaka');
  // What is typed narrows the list: what it leaves out does not stay beside it.
  const search = page.getByRole('searchbox', { name: 'Search cases' });
  await search.fill('zzyzx corner');
  await expect(page.getByText('No case matches')).toBeVisible();
  await expect(caseBeside(desk)).toBeHidden();
  await expect(search).toBeFocused();
});

test('The audit log names what was done for whom, and the practice its administrators once', async ({
  desk,
}) => {
  const { page } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await desk.goTo('Audit');
  const entries = page.getByRole('listbox', { name: 'Entries' });
  await expect(entries.getByRole('option', { name: /Case opened for Yusuf Tanaka/ })).toContainText(
    'Lakeside Family Medicine',
  );
  await entries.getByRole('option', { name: /Case opened for Yusuf Tanaka/ }).click();
  const entry = page.getByRole('region', { name: 'Entry', exact: true });
  await expect(entry.getByRole('heading', { level: 2 })).toHaveText('Case opened for Yusuf Tanaka');
  // What programs compare is folded away.
  await expect(entry.getByText(/rows? written, with/)).toBeVisible();
  await expect(entry.getByText('rows[0]')).toBeHidden();

  await desk.openFound('pr-1001', /ngstr/);
  await page.getByRole('tab', { name: /People and code/ }).click();
  await expect(page.getByRole('heading', { name: 'New person' })).toBeVisible();
  await expect(desk.record.getByRole('button', { name: 'Amélie Abara' })).toHaveCount(1);

  // Beside a call at the foot of a small window the rail has all of the height.
  await desk.resize({ width: 1024, height: 768 });
  const rail = page.getByRole('navigation', { name: 'Screens' });
  await expect.poll(() => rail.evaluate((nav) => nav.scrollHeight - nav.clientHeight)).toBeLessThanOrEqual(1);
  await desk.resize({ width: 1280, height: 800 });

  // In a dialog that is full, no heading lies over the words of its switch.
  await page.keyboard.press('ControlOrMeta+/');
  const dialog = page.getByRole('dialog', { name: 'Shortcuts' });
  // Anew where the dialog moved between the two.
  await expect(async () => {
    const note = await dialog.getByText('Turn it off if you').boundingBox();
    const heading = await dialog.getByRole('heading', { name: 'Anywhere' }).boundingBox();
    expect((note?.y ?? 0) + (note?.height ?? 0)).toBeLessThanOrEqual(heading?.y ?? 0);
  }).toPass({ timeout: 10_000 });
});
