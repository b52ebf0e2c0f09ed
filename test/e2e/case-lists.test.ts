import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';

const cases = (desk: DeskWindow) => desk.page.getByRole('main', { name: 'Cases' });
const list = (desk: DeskWindow) => desk.page.getByRole('listbox', { name: 'Cases' });
const heads = (desk: DeskWindow) => desk.page.getByRole('toolbar', { name: 'Columns' });

/** Opens so many cases, the last one the newest. */
const openCases = (desk: DeskWindow, count: number) =>
  desk.page.evaluate(async (many) => {
    const { act } = (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk;
    for (let at = 0; at < many; at += 1)
      await act['cases.open']({
        channel: at % 2 === 0 ? 'phone' : 'email',
        caller: `Caller ${at}`,
        reason: at % 2 === 0 ? 'locked' : 'email-in-use',
        priority: at === 3 ? 'urgent' : 'normal',
        tags: at % 3 === 0 ? ['upgrade'] : [],
      });
  }, count);

test('A wide list of cases has columns that sort and whose width is kept; it opens its first row and leaves the focus', async ({
  desk,
}) => {
  const { page } = desk;
  await openCases(desk, 6);
  await desk.resize({ width: 1280, height: 800 });
  await desk.goTo('Cases');
  await expect(cases(desk).getByRole('heading', { name: 'Caller 5' })).toBeVisible();
  await expect(heads(desk)).toBeHidden();
  expect(await page.evaluate(() => document.activeElement?.closest('[aria-label="Case"]') === null)).toBe(
    true,
  );

  await desk.resize({ width: 1920, height: 1080 });
  for (const name of ['State', 'Caller', 'Practice', 'Reason', 'Assigned to', 'Waiting until', 'Opened'])
    await expect(heads(desk).getByRole('button', { name })).toBeVisible();
  await heads(desk).getByRole('button', { name: 'Opened' }).click();
  await expect(cases(desk).getByRole('status')).toHaveText('6 cases');
  await expect(cases(desk).getByRole('button', { name: /Order/ })).toContainText('Oldest first');
  await expect(list(desk).getByRole('option').first()).toContainText('Caller 0');

  const caller = heads(desk).getByRole('button', { name: 'Caller' });
  const widthOf = async () => (await caller.boundingBox())?.width ?? 0;
  const before = await widthOf();
  await heads(desk).getByRole('button', { name: 'State' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(caller).toBeFocused();
  await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('Shift+ArrowRight');
  await expect.poll(widthOf).toBeGreaterThan(before + 16);
  const wide = await widthOf();
  await desk.goTo('Outbox');
  await desk.goTo('Cases');
  await expect.poll(widthOf).toBeCloseTo(wide, 0);
  await caller.focus();
  await page.keyboard.press('Shift+Enter');
  await expect.poll(widthOf).toBeCloseTo(before, 0);

  // Escape closes the case, and the list has the whole width.
  await list(desk).focus();
  await page.keyboard.press('Escape');
  await expect(cases(desk).getByRole('article')).toHaveCount(0);
  await expect(heads(desk).getByRole('button', { name: 'Number' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cases(desk).getByRole('article')).toBeVisible();
});

test('Cases are filtered by what they are and put in order, and the command line lists the same', async ({
  desk,
  home,
}) => {
  await openCases(desk, 6);
  await desk.goTo('Cases');
  const choose = async (field: string, option: string) => {
    await cases(desk).getByRole('button', { name: field }).click();
    await desk.page.getByRole('option', { name: option, exact: true }).click();
  };
  await choose('Order', 'Most urgent first');
  await expect(list(desk).getByRole('option').first()).toContainText('Caller 3');
  await cases(desk).getByRole('button', { name: 'More filters' }).click();
  await cases(desk).getByLabel('Tag', { exact: true }).fill('upgrade');
  await choose('Channel', 'Email');
  await expect(cases(desk).getByRole('status').first()).toHaveText('1 case');
  await choose('Assigned to', 'no one');
  await expect(cases(desk)).toContainText('No case matches');
  const found = await home.run<{ caller: string }[]>(
    'cases',
    'list',
    '--tag',
    'upgrade',
    '--sort',
    'priority',
    '--assignee',
    'sam',
  );
  expect(found.map(({ caller }) => caller)).toEqual(['Caller 3', 'Caller 0']);
});

test('What the list is narrowed to is saved under a name, shown beside the queues, opened from the box and removed', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await openCases(desk, 6);
  await desk.goTo('Cases');
  await cases(desk).getByRole('button', { name: 'More filters' }).click();
  await cases(desk).getByLabel('Tag', { exact: true }).fill('upgrade');
  const menu = cases(desk).getByRole('button', { name: 'Saved views' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Save as a view …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as a view' });
  await expect(dialog.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Type a name.');
  await dialog.getByLabel('Name').fill('Upgrade calls');
  await dialog.getByText('For everyone').click();
  // Pressed twice, it is saved once.
  await dialog.getByRole('button', { name: 'Save view' }).dblclick();
  await expect(dialog).toBeHidden();
  const bar = page.getByRole('toolbar', { name: 'Queues' });
  const view = bar.getByRole('button', { name: 'Upgrade calls' });
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await bar.getByRole('button', { name: 'All', exact: true }).click();
  await expect(cases(desk).getByRole('status').first()).toHaveText('6 cases');
  await expect(view).toHaveAttribute('aria-pressed', 'false');

  await desk.goTo('Desk');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('view upgrade');
  await page.getByRole('option', { name: /View: Upgrade calls/ }).click();
  await expect(view).toHaveAttribute('aria-pressed', 'true');
  await expect(cases(desk).getByRole('status').first()).toHaveText('2 cases');
  await expect(cases(desk).getByRole('heading', { name: 'Caller 3' })).toBeVisible();
  const listed = await home.run<{ caller: string }[]>('cases', 'list', '--view', 'upgrade CALLS');
  expect(listed.map(({ caller }) => caller)).toEqual(['Caller 3', 'Caller 0']);

  await menu.click();
  await page.getByRole('menuitem', { name: 'Rename …' }).click();
  await page.getByRole('dialog').getByLabel('Name').fill('Upgrades');
  await page.keyboard.press('Enter');
  await expect(bar.getByRole('button', { name: 'Upgrades' })).toBeVisible();
  await menu.click();
  await page.getByRole('menuitem', { name: 'Remove …' }).click();
  await page.getByRole('button', { name: 'Remove view' }).click();
  await expect(bar.getByRole('button', { name: 'Upgrades' })).toHaveCount(0);
});

test('Several cases are ticked by keys and changed, each by an action of its own; what was not is told, and a closing undone', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await openCases(desk, 5);
  await desk.goTo('Cases');
  await list(desk).focus();
  // Space ticks, Shift and an arrow what it walks over, Ctrl+A all.
  await page.keyboard.press('Home');
  await page.keyboard.press('Space');
  await expect(cases(desk)).toContainText('1 selected');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(cases(desk)).toContainText('2 selected');
  await page.keyboard.press('ControlOrMeta+a');
  await expect(cases(desk)).toContainText('5 selected');
  const told = cases(desk).getByRole('status').first();

  await cases(desk).getByRole('button', { name: 'Tag …' }).click();
  await page.getByRole('dialog').getByLabel('Tag').fill('campaign');
  await page.keyboard.press('Enter');
  await expect(told).toContainText('5 done.');
  await list(desk).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await cases(desk).getByRole('button', { name: 'Priority' }).first().click();
  await page.getByRole('menuitem', { name: 'High' }).click();
  await expect(told).toContainText('5 done.');

  // One is closed elsewhere while it is ticked here.
  const [newest] = await home.run<{ number: string }[]>('cases', 'list', '--tag', 'campaign');
  await list(desk).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await cases(desk).getByRole('button', { name: 'Close …' }).click();
  const dialog = page.getByRole('dialog', { name: 'Close 5 cases' });
  await dialog.getByText('Duplicate').click();
  await home.run('cases', 'close', newest?.number ?? '', '--resolution', 'helped');
  await dialog.getByRole('button', { name: 'Close 5 cases' }).dblclick();
  await expect(told).toContainText(`4 done, 1 not: ${newest?.number}`);
  // Asked within the window: the way back is offered for ten seconds.
  const closed = await page.evaluate(() =>
    (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.query.cases({ resolution: 'duplicate' }),
  );
  expect(closed).toMatchObject({ ok: true, value: { total: 4 } });
  await cases(desk).getByRole('button', { name: 'Undo closing' }).click();
  await expect(told).toContainText('4 done.');
  expect(await home.run('cases', 'list', '--state', 'open', '--priority', 'high')).toHaveLength(4);
});

test('Letters and the box act on the case that is open, and on paper it stands alone', async ({ desk }) => {
  const { page } = desk;
  await openCases(desk, 2);
  await desk.goTo('Cases');
  // A letter is for the case that is open.
  await expect(cases(desk).getByRole('heading', { name: 'Caller 1' })).toBeVisible();
  await list(desk).focus();
  await page.keyboard.press('n');
  await expect(cases(desk).getByLabel('Note', { exact: true })).toBeFocused();
  await list(desk).focus();
  await page.keyboard.press('w');
  await page.getByRole('menuitem', { name: 'Without a reminder' }).click();
  await expect(cases(desk).getByRole('article')).toContainText('waiting');
  await page.keyboard.press('ControlOrMeta+k');
  await page.keyboard.type('solve case');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Solve the case' })).toBeVisible();
  await page.keyboard.press('Escape');

  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', 'true');
  });
  await list(desk).focus();
  await page.keyboard.press('p');
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'true');
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('heading', { name: 'Caller 1' })).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Search cases' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Close case' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
});
