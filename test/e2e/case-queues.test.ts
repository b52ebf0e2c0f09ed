import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

const numberOfCall = async ({ call }: DeskWindow): Promise<string> =>
  /Case (\w{4}-\w{4})/.exec(await call.innerText())?.[1] ?? '';

const queues = (desk: DeskWindow) => desk.page.getByRole('toolbar', { name: 'Queues' });
const cases = (desk: DeskWindow) => desk.page.getByRole('main', { name: 'Cases' });

/** Lets a case wait for a moment that comes at once: another one where it came before the desk had heard of it. */
const remindSoon = (desk: DeskWindow, number: string) =>
  expect(async () => {
    const answer = await desk.page.evaluate(
      (caseNumber) =>
        (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.act['cases.wait']({
          number: caseNumber,
          until: Date.now() + 1000,
        }),
      number,
    );
    expect(answer).toMatchObject({ ok: true });
  }).toPass();

/** Tomorrow at nine, by this computer's clock. */
function tomorrowAtNine(): number {
  const nine = new Date();
  nine.setDate(nine.getDate() + 1);
  return nine.setHours(9, 0, 0, 0);
}

test('A case waits for tomorrow at nine, typed; its queue has it, and one key takes it up as a call', async ({
  desk,
  home,
}) => {
  const { page, call } = desk;
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen', 'callback');
  const number = await numberOfCall(desk);
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await desk.goTo('Cases');
  await page
    .getByRole('option', { name: new RegExp(number) })
    .or(cases(desk).getByText(number))
    .first()
    .click();
  await cases(desk).getByRole('button', { name: 'Wait', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Another time …' }).click();
  const dialog = page.getByRole('dialog', { name: 'When to call back' });
  await dialog.getByLabel('When').fill('whenever');
  await page.keyboard.press('Enter');
  await expect(dialog).toContainText('Type a time to come');
  // Midnight may come between.
  const before = tomorrowAtNine();
  await dialog.getByLabel('When').fill('tomorrow at 9');
  await expect(dialog.getByRole('status')).toContainText(/Comes back \w+day/);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(cases(desk)).toContainText('Comes back');

  const [row] = await home.run<{ number: string; remindAt: number }[]>('cases', 'list', '--queue', 'waiting');
  expect(row).toMatchObject({ number, state: 'waiting' });
  expect([before, tomorrowAtNine()]).toContain(row?.remindAt);
  await queues(desk)
    .getByRole('button', { name: /^Waiting/ })
    .click();
  await expect(queues(desk).getByRole('button', { name: 'Waiting 1' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await queues(desk).getByRole('button', { name: /^Due/ }).click();
  await expect(cases(desk)).toContainText('Nothing in this queue');
  await queues(desk).getByRole('button', { name: /^Mine/ }).click();
  await expect(cases(desk).getByRole('heading', { name: 'Jonas Eriksen' })).toBeVisible();

  await page.keyboard.press('ControlOrMeta+u');
  await expect(call.getByRole('heading', { name: 'Jonas Eriksen' })).toBeVisible();
  await expect(desk.record.getByRole('heading', { name: 'Jonas Eriksen' })).toBeVisible();
  // Checked a moment ago, it still counts.
  await expect(call).toContainText('2 of 3');
  expect(await home.run('cases', 'show', number)).toMatchObject({
    state: 'open',
    remindAt: null,
    assigneeName: 'Sam',
  });
});

test('A reminder that has come is said in the window, with a badge, and is taken up or put off', async ({
  desk,
}) => {
  const { page, call } = desk;
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  const number = await numberOfCall(desk);
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await remindSoon(desk, number);
  const due = page.getByRole('note').filter({ hasText: 'Call back Yusuf Tanaka' });
  await expect(due).toBeVisible({ timeout: 15_000 });
  await expect(page.getByRole('button', { name: 'Cases 1 waits for you' })).toBeVisible({ timeout: 35_000 });
  // A notice of the system says it too; pressed, it shows the case, as a link does.
  await desk.app.evaluate(
    ({ app }, asked) => app.emit('second-instance', {}, [`login-desk://case/${asked}`], ''),
    number,
  );
  await expect(cases(desk).getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await due.getByRole('button', { name: 'In 10 minutes' }).press('Enter');
  await expect(due).toBeHidden();
  await remindSoon(desk, number);
  await expect(due).toBeVisible({ timeout: 15_000 });
  await due.getByRole('button', { name: 'Take up' }).press('Enter');
  await expect(due).toBeHidden();
  await expect(call.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
});

test('A case is given to nobody and taken back, and its queue follows', async ({ desk }) => {
  const { page, call } = desk;
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  const number = await numberOfCall(desk);
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await desk.goTo('Cases');
  await queues(desk).getByRole('button', { name: /^Mine/ }).click();
  await cases(desk).getByText(number).first().click();
  await cases(desk).getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('menuitem', { name: 'To no one' }).click();
  await expect(queues(desk).getByRole('button', { name: 'Unassigned 1' })).toBeVisible();
  await queues(desk)
    .getByRole('button', { name: /^Unassigned/ })
    .click();
  await expect(cases(desk)).toContainText('Earliest turn first');
  await cases(desk).getByRole('button', { name: 'Assign', exact: true }).click();
  await page.getByRole('menuitem', { name: 'To me' }).click();
  await expect(cases(desk)).toContainText('Nothing in this queue');
});
