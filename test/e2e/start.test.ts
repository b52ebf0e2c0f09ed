import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectFolder } from '../../tools/machine/project.ts';
import { holdStore } from '../support/transfer-desk.ts';
import { type DeskWindow, expect, type TestHome, test } from '../support/window.ts';
import { choosePassword, passwords } from '../support/window-operators.ts';

// Nobody is named: the computer's user is the operator.
const byItself = { operator: '' };

/** Copies the sample's store into a home. */
function takeSample(home: TestHome, sample: { readonly folder: string; readonly key: string }): void {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  mkdirSync(home.data, { recursive: true });
  cpSync(sample.folder, home.data, { recursive: true });
}

/** Keeps the store from being opened, as another program does that writes to it. Gives back how to let go. */
const hold = (home: TestHome): (() => void) =>
  holdStore({
    path: join(home.data, 'login-desk.db'),
    key: Buffer.from(readFileSync(home.keyFile, 'utf8'), 'hex'),
  });

/** What makes the page begin with the desk's frame. */
const expectation = ({ page }: DeskWindow) => page.locator('meta[name="desk-expected"]');

test('A desk that opens without a question begins with its frame, and looks up what was typed before it was open', async ({
  home,
  sample,
}) => {
  takeSample(home, sample);
  const first = await home.open(byItself);
  await expect(first.status).toContainText('Sam');
  await first.close();

  const letGo = hold(home);
  const { page, commandBar, results, status } = await home.open(byItself);
  await page.keyboard.type('yusuf tanaka');
  await expect(commandBar).toHaveValue('yusuf tanaka');
  await expect(commandBar).toBeFocused();
  await expect(status).not.toContainText('Sam');
  await expect(results).toHaveCount(0);
  letGo();
  await expect(results).toContainText('Yusuf Tanaka');
  await expect(status).toContainText('Sam');
  await expect(commandBar).toHaveValue('yusuf tanaka');
});

/** A folder from which Electron starts the program with a script that runs in each page before the page's own. */
function programWith(home: TestHome, script: string): string {
  const preload = home.file('preload.cjs', script);
  const entry = pathToFileURL(join(projectFolder, 'out/main/main.js'));
  home.file(
    'package.json',
    JSON.stringify({ name: 'login-desk', version: '1.0.0', type: 'module', main: 'begin.js' }),
  );
  home.file('begin.js', `import './prepare.js'; import ${JSON.stringify(entry)};`);
  home.file(
    'prepare.js',
    `import { app } from 'electron';
    app.on('session-created', (session) => session.setPreloads([${JSON.stringify(preload)}]));`,
  );
  return home.path;
}

// A reload would be no start: only the first page of a program begins with the frame.
const noteFocus = `addEventListener('load', () => {
  document.documentElement.dataset.focusAtLoad = document.activeElement.getAttribute('role');
});`;

test('The box has the keyboard by the time the page is loaded: no key is lost', async ({ home, sample }) => {
  takeSample(home, sample);
  await (await home.open(byItself)).close();
  const { page } = await home.open({ ...byItself, program: programWith(home, noteFocus) });
  await expect(page.locator('html')).toHaveAttribute('data-focus-at-load', 'combobox');
});

test('A page begins without a frame where the window will ask for a password', async ({ home, sample }) => {
  takeSample(home, sample);
  const first = await home.open(byItself);
  await expect(expectation(first)).toHaveCount(0);
  await choosePassword(first, passwords.sam);
  await first.close();

  const named = await home.open({ operator: 'Robin' });
  await expect(named.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(expectation(named)).toHaveCount(0);
  await named.close();

  await home.run('settings', 'set', 'operators.systemUser', 'false');
  const told = await home.open(byItself);
  await expect(told.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(told.commandBar).toHaveCount(0);
  await told.close();
  const asking = await home.open(byItself);
  await expect(asking.page.getByRole('button', { name: 'Sign in', exact: true })).toBeVisible();
  await expect(expectation(asking)).toHaveCount(0);
});
