import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftsFolder, draftsKeyOf, unsealDrafts } from '../../main/drafts/sealed-drafts.ts';
import { openSection } from '../support/settings.ts';
import { type DeskWindow, expect, forgive, type TestHome, test } from '../support/window.ts';
import { callAbout, openRecord } from '../support/window-calls.ts';
import { addOperator, passwords, signIn } from '../support/window-operators.ts';

/** Ends the program as a power cut does. */
async function kill(desk: DeskWindow): Promise<void> {
  const child = desk.app.process();
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
  // Its page went with it.
  forgive(desk, /./);
}

/** What is on the disk of what was typed and not sent. */
function onDisk({ data, keyFile }: TestHome): string {
  const key = draftsKeyOf(Buffer.from(readFileSync(keyFile, 'utf8').trim(), 'hex'));
  const folder = draftsFolder(data);
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.sealed')) : [];
  return files
    .map((name) => join(folder, name))
    .flatMap((file) => [...(unsealDrafts(readFileSync(file), file, key)?.values() ?? [])])
    .map(({ json }) => json)
    .join('\n');
}

/** Waits until texts are kept: what is typed is gathered for a moment, and then written. */
async function kept(home: TestHome, ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await expect.poll(() => onDisk(home)).toContain(text);
}

/** Longer than what is typed is gathered for. */
const gathered = (desk: DeskWindow): Promise<void> =>
  desk.page.evaluate(() => new Promise((later) => setTimeout(later, 700)));

const banner = (desk: DeskWindow) => desk.page.getByRole('status').filter({ hasText: 'Nothing is lost.' });

test('After a crash the open and the held call, their notes and half-filled forms are here again', async ({
  desk,
  home,
}) => {
  const { call } = desk;
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen', 'callback');
  await call.getByLabel('Notes').fill('held, half a sen');
  await call.getByRole('button', { name: 'Hold', exact: true }).click();
  await callAbout(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await call.getByLabel('Notes').fill('the code never came');
  await desk.record.getByRole('button', { name: 'Send reset' }).click();
  await desk.page.getByRole('dialog').getByRole('textbox').last().fill('asked for by the front office');
  await desk.page.keyboard.press('Escape');
  await (await openSection(desk, 'Desk')).getByLabel('Name of the desk').fill('Half a na');
  await kept(home, 'held, half a sen', 'the code never came', 'asked for by the front office', 'Half a na');
  await kill(desk);

  const again = await home.open();
  await expect(banner(again)).toContainText('2 calls and 4 texts that were not sent');
  await expect(again.call.getByRole('heading', { name: 'Yusuf Tanaka' })).toBeVisible();
  await expect(again.call.getByLabel('Notes')).toHaveValue('the code never came');
  await again.call
    .getByRole('list', { name: 'Calls on hold' })
    .getByRole('button', { name: /Jonas/ })
    .click();
  await expect(again.call.getByLabel('Notes')).toHaveValue('held, half a sen');
  // What was checked in this call still is.
  await expect(again.call.getByRole('checkbox', { name: /Callback to the number/ })).toBeChecked();
  await openRecord(again, 'yusuf tanaka', 'Yusuf Tanaka');
  await again.record.getByRole('button', { name: 'Send reset' }).click();
  await expect(again.page.getByRole('dialog').getByRole('textbox').last()).toHaveValue(
    'asked for by the front office',
  );
  await again.page.keyboard.press('Escape');
  const section = await openSection(again, 'Desk');
  await expect(section.getByLabel('Name of the desk')).toHaveValue('Half a na');
  await banner(again).getByRole('button', { name: 'Got it' }).press('Enter');
  await expect(banner(again)).toBeHidden();
});

test('Closing the window with a note that was just typed asks nothing and loses nothing', async ({
  desk,
  home,
}) => {
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  await desk.call.getByLabel('Notes').fill('typed and clo');
  // At once: before anything was gathered.
  await desk.page.keyboard.type('sed');
  await desk.close();
  const again = await home.open();
  await expect(again.call.getByLabel('Notes')).toHaveValue('typed and closed');
  await again.page.keyboard.press('ControlOrMeta+Enter');
  await expect(again.call.getByLabel('Notes')).toHaveValue('');
  await expect.poll(() => onDisk(home)).not.toContain('typed and closed');
  await again.close();
  // What was saved is not brought back.
  const third = await home.open();
  await expect(third.call.getByLabel('Notes')).toHaveValue('');
  await expect(banner(third)).toContainText('1 call.');
});

test('New call on another record keeps what was typed into the form, until it is given up', async ({
  desk,
  home,
}) => {
  const { call } = desk;
  await openRecord(desk, 'jonas eriksen', 'Jonas Eriksen');
  await desk.record.getByRole('button', { name: 'New call' }).click();
  const form = call.getByRole('form', { name: 'New call' });
  await form.getByLabel('Caller').fill('Ada at the desk');
  await form.getByLabel('Call back at').fill('(612) 555-0114');
  await openRecord(desk, 'yusuf tanaka', 'Yusuf Tanaka');
  await desk.record.getByRole('button', { name: 'New call' }).click();
  await expect(form).toContainText('Yusuf Tanaka');
  await expect(form.getByLabel('Caller')).toHaveValue('Ada at the desk');
  await expect(form.getByLabel('Call back at')).toHaveValue('(612) 555-0114');

  await kept(home, 'Ada at the desk', '(612) 555-0114', 'Yusuf Tanaka');
  await kill(desk);
  const again = await home.open();
  await expect(again.call.getByLabel('Caller')).toHaveValue('Ada at the desk');
  await again.call.getByRole('button', { name: 'Cancel' }).click();
  await again.call.getByRole('button', { name: 'New call' }).first().click();
  await expect(again.call.getByLabel('Caller')).toHaveValue('');
});

test('Another operator sees none of what was kept, and the one who typed it has it back', async ({
  desk,
  home,
}) => {
  await addOperator(desk, { name: 'Kim', role: 'agent', signIn: 'password', password: passwords.kim });
  await callAbout(desk, 'jonas eriksen', 'Jonas Eriksen');
  await desk.call.getByLabel('Notes').fill('only for Sam');
  await kept(home, 'only for Sam');
  await kill(desk);
  const kims = await home.open({ operator: 'Kim' });
  await signIn(kims, 'Kim', passwords.kim);
  await kims.page.keyboard.press('ControlOrMeta+j');
  await expect(kims.call).toContainText('No call is open');
  await expect(banner(kims)).toHaveCount(0);
  await gathered(kims);
  await kims.close();
  const sams = await home.open();
  await expect(sams.call.getByLabel('Notes')).toHaveValue('only for Sam');
});
