import { existsSync, readFileSync } from 'node:fs';
import { extractText, getDocumentProxy } from 'unpdf';
import { writeOutbox } from '../support/outbox-rows.ts';
import { expect, test } from '../support/window.ts';

/** So many days ago at noon, here. */
function noon(daysAgo: number): number {
  const day = new Date();
  return new Date(day.getFullYear(), day.getMonth(), day.getDate() - daysAgo, 12).getTime();
}

test('Before any mail the report says what it will show, and days in the wrong order are refused', async ({
  desk,
}) => {
  const { page } = desk;
  await desk.goTo('Reports');
  await expect(page.getByText('No mail was written in the last 30 days')).toBeVisible();
  await page.getByRole('button', { name: 'Show the last 90 days' }).click();
  await expect(page.getByText('No mail was written in the last 90 days')).toBeVisible();
  await page.getByRole('button', { name: 'Other days' }).click();
  await page.getByLabel('First day').fill('2026-03-02');
  await page.getByLabel('Last day').fill('2026-03-01');
  await expect(page.getByText('This is after the last day.')).toBeVisible();
  await page.getByLabel('Last day').fill('2026-03-02');
  await expect(page.getByText('No mail was written on Mon, Mar 2, 2026')).toBeVisible();
  await page.getByRole('button', { name: 'Help someone' }).click();
  await expect(desk.commandBar).toBeVisible();
});

test('The results of mail are shown by day and by domain, and every number leads to its messages', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  await writeOutbox(home, [
    ...['ann', 'ben', 'cy'].map((name) => ({
      to: `${name}@good.example`,
      state: 'accepted' as const,
      at: noon(1),
    })),
    { to: 'dan@bad.example', state: 'accepted', at: noon(1) },
    { to: 'eve@bad.example', state: 'failed', at: noon(1), response: '550 5.1.1 no such user' },
    { to: 'fay@bad.example', state: 'bounced', at: noon(3) },
    { to: 'gus@good.example', state: 'uncertain', at: noon(3) },
    { to: 'old@good.example', state: 'accepted', at: noon(50) },
  ]);
  await page.keyboard.press('ControlOrMeta+5');
  const report = page.getByRole('main', { name: 'Reports' });
  await expect(report).toContainText(
    '7 messages were written in the last 30 days. The relay accepted 4 (57 %). 2 are known not to have arrived. The result of 1 is not known.',
  );
  await expect(report).not.toContainText(/delivered/i);

  // Domains: the most messages first; by the share that did not arrive the bad one comes first.
  const domains = report.getByRole('table', { name: 'Messages by domain' });
  const firstDomain = domains.getByRole('rowheader').first();
  await expect(firstDomain).toHaveText('good.example');
  await domains.getByRole('button', { name: 'Share not arrived' }).click();
  await expect(firstDomain).toHaveText('bad.example');
  await expect(domains.getByRole('row', { name: /bad\.example/ })).toContainText('67 %');
  await expect(domains.getByRole('columnheader', { name: 'Share not arrived' })).toHaveAttribute(
    'aria-sort',
    'descending',
  );

  // The chart is one stop; its arrows walk days, and the words follow.
  const bars = report.getByRole('group', { name: /^Messages by day/ }).getByRole('button');
  await expect(bars).toHaveCount(30);
  await bars.nth(28).focus();
  await expect(report).toContainText(/: 5 messages: 4 accepted by the relay, 1 did not arrive/);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect(bars.nth(26)).toBeFocused();
  await expect(report).toContainText(/: 2 messages: 1 uncertain, 1 did not arrive/);
  await page.keyboard.press('Enter');
  const list = page.getByRole('listbox', { name: 'Messages' });
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list).toContainText('bad.example');
  await expect(page.getByRole('button', { name: /^All/ })).toContainText('2');
  await expect(page.getByLabel('Written from')).toHaveValue(/^\d{4}-\d{2}-\d{2}$/);

  // Back, and from a domain's number to what did not arrive of it.
  await page.keyboard.press('Tab');
  await page.keyboard.press('Alt+ArrowLeft');
  await report.getByRole('button', { name: '2 did not arrive, bad.example' }).click();
  await expect(page.getByRole('button', { name: /^Did not arrive/ })).toHaveAttribute('aria-pressed', 'true');
  await expect(list.getByRole('option')).toHaveCount(2);
  await expect(list).toContainText('There is no such mailbox');
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByRole('button', { name: /^All/ }).click();
  await expect(list.getByRole('option')).toHaveCount(8);

  // The same days as a table; 90 days have the old one too.
  await desk.goTo('Reports');
  await page.getByRole('button', { name: 'Table', exact: true }).click();
  const days = report.getByRole('table', { name: 'Messages by day' });
  await expect(days.getByRole('rowheader')).toHaveCount(2);
  await page.getByRole('button', { name: 'Last 90 days' }).click();
  await expect(days.getByRole('rowheader')).toHaveCount(3);
  await expect(report).toContainText('8 messages were written in the last 90 days');
});

test('Cases are counted by reason and operator, and a reason leads to its cases', async ({ desk, home }) => {
  const { page } = desk;
  const opened = (reason: string): Promise<{ readonly number: string }> =>
    home.run('cases', 'open', '--channel', 'phone', '--caller', 'Ada', '--reason', reason);
  await opened('locked');
  const { number } = await opened('locked');
  await opened('forgot-password');
  await home.run('cases', 'close', number, '--resolution', 'helped');
  await desk.goTo('Reports');
  await page.getByRole('tab', { name: 'Cases' }).click();
  const report = page.getByRole('main', { name: 'Reports' });
  await expect(report).toContainText(
    '3 cases were opened in the last 30 days. 1 of them (33 %) is solved or closed.',
  );
  const reasons = report.getByRole('table', { name: 'Cases by reason' });
  await expect(reasons.getByRole('rowheader')).toHaveText(['Locked', 'Forgot password']);
  await expect(
    report.getByRole('table', { name: 'Cases by operator' }).getByRole('row', { name: /Sam/ }),
  ).toContainText('3');
  await reasons.getByRole('button', { name: 'Locked' }).click();
  await expect(page.getByRole('listbox', { name: 'Cases' }).getByRole('option')).toHaveCount(2);
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page.getByRole('listbox', { name: 'Cases' }).getByRole('option')).toHaveCount(3);
});

test('Each part of a report is saved: its numbers safe for a spreadsheet, its drawing with what it is of', async ({
  desk,
  home,
}) => {
  const { page } = desk;
  for (const reason of ['locked', 'locked', 'forgot-password'])
    await home.run('cases', 'open', '--channel', 'phone', '--caller', 'Ada', '--reason', reason);
  await desk.goTo('Reports');
  await page.getByRole('tab', { name: 'Cases' }).click();
  const report = page.getByRole('main', { name: 'Reports' });
  await expect(report).toContainText('No cases in the same number of days before.');
  await expect(report.getByRole('img', { name: 'Cases by weekday' })).toBeVisible();
  const ended = () => home.run<{ sequence: number }[]>('audit', 'list', '--action', 'audit.job-ended');
  const save = async (part: string, how: string, name: string): Promise<string> => {
    const before = (await ended()).length;
    await desk.answerFileDialog(home.at(name));
    await report.getByRole('button', { name: `Save: ${part}` }).click();
    await page.getByRole('menuitem', { name: how }).click();
    // The same saved once more while it is being saved would be the first, and the file is there before that is over.
    await expect.poll(async () => (await ended()).length).toBe(before + 1);
    await expect.poll(() => existsSync(home.at(name))).toBe(true);
    return readFileSync(home.at(name), 'utf8');
  };
  expect(await save('Cases by reason', 'Save as CSV', 'reasons.csv')).toMatch(
    /^\ufeffReason,Opened,Solved,.*\r\nLocked,2,0,.*\r\nForgot password,1,0,/,
  );
  // A file is looked at on white, whatever the window looks like.
  await page.emulateMedia({ colorScheme: 'dark' });
  const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await background();
  const picture = await save('Cases by hour of the day', 'Save as a drawing (SVG)', 'hours.svg');
  expect(await background()).toBe(dark);
  await page.emulateMedia({ colorScheme: 'light' });
  expect(await background()).not.toBe(dark);
  expect(picture).toBe(await save('Cases by hour of the day', 'Save as a drawing (SVG)', 'hours-light.svg'));
  expect(picture).toContain('>Cases by hour of the day</text>');
  expect(picture).toMatch(/>Login Desk, in the last 30 days, time zone [^<]+<\/text>/);
  expect(picture).not.toMatch(/class=|style=|var\(/);
  await save('Cases by hour of the day', 'Save as a picture (PNG)', 'hours.png');
  const pixels = await page.evaluate(
    async (png) => {
      const image = new Image();
      image.src = `data:image/png;base64,${png}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.naturalWidth, image.naturalHeight];
      const context = canvas.getContext('2d');
      context?.drawImage(image, 0, 0);
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: [] };
      const colours = new Set(
        Array.from({ length: data.length / 4 }, (_none, at) => data.slice(at * 4, at * 4 + 3).join()),
      );
      return { width: canvas.width, colours: colours.size, corner: data.slice(0, 3).join() };
    },
    readFileSync(home.at('hours.png'), 'base64'),
  );
  expect(pixels.width).toBe(2 * Number(/ width="(\d+)"/.exec(picture)?.[1]));
  // Bars and letters on the light window's ground.
  expect(pixels.colours).toBeGreaterThan(10);
  expect(`rgb(${pixels.corner})`).toBe((await background()).replaceAll(' ', ''));
  await page.getByRole('button', { name: 'Table', exact: true }).first().click();
  const hours = report.getByRole('table', { name: 'Cases by hour of the day' });
  await expect(hours.getByRole('rowheader')).toHaveCount(24);
  await expect(hours).toContainText('100 %');

  // The whole report as pages, both tabs of it, in the order of the window.
  await desk.answerFileDialog(home.at('report.pdf'));
  await page.getByRole('button', { name: 'Save report as PDF' }).click();
  await expect(page.getByRole('button', { name: 'Show in folder' })).toBeVisible();
  const { text } = await extractText(
    await getDocumentProxy(new Uint8Array(readFileSync(home.at('report.pdf')))),
  );
  const all = text.join('\n').replace(/\s+/g, ' ');
  expect(all).toContain('What happened in the last 30 days. Made');
  expect(all).toContain('by Sam.');
  expect(all).toContain('3 cases were opened in the last 30 days');
  for (const part of [
    'By reason',
    'By hour of the day',
    'By weekday',
    'By operator',
    'Email conflicts by situation',
  ])
    expect(all).toContain(part);
  expect(all).toContain('No mail was written in the last 30 days');
  expect(all).toContain(`1 / ${text.length}`);
  expect(all).not.toContain('Outbox');

  // What left is in the chain, with the file and what it was.
  const began = await home.run<{ sequence: number }[]>('audit', 'list', '--action', 'audit.job-began');
  expect(began).toHaveLength(5);
  expect(await home.run('audit', 'show', String(began[0]?.sequence))).toMatchObject({
    operator: 'Sam',
    input: { job: 'saveReport', input: { kind: 'pages', out: home.at('report.pdf') } },
  });

  // A file that is not for it is refused where it was asked for.
  await desk.answerFileDialog(home.at('nowhere/reasons.csv'));
  await report.getByRole('button', { name: 'Save: Cases by reason' }).click();
  await page.getByRole('menuitem', { name: 'Save as CSV' }).click();
  await expect(report.getByRole('alert')).toContainText('There is no folder');
  const [last] = await ended();
  expect(await home.run('audit', 'show', String(last?.sequence))).toMatchObject({
    input: { job: 'saveReport', refused: 'folder-missing' },
  });
});
