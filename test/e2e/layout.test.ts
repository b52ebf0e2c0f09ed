import { writeOutbox } from '../support/outbox-rows.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';

/** What is wider than the window, in words; empty where nothing scrolls sideways. */
const tooWide = (desk: DeskWindow) =>
  desk.page.evaluate(() => {
    const page = document.scrollingElement;
    if (page && page.scrollWidth > innerWidth) return [`the page: ${page.scrollWidth} > ${innerWidth}`];
    return [...document.querySelectorAll<HTMLElement>('body *')]
      .filter((element) => {
        const { overflowX } = getComputedStyle(element);
        const scrolls = overflowX === 'auto' || overflowX === 'scroll';
        return scrolls && element.scrollWidth > element.clientWidth + 1;
      })
      .map((element) => `${element.tagName} ${element.className}: ${element.innerText.slice(0, 60)}`);
  });

for (const size of [
  { width: 1280, height: 800 },
  { width: 960, height: 600 },
])
  test(`Nothing scrolls sideways at ${size.width}x${size.height}, with a call open`, async ({
    desk,
    home,
  }) => {
    const { page } = desk;
    await desk.resize(size);
    const long = 'Wolfeschlegelsteinhausenbergerdorff-Featherstonehaugh '.repeat(3).trim();
    await home.run('cases', 'open', '--channel', 'phone', '--caller', long, '--practice', 'PR-1001');
    await desk.openFound('mary lee angstrom', /Mary Lee/);
    await desk.record.getByRole('button', { name: 'New call' }).click();
    await desk.call.getByLabel('Caller').fill(long);
    await desk.call.getByRole('button', { name: 'Start the call' }).click();
    await expect(desk.call).toContainText(/Case \w{4}-\w{4}/);
    await expect(desk.record.getByRole('region', { name: 'The address' })).toBeVisible();
    expect(await tooWide(desk), 'desk').toEqual([]);
    await desk.openFound('pr-1001', /Practice PR-1001/);
    await expect(desk.record.getByRole('listbox')).toBeVisible();
    expect(await tooWide(desk), 'practice').toEqual([]);
    if (size.width < 1280) await page.keyboard.press('ControlOrMeta+j');

    await desk.goTo('Cases');
    await page.getByRole('option').last().click();
    await expect(page.getByRole('list', { name: /^Timeline/ })).toBeVisible();
    expect(await tooWide(desk), 'cases').toEqual([]);
    const domain = `${'long-name-of-a-hospital.'.repeat(4)}example`;
    await writeOutbox(home, [
      { to: `a@${domain}`, state: 'failed', at: Date.now() - 60_000, subject: long, response: `550 ${long}` },
    ]);
    for (const screen of ['Outbox', 'Reports', 'Directory', 'Settings'] as const) {
      await desk.goTo(screen);
      await expect(page.getByRole('main', { name: screen })).toBeVisible();
      if (screen === 'Outbox') {
        await page.getByRole('option').first().click();
        await page.getByRole('button', { name: 'More filters' }).click();
        await expect(page.getByRole('note')).toContainText('What to do');
      }
      if (screen === 'Reports') await expect(page.getByRole('rowheader')).toContainText('long-name');
      expect(await tooWide(desk), screen).toEqual([]);
    }
  });

test('The line between a list and its detail is moved by the keyboard and the pointer, and stays there', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Ada', '--practice', 'PR-1001');
  await desk.goTo('Cases');
  const list = page.getByRole('region', { name: 'Cases', exact: true });
  const widthOf = async (): Promise<number> => (await list.boundingBox())?.width ?? 0;
  const line = page.getByRole('separator', { name: 'Width of the list' });
  // The first row opens, and the list gives way to it.
  await line.waitFor();
  const usual = await widthOf();
  await line.focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press('ArrowRight');
  const wider = await widthOf();
  expect(wider).toBeGreaterThan(usual + 40);
  await page.keyboard.press('Enter');
  expect(await widthOf()).toBe(usual);
  const at = await line.boundingBox();
  await page.mouse.move((at?.x ?? 0) + 4, (at?.y ?? 0) + 100);
  await page.mouse.down();
  await page.mouse.move((at?.x ?? 0) + 104, (at?.y ?? 0) + 100, { steps: 4 });
  await page.mouse.up();
  // The last step of the pointer is drawn a moment after it; the one before it ends short of this.
  await expect.poll(widthOf).toBeGreaterThan(usual + 88);
  const dragged = await widthOf();
  await desk.close();
  const again = await home.open();
  await again.commandBar.waitFor();
  await again.goTo('Cases');
  await again.page.getByRole('separator', { name: 'Width of the list' }).waitFor();
  const kept = await again.page.getByRole('region', { name: 'Cases', exact: true }).boundingBox();
  expect(kept?.width).toBe(dragged);
});

test('A name of another direction begins where all others begin, in lines and in columns', async ({
  desk,
  home,
}) => {
  for (const caller of ['Astrid Berg', 'محمد الأحمد', 'נועה לוי'])
    await home.run('cases', 'open', '--channel', 'phone', '--caller', caller);
  await desk.goTo('Cases');
  for (const size of [
    { width: 1280, height: 800 },
    { width: 1920, height: 1080 },
  ]) {
    await desk.resize(size);
    const names = desk.page.getByRole('main').getByRole('option').locator('bdi:first-of-type');
    await expect
      .poll(() =>
        names.evaluateAll((all) => {
          const starts = all
            .filter(({ textContent }) => textContent !== 'Sam')
            .map((name) => {
              const words = document.createRange();
              words.selectNodeContents(name);
              return Math.round(words.getBoundingClientRect().left);
            });
          return [starts.length, new Set(starts).size];
        }),
      )
      .toEqual([3, 1]);
  }
});
