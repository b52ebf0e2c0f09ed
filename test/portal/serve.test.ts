import { expect, test } from 'vitest';
import { commandLine } from '../support/command-line.ts';
import { freePort } from '../support/free-port.ts';
import { servePortal } from '../support/portal-process.ts';

test('portal serve prints where it listens, sends mail while it runs, and ends on a signal', async () => {
  const line = commandLine();
  await line.run('init', '--sample');
  const portal = await servePortal(line, '--port', '0');
  expect(portal.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
  expect((await fetch(portal.url)).status).toBe(200);
  // The mails' links lead elsewhere until the settings say otherwise: the person who starts it is told.
  await expect.poll(() => portal.errors()).toContain('portal.baseUrl');
  await line.run('help', 'user-name', '--email', 'office@harbour-animals.example');
  expect(await portal.mail('Forgot User Name Request')).toContain('harbour-animals-portal');
  const port = new URL(portal.url).port;
  const second = await line.run('portal', 'serve', '--port', port);
  expect(second).toMatchObject({ status: 1, json: { error: { code: 'port-in-use' } } });
  expect(await portal.stop('SIGINT')).toBe(0);
  await expect(fetch(portal.url)).rejects.toThrow();
}, 60_000);

test('portal serve takes the port of the settings, whether the portal is turned on there or not', async () => {
  const line = commandLine();
  await line.run('init');
  const port = await freePort();
  await line.run('settings', 'set', 'portal.port', String(port));
  const portal = await servePortal(line);
  expect(new URL(portal.url).port).toBe(String(port));
  expect(await portal.stop()).toBe(0);
}, 60_000);

test.each(['x', '-1', '65536', ''])('portal serve --port %j is wrong usage', async (port) => {
  expect((await commandLine().run('portal', 'serve', '--port', port)).status).toBe(2);
});

test('after a mail with a link the command says whether the link works; `portal check` asks who serves it', async () => {
  const line = commandLine();
  await line.run('init', '--sample');
  const port = await freePort();
  await line.run('settings', 'set', 'portal.baseUrl', `"http://127.0.0.1:${port}"`);
  await line.run('settings', 'set', 'portal.port', String(port));
  const ask = (who: string) =>
    line.run('help', 'password', '--user-name', 'harbour-animals-portal', '--requested-by', who);
  expect((await ask('Olu')).err).toContain(`nothing serves the portal at http://127.0.0.1:${port}`);
  expect((await line.run('portal', 'check')).json).toMatchObject({ server: 'nobody', held: false });
  await line.run('settings', 'set', 'portal.linksWithoutService', '"forbid"');
  expect((await line.run('outbox', 'send')).json).toMatchObject({ held: 1, accepted: 0 });
  const portal = await servePortal(line);
  expect((await line.run('portal', 'check')).json).toMatchObject({
    server: 'service',
    held: false,
    warning: expect.stringContaining('opens only on this computer'),
  });
  expect(await portal.mail('Reset Your Password')).toContain(`http://127.0.0.1:${port}/reset/`);
  expect(await portal.stop()).toBe(0);
}, 60_000);
