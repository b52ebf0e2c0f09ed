import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { LoginDeskBridge } from '../../preload/contract/contract.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { openSection } from '../support/settings.ts';
import { peopleHeader, practicesHeader } from '../support/transfer-desk.ts';
import { expect, type TestHome, test } from '../support/window.ts';
import { beginAsSystemUser } from '../support/window-operators.ts';

const runFile = promisify(execFile);

/** A folder for the policy of this test's computer. */
function policyIn(home: TestHome): {
  readonly env: Record<string, string>;
  write(content: object | string): void;
} {
  const folder = home.at('policy');
  mkdirSync(folder, { mode: 0o755 });
  const file = join(folder, 'policy.json');
  return {
    env: { LOGIN_DESK_POLICY: file },
    write: (content) => {
      writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
      chmodSync(file, 0o644);
    },
  };
}

/** All files and folders below a folder. */
const below = (folder: string): readonly string[] =>
  existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]).toSorted() : [];

test('A computer with a policy opens at the desk without a question, and shows what its organization has set', async ({
  home,
}) => {
  const policy = policyIn(home);
  policy.write('{ "idleLock": { "minuts": 3 } }');
  const desk = await home.open({ env: policy.env });
  const alert = desk.page.getByRole('alert');
  await expect(alert).toContainText('“idleLock.minuts” is not a key that a policy has');
  await expect(desk.page.getByRole('heading', { level: 1 })).toHaveText('Login Desk can’t start.');
  // Who mends it is said with what is wrong; trying again alone mends nothing.
  await expect(desk.page.getByText('if it stays like this')).toHaveCount(0);
  expect(existsSync(join(home.data, 'login-desk.db'))).toBe(false);

  policy.write({
    idleLock: { minutes: 3 },
    mail: { mode: 'smtp', smtp: { host: 'mail.group.example', port: 587, from: 'desk@group.example' } },
    portal: { baseUrl: 'https://sign.group.example', neutral: true },
    firstRun: {
      lead: { name: 'Sam' },
      directory: {
        practices: home.file('practices.csv', `${practicesHeader}PR-1,Harbour Vet,,,,,,,active\n`),
        people: home.file(
          'people.csv',
          `${peopleHeader}a-1,PR-1,person,mlee,Mary,Lee,,no,mary@mail.example,verified,,,active\n`,
        ),
      },
    },
  });
  await desk.page.getByRole('button', { name: 'Try again' }).click();
  await desk.commandBar.waitFor();
  await desk.find('mary@mail.example');
  await expect(desk.results).toContainText('Mary Lee');

  const mail = await openSection(desk, 'Mail');
  await expect(mail.getByText('Set by your organization')).toHaveCount(1);
  await expect(mail.getByRole('radio', { name: /^Off/ })).toBeDisabled();
  const server = await openSection(desk, 'Mail server');
  await expect(server.getByRole('textbox', { name: 'Host' })).toBeDisabled();
  await expect(server.getByRole('textbox', { name: 'Host' })).toHaveValue('mail.group.example');
  const portal = await openSection(desk, 'Portal and resets');
  await expect(portal.getByText('Set by your organization')).toHaveCount(2);
  // A call that no screen makes is refused by the same door.
  const refused = await desk.page.evaluate(() =>
    (window as unknown as { loginDesk: LoginDeskBridge }).loginDesk.act['settings.set']({
      key: 'operators.idleMinutes',
      value: 20,
    }),
  );
  expect(refused).toMatchObject({ ok: false, error: { code: 'set-by-policy' } });
});

test('After a whole run in the window nothing of the program stays where everything was removed', async ({
  home,
}) => {
  const own = home.at('home');
  mkdirSync(own, { mode: 0o700 });
  const env = {
    HOME: own,
    XDG_CONFIG_HOME: join(own, '.config'),
    XDG_CACHE_HOME: join(own, '.cache'),
    // No keychain is started for this home.
    DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent',
  };
  const folder = join(own, '.config', 'Login Desk');
  const desk = await home.open({ folder, env });
  await beginAsSystemUser(desk);
  await desk.page.getByRole('button', { name: 'Look around' }).click();
  await desk.commandBar.waitFor();
  await desk.find('Mary');
  await desk.close();
  const words = ['--key-file', home.keyFile, '--json'];
  const cli = join(projectFolder, 'out/main/cli.js');
  const run = async (...more: readonly string[]): Promise<unknown> =>
    JSON.parse(
      (await runFile(process.execPath, [cli, ...words, ...more], { env: { ...process.env, ...env } })).stdout,
    );
  await run('outbox', 'send');
  expect(below(own).length).toBeGreaterThan(20);
  const removed = await run('remove-everything', '--yes', '--with-backups');
  expect(removed).toMatchObject({ left: [home.keyFile] });
  // Folders that the system shares among programs, and what its desktop keeps of its own settings, are not ours.
  expect(below(own).filter((path) => !/^(\.config|\.cache)$|^\.cache\/dconf/.test(path))).toEqual([]);
});
