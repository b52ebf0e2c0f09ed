import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { openKeyed } from '../../main/store/keyed-database.ts';
import { openSection } from '../support/settings.ts';
import { bytesAt, openUpdateServer, type UpdateServer } from '../support/update-server.ts';
import { type DeskWindow, expect, forgive, type TestHome, test } from '../support/window.ts';
import { callAbout } from '../support/window-calls.ts';

const feedName = process.arch === 'x64' ? 'latest-linux.yml' : `latest-linux-${process.arch}.yml`;

/** A program that says where it was started, and with what. */
const programThatTells = (file: string, word: string): string =>
  `#!/bin/sh\necho ${word} "$@" > '${file}'\n# ${'x'.repeat(100_000)}\n`;

test.skip(process.platform !== 'linux', 'An AppImage is what can be replaced here.');

interface Updated {
  readonly server: UpdateServer;
  readonly appImage: string;
  readonly started: string;
  readonly desk: DeskWindow;
}

/** A desk whose program stands for an AppImage, and a server with a newer one. */
async function deskWithServer(
  home: TestHome,
  sample: { folder: string; key: string },
  store: 'opens' | 'refused' = 'opens',
): Promise<Updated> {
  if (store === 'opens') {
    writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
    cpSync(sample.folder, home.data, { recursive: true });
  }
  const server = await openUpdateServer();
  const started = home.at('started');
  mkdirSync(home.at('programs'));
  const appImage = home.at('programs/Login Desk.AppImage');
  writeFileSync(appImage, programThatTells(started, 'old'));
  chmodSync(appImage, 0o755);
  const desk = await home.open({
    env: {
      APPIMAGE: appImage,
      XDG_CACHE_HOME: home.at('cache'),
      LOGIN_DESK_UPDATES: JSON.stringify({
        server: server.url,
        publicKey: server.key.publicKey,
        ca: server.ca,
      }),
    },
  });
  if (store === 'opens') await desk.commandBar.waitFor();
  return { server, appImage, started, desk };
}

test('A newer version is offered with its notes, put off, downloaded, and installed by a restart that waits for the call', async ({
  home,
  sample,
}) => {
  const { server, appImage, started, desk } = await deskWithServer(home, sample);
  const { page } = desk;
  try {
    const notes = '<b>Quicker</b> look-ups.\nFewer keys for a reset.';
    server.publish(
      { version: '9.9.9', notes, program: Buffer.from(programThatTells(started, 'new')) },
      feedName,
    );

    await desk.openFound('look for updates', /Look for updates/);
    const section = page.getByRole('region', { name: 'Updates', exact: true });
    const offer = section.getByRole('region', { name: 'Version 9.9.9 is here' });
    await expect(offer).toContainText('<b>Quicker</b> look-ups.');

    // Elsewhere one line says it, until it is put off.
    await desk.goTo('Desk');
    const banner = page.getByRole('status').filter({ hasText: 'Version 9.9.9' });
    await expect(banner).toContainText('Version 9.9.9 is here.');
    await banner.getByRole('button', { name: 'Later' }).click();
    await expect(banner).toBeHidden();

    await callAbout(desk, 'bjorn eriksen', 'Björn Eriksen');
    await openSection(desk, 'Updates');
    await section.getByRole('button', { name: 'Download and install' }).click();
    await section.getByRole('button', { name: 'Restart and update' }).click();
    await expect(section).toContainText('once this is finished: a call');
    // Nothing is replaced before the program has ended.
    expect(readFileSync(appImage, 'utf8')).toContain('echo old');
    await desk.goTo('Desk');
    const waiting = page.getByRole('status').filter({ hasText: 'The program restarts to update' });
    await expect(waiting).toContainText('a call');

    const ended = desk.app.waitForEvent('close', { timeout: 30_000 });
    await desk.call.getByRole('button', { name: 'Close case …' }).click();
    await desk.call
      .getByRole('group', { name: /^Close case/ })
      .getByRole('button', { name: 'Close case' })
      .click();
    await ended;
    // It is the same desk that starts again. Its file is there before it holds anything.
    const said = () => bytesAt(started)?.toString();
    await expect.poll(said).toMatch(/^new .*\n$/);
    expect(said()).toContain(`--data ${home.data}`);
    expect(readFileSync(appImage, 'utf8')).toContain('echo new');
  } finally {
    await server.close();
  }
});

test('A server that is down, or lies, is said in the settings, and nothing is installed', async ({
  home,
  sample,
}) => {
  const { server, appImage, desk } = await deskWithServer(home, sample);
  const { page } = desk;
  try {
    const section = await openSection(desk, 'Updates');
    server.answer(feedName, (_request, response) => void response.writeHead(503).end());
    await section.getByRole('button', { name: 'Look for updates' }).click();
    await expect(section).toContainText('answered with error 503');
    server.answer(feedName, null);
    server.publish({ version: '9.9.9', program: Buffer.from('a program') }, feedName);
    server.put(`${feedName}.sig`, 'A'.repeat(86).concat('=='));
    await section.getByRole('button', { name: 'Look for updates' }).click();
    await expect(section).toContainText('is not signed by the maker of this program');

    const { name } = server.publish({ version: '9.9.9', program: Buffer.from('a program') }, feedName);
    server.put(name, 'evil prog');
    await section.getByRole('button', { name: 'Look for updates' }).click();
    await section.getByRole('button', { name: 'Download and install' }).click();
    await expect(section).toContainText('is not the file that was signed');
    await expect(section.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect(readFileSync(appImage, 'utf8')).toContain('echo old');

    // Which versions this computer is offered: kept here, and in no store.
    await section.getByText('Beta: try new versions early').click();
    await expect(section.getByRole('radio', { name: /Beta/ })).toBeChecked();
    expect(JSON.parse(readFileSync(home.at('data/updates.json'), 'utf8'))).toMatchObject({ channel: 'beta' });
    forgive(desk, /503/);
    await page.keyboard.press('Escape');
  } finally {
    await server.close();
  }
});

test('A store that a newer version has opened names both versions and the backup, and that version is found and installed there', async ({
  home,
  sample,
}) => {
  writeFileSync(home.keyFile, sample.key, { mode: 0o600 });
  cpSync(sample.folder, home.data, { recursive: true });
  const store = home.at('data/login-desk.db');
  const database = openKeyed({ path: store, key: Buffer.from(sample.key, 'hex') });
  const schema = Number(database.pragma('user_version', { simple: true })) + 1000;
  database.pragma(`user_version = ${schema}`);
  database.close();
  const backup = home.at('data/backups/before-version-9.9.9-2026-11-27T08-00-00Z.db');
  writeFileSync(`${store}-program.json`, JSON.stringify({ version: '9.9.9', schema, backup }));
  const { server, appImage, started, desk } = await deskWithServer(home, sample, 'refused');
  const { page } = desk;
  try {
    await expect(page.getByRole('alert').first()).toContainText('version 9.9.9');
    await expect(page.getByRole('alert').first()).toContainText(backup);
    server.publish({ version: '9.9.9', program: Buffer.from(programThatTells(started, 'new')) }, feedName);
    await page.getByRole('button', { name: 'Look for updates' }).click();
    await page.getByRole('button', { name: 'Download and install' }).click();
    const ended = desk.app.waitForEvent('close', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Restart and update' }).click();
    await ended;
    await expect.poll(() => existsSync(started)).toBe(true);
    expect(readFileSync(appImage, 'utf8')).toContain('echo new');
  } finally {
    await server.close();
  }
});
