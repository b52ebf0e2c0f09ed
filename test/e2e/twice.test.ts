import { holdBack } from '../support/held-answers.ts';
import { openSection } from '../support/settings.ts';
import { expect, test } from '../support/window.ts';
import { openRecord } from '../support/window-calls.ts';

interface Row {
  readonly number: string;
}
interface Shown {
  readonly timeline: readonly { readonly kind: string }[];
}

test('What is clicked or entered twice is done once: a call, a note, a reset', async ({ desk, home }) => {
  const { page, call, record } = desk;
  const cases = () => home.run<Row[]>('cases', 'list');
  await desk.openFound('jonas eriksen', /Jonas Eriksen/);
  await record.getByRole('button', { name: 'New call' }).click();
  await call.getByRole('button', { name: 'Start the call' }).dblclick();
  await expect(call).toContainText('0 of 3');
  expect(await cases()).toHaveLength(1);

  await call.getByLabel('Notes').fill('Called from the car.');
  await Promise.all([
    page.keyboard.press('ControlOrMeta+Enter'),
    page.keyboard.press('ControlOrMeta+Enter'),
    page.keyboard.press('ControlOrMeta+Enter'),
  ]);
  await expect(call.getByLabel('Notes')).toHaveValue('');

  await record.getByRole('button', { name: 'Send reset' }).click();
  const asked = page.getByRole('dialog', { name: 'Send a password reset' });
  await asked.getByLabel('Requested by').fill('Jonas');
  await asked.getByRole('button', { name: 'Send reset' }).dblclick();
  await expect(asked).toBeHidden();
  await expect(record).toContainText('accepted by relay');
  const [only, ...more] = await cases();
  expect(more).toEqual([]);
  const { timeline } = await home.run<Shown>('cases', 'show', only?.number ?? '');
  for (const kind of ['cases.note', 'logins.send-reset'])
    expect(timeline.filter((line) => line.kind === kind)).toHaveLength(1);
  expect(home.sandboxMails()).toHaveLength(1);
});

test('A double click whose second press comes once the call is there does nothing more', async ({ desk }) => {
  const { page, call } = desk;
  await openRecord(desk, 'jonas eriksen', 'Jonas Eriksen');
  await desk.record.getByRole('button', { name: 'New call' }).click();
  const { x, y, width, height } = (await call
    .getByRole('button', { name: 'Start the call' })
    .boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  // So long between two presses is no double click: by the page's own time it is a moment.
  await page.evaluate(() => {
    Object.defineProperty(Event.prototype, 'timeStamp', { value: 1 });
  });
  await page.mouse.click(x + width / 2, y + height / 2);
  await expect(call).toContainText('0 of 3');
  await page.mouse.click(x + width / 2, y + height / 2);
  // What stands there would open its menu; the keyboard would do so still.
  const notVerified = call.getByRole('button', { name: /^Not verified/ });
  await expect(page.getByRole('menu')).toHaveCount(0);
  await notVerified.press('Enter');
  await expect(page.getByRole('menu')).toHaveCount(1);
});

test('A press on a button that is off while it works takes nothing from the next one', async ({ desk }) => {
  const { page } = desk;
  const section = await openSection(desk, 'Audit log');
  const check = section.getByRole('button', { name: 'Check the audit log' });
  const first = await holdBack(desk, 'job:verifyAudit');
  await check.click();
  await expect(check).toBeDisabled();
  const { x, y, width, height } = (await check.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  await page.mouse.click(x + width / 2, y + height / 2);
  // So long the library of widgets waits for the click of a press.
  await page.evaluate(() => new Promise((over) => setTimeout(over, 200)));
  await first.release();
  await expect(check).toBeEnabled();
  const second = await holdBack(desk, 'job:verifyAudit');
  await check.click();
  await expect.poll(second.waiting).toBe(1);
  await second.release();
  await expect(check).toBeEnabled();
});

test('A form that is sent by Enter twice is sent once', async ({ desk, home }) => {
  const { page } = desk;
  await desk.openFound('forgot user', /Forgot User Name\?/);
  const dialog = page.getByRole('dialog', { name: 'Forgot User Name?' });
  await dialog.getByLabel('Clinic Email *').fill('office@lakeside-group.example');
  await Promise.all([
    page.keyboard.press('Enter'),
    page.keyboard.press('Enter'),
    page.keyboard.press('Enter'),
  ]);
  await expect(dialog).toContainText('accepted by relay');
  expect(await home.run('cases', 'list')).toHaveLength(1);
  expect(home.sandboxMails()).toHaveLength(1);
});
