import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { programArguments } from '../../tools/demo/desk-window.ts';
import { type DeskWindow, expect, test } from '../support/window.ts';

const boundsOf = ({ app }: DeskWindow) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());

test('The window opens where it was closed', async ({ home }) => {
  await home.run('init', '--sample');
  const first = await home.open();
  const bounds = { x: 120, y: 80, width: 1100, height: 700 };
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  // The system moves it, and says so afterwards.
  await expect.poll(() => boundsOf(first)).toEqual(bounds);
  // The program ends with its last window, and may not answer any more that it was closed.
  const ended = first.app.waitForEvent('close');
  first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()).catch(() => {});
  await ended;
  const second = await home.open();
  await expect.poll(() => boundsOf(second)).toEqual(bounds);
});

test('A link to a case opens it, at the start and in a window that is there', async ({
  desk,
  home,
  machine,
}) => {
  const { number: one } = await home.run<{ number: string }>(
    'cases',
    'open',
    '--channel',
    'phone',
    '--caller',
    'Astrid Berg',
  );
  const { number: other } = await home.run<{ number: string }>(
    'cases',
    'open',
    '--channel',
    'phone',
    '--caller',
    'Noor Haddad',
  );
  const heading = ({ page }: DeskWindow, name: string) => page.getByRole('heading', { name, exact: true });
  const again = spawn(
    machine.electronPath,
    [
      ...programArguments({ folder: home.data, keyFile: home.keyFile, operator: 'Sam' }),
      `login-desk://case/${one}`,
    ],
    { env: { ...process.env, ...machine.env }, stdio: 'ignore' },
  );
  await once(again, 'close');
  await expect(heading(desk, 'Astrid Berg')).toBeVisible();
  await desk.close();

  const started = await home.open({ link: `login-desk://case/${other.toLowerCase()}` });
  await expect(heading(started, 'Noor Haddad')).toBeVisible();
  await expect(started.page.getByText(other).first()).toBeVisible();
});

test('A revealed address can be copied, and is on the clipboard', async ({ desk }) => {
  await desk.openFound('yusuf tanaka', /Yusuf Tanaka/);
  await desk.record
    .getByRole('button', { name: /^Reveal .*email/ })
    .first()
    .click();
  await desk.record.getByRole('button', { name: 'Copy', exact: true }).first().click();
  const text = () => desk.app.evaluate(({ clipboard }) => clipboard.readText());
  await expect.poll(text).toMatch(/^[^@*•]+@[^@]+$/);
});
