import { createHash } from 'node:crypto';
import { copyFile, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { type DemoFolder, shortPath } from './demo-folder.ts';
import { type DeskWindow, expect } from './desk-window.ts';
import type { Camera } from './screenshots.ts';
import type { Telling } from './telling.ts';

/** The window, where the demo works, and how it tells of it. */
interface Stage {
  readonly desk: DeskWindow;
  readonly folder: DemoFolder;
  readonly camera: Camera;
  readonly telling: Telling;
}

/** The core of a working day, in the window, as a person would do it. */
export async function doMainJob(stage: Stage): Promise<void> {
  await firstRun(stage);
  await lookUp(stage);
  await explainWhy(stage);
  await proveAndClose(stage);
  await remindOfUserName(stage);
  await sendReset(stage);
  await readMail(stage);
  await lookAtCase(stage);
  await exportCases(stage);
  await lookAround(stage);
}

async function firstRun({ desk, folder, camera, telling }: Stage): Promise<void> {
  await telling.step('The first run: no store yet', async (say) => {
    const { page } = desk;
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/There is no store here yet/);
    await camera.take('first-run');
    const silent = page.getByText("This computer's keychain does not answer");
    say(
      (await silent.isVisible())
        ? 'The keychain does not answer, and the window says so.'
        : 'A keychain answers.',
    );
    await desk.answerFileDialog(folder.keyFile);
    await page
      .getByRole('button', { name: /Choose where the key file goes|Keep it in a file instead/ })
      .click();
    await expect(page.getByText('The key goes into a file')).toBeVisible();
    await camera.take('first-run-key-file');
    say(`The demo keeps its key in a file of its own, ${shortPath(folder.keyFile)}.`);
    await page.getByText(/^As this computer’s user, /).click();
    await page.getByRole('button', { name: 'Look around' }).click();
    await desk.commandBar.waitFor();
    await expect(desk.status).toContainText('Sandbox mail');
    say(`The encrypted store with the sample directory is in ${shortPath(folder.data)}.`);
  });
}

async function lookUp({ desk, telling }: Stage): Promise<void> {
  await telling.step('Looking somebody up: one box for whatever the caller says', async (say) => {
    const searches = [
      ['soren angstrom', /Søren Ångström/],
      ['555-0142', /Mary Lee/],
      ['pr-1004', /Clínica San José/],
      ['ines.ibanez@post.example', /Inés Ibáñez/],
      ['mueller-partner-portal', /PR-1007/],
      ['victor haddad', /Victor Haddad/],
    ] as const;
    for (const [typed, name] of searches) {
      await desk.find(typed);
      const hit = desk.results.getByRole('option', { name }).first();
      await expect(hit).toBeVisible();
      say(`${typed}  →  ${oneLine(await hit.innerText())}`);
    }
  });
}

async function explainWhy({ desk, camera, telling }: Stage): Promise<void> {
  await telling.step('Mary Lee calls: her email is already in use', async (say) => {
    const { page, record, call } = desk;
    await desk.openFound('mary lee angstrom', /Mary Lee.*PR-1001/s);
    await record.getByRole('button', { name: 'New call' }).click();
    const form = call.getByRole('form', { name: 'New call' });
    await expect(form.getByLabel('Caller')).toHaveValue('Mary Lee');
    await form.getByLabel('Call back at').fill('(415) 555-0142');
    await form.getByRole('button', { name: 'Reason' }).click();
    await page.getByRole('option', { name: 'Email in use' }).click();
    await form.getByRole('button', { name: 'Start the call' }).click();
    await expect(call).toContainText(/Case \w{4}-\w{4}/);

    const address = record.getByRole('region', { name: 'The address' });
    await expect(address).toContainText('In use: the same person’s account in another practice');
    say('For the operator: in use, the same person’s account in another practice.');
    // It stands once: beside the call while one is open.
    say(`Tell the caller: “${oneLine(await call.getByRole('blockquote').innerText())}”`);
    const ways = address.getByRole('listitem');
    await expect(ways.first()).toBeVisible();
    say(`Way out: ${oneLine(await ways.first().innerText())}`);
    await camera.takeAll('desk-conflict');
  });
}

/** One key shows what closing records, another one closes. */
async function closeByKeys({ page, call }: DeskWindow): Promise<void> {
  await page.keyboard.press(process.platform === 'darwin' ? 'Meta+Shift+x' : 'Alt+x');
  await expect(call.getByRole('button', { name: 'Close case' })).toBeFocused();
  await page.keyboard.press('Enter');
}

async function proveAndClose({ desk, telling }: Stage): Promise<void> {
  await telling.step('Who is calling: a proof, a note, and the case is closed by two keys', async (say) => {
    const { page, call } = desk;
    await call.getByText('Callback to the number on file').click();
    await expect(call).toContainText('2 of 3');
    await call.getByLabel('Notes').fill('Works in two practices. Will take a second address for this one.');
    await page.keyboard.press('ControlOrMeta+Enter');
    await expect(call.getByLabel('Notes')).toHaveValue('');
    await closeByKeys(desk);
    await expect(call).toContainText('No call is open');
    say('Proof 2 of 3, one note, closed.');
  });
}

async function remindOfUserName({ desk, camera, telling }: Stage): Promise<void> {
  await telling.step(
    'Forgot User Name? An address on file gets a mail, another one the Attention',
    async (say) => {
      const { page } = desk;
      const help = async (email: string): Promise<void> => {
        await desk.openFound('forgot user name', /Forgot User Name\?/);
        await page.getByLabel('Clinic Email *').fill(email);
        await page.getByRole('button', { name: 'Submit' }).click();
      };
      await help('nobody@mail.example');
      const attention = page.getByRole('alertdialog', { name: 'Attention' });
      await expect(attention).toContainText('is not associated with any active practices');
      say(oneLine(await attention.getByRole('paragraph').first().innerText()));
      await camera.take('attention');
      await attention.getByRole('button', { name: 'OK' }).click();

      await help('office@lakeside-group.example');
      const dialog = page.getByRole('dialog', { name: 'Forgot User Name?' });
      await expect(dialog).toContainText('accepted by relay');
      say('office@lakeside-group.example serves two practices; one mail names both user names.');
      await camera.take('user-name-help');
      await dialog.getByRole('button', { name: 'Done' }).click();
      // Until it is gone, keys are not for what lies below it.
      await expect(dialog).toBeHidden();
    },
  );
}

async function sendReset({ desk, camera, telling }: Stage): Promise<void> {
  await telling.step('A reset for Yusuf Çelik, who is locked out', async (say) => {
    const { page, record, call } = desk;
    // The reminder's case is still the open call; this is somebody else.
    await closeByKeys(desk);
    await expect(call).toContainText('No call is open');
    await desk.openFound('celik yusuf', /Yusuf Çelik/);
    await expect(record).toContainText('Locked after too many wrong passwords');
    await record.getByRole('button', { name: 'Send reset' }).click();
    const dialog = page.getByRole('dialog', { name: 'Send a password reset' });
    await dialog.getByText('End the lock too').click();
    await camera.take('send-reset');
    await dialog.getByRole('button', { name: 'Send reset' }).click();
    await expect(record).toContainText('accepted by relay');
    say('“Reset Your Password” went to the address on file; the relay accepted it.');
    await camera.takeAll('desk-reset');
  });
}

async function readMail({ desk, folder, camera, telling }: Stage): Promise<void> {
  await telling.step('What arrived at the built-in mail server', async (say) => {
    const { page } = desk;
    await desk.goTo('Outbox');
    await page.getByRole('option', { name: /Reset Your Password/ }).waitFor();
    await camera.takeAll('outbox');
    await page.getByRole('tab', { name: /Sandbox mail/ }).click();
    await page.getByRole('option', { name: /Reset Your Password/ }).click();
    await page.getByRole('tab', { name: 'As a mail program shows it' }).click();
    await expect(page.frameLocator('iframe').getByText('Yusuf Çelik').first()).toBeVisible();
    await camera.takeAll('sandbox-mail');

    const inbox = join(folder.data, 'sandbox-mail');
    const names = (await readdir(inbox)).filter((name) => name.endsWith('.eml')).sort();
    expect(names).toHaveLength(2);
    for (const name of names) {
      await copyFile(join(inbox, name), join(folder.mail, name));
      const mail = await PostalMime.parse(await readFile(join(inbox, name)));
      say(`${shortPath(join(folder.mail, name))}: “${mail.subject}” to ${mail.to?.[0]?.address}`);
    }
  });
}

async function lookAtCase({ desk, camera, telling }: Stage): Promise<void> {
  await telling.step('The case that the reset opened by itself', async (say) => {
    const { page } = desk;
    await desk.goTo('Cases');
    await page
      .getByRole('listbox', { name: 'Cases' })
      .getByRole('option', { name: /Yusuf Çelik/ })
      .click();
    const timeline = page.getByRole('list', { name: /^Timeline/ });
    await expect(timeline).toContainText('Accepted by the relay');
    for (const text of (await timeline.getByRole('listitem').allInnerTexts()).reverse()) say(oneLine(text));
    await camera.takeAll('case');
  });
}

async function exportCases({ desk, folder, camera, telling }: Stage): Promise<void> {
  await telling.step('The case log goes out, with a manifest', async (say) => {
    const { page } = desk;
    for (const [format, name] of [
      ['JSON lines', 'cases.jsonl'],
      ['CSV', 'cases.csv'],
    ] as const) {
      const file = join(folder.cases, name);
      await desk.answerFileDialog(file);
      await desk.openFound('export cases', /Export cases/);
      const dialog = page.getByRole('dialog', { name: 'Export cases' });
      await dialog.waitFor();
      const again = dialog.getByRole('button', { name: 'Export again' });
      if (await again.isVisible()) await again.click();
      await dialog.getByText(new RegExp(`^${format}`)).click();
      await dialog.getByRole('button', { name: 'Choose the file and export' }).click();
      await expect(dialog).toContainText('3 cases exported');
      const bytes = await readFile(file);
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      const manifest = JSON.parse(await readFile(`${file}.manifest.json`, 'utf8')) as { sha256: string };
      expect(manifest.sha256).toBe(sha256);
      await expect(dialog).toContainText(sha256);
      say(`${shortPath(file)}: ${bytes.length} bytes, SHA-256 ${sha256.slice(0, 16)}… as the manifest says`);
      if (name === 'cases.csv') await camera.take('export');
      await dialog.getByRole('button', { name: 'Done' }).click();
    }
  });
}

async function lookAround({ desk, camera, telling }: Stage): Promise<void> {
  await telling.step('The other screens, and the audit log is checked', async (say) => {
    const { page } = desk;
    await desk.goTo('Directory');
    await page.getByRole('tab', { name: /Contested/ }).click();
    await expect(page.getByRole('listbox', { name: 'Contested addresses' })).toContainText('Mary Lee');
    await camera.takeAll('directory');
    await desk.goTo('Outbox');
    await page.getByRole('tab', { name: 'Templates' }).click();
    await page.getByRole('option', { name: 'Password reset' }).click();
    const paper = page.getByRole('region', { name: 'Preview' }).locator('iframe').contentFrame();
    await expect(paper.getByRole('heading', { name: 'Create a new password' })).toBeVisible();
    await camera.takeAll('templates');
    await desk.goTo('Reports');
    await expect(page.getByRole('heading', { name: 'By domain', exact: true })).toBeVisible();
    await camera.takeAll('reports');
    await desk.goTo('Settings');
    await camera.takeAll('settings');
    await page.getByRole('button', { name: 'Audit log', exact: true }).click();
    await page.getByRole('button', { name: 'Check the audit log' }).click();
    const whole = page.getByText(/The audit log is complete/);
    await expect(whole).toBeVisible();
    say(oneLine(await whole.innerText()));
  });
}

const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();
