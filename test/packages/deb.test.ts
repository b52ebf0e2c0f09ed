import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { withDisplay } from '../../tools/machine/display.ts';
import { type CleanRoot, cleanRoot, type RootResult, whyNoCleanRoot } from '../support/clean-root.ts';
import { madeDeb } from '../support/made-deb.ts';

const tenMinutes = 600_000;
const why = whyNoCleanRoot();
let root: CleanRoot;

/** Runs it as the ordinary user of the root, who is no operator of any store yet. */
const reader = (line: string, input?: string): Promise<RootResult> =>
  root.run(line, { as: 'reader', ...(input === undefined ? {} : { input }) });

describe.skipIf(why !== null)(
  `The Debian package in an empty Debian${why === null ? '' : ` (${why})`}`,
  () => {
    beforeAll(async () => {
      const [deb, made] = await Promise.all([madeDeb(), cleanRoot()]);
      root = made;
      root.put(deb, '/root/login-desk.deb');
      const { status, err } = await root.run('apt-get update -q && apt-get install -q -y ./login-desk.deb');
      expect(status, err).toBe(0);
    }, tenMinutes);
    afterAll(() => root.remove(), tenMinutes);

    test('brings all that it needs, a menu entry for its links, and its manual', async () => {
      const { out } = await root.run(`
      ldd /opt/login-desk/login-desk | grep -c 'not found'
      grep MimeType /usr/share/applications/login-desk.desktop
      ls -l /opt/login-desk/chrome-sandbox | cut -c1-10
      ls /usr/share/man/man1/login-desk.1.gz /usr/share/icons/hicolor/48x48/apps/login-desk.png`);
      expect(out.trim().split('\n')).toEqual([
        '0',
        'MimeType=x-scheme-handler/login-desk;',
        '-rwsr-xr-x',
        '/usr/share/icons/hicolor/48x48/apps/login-desk.png',
        '/usr/share/man/man1/login-desk.1.gz',
      ]);
    });

    test('runs commands for root and for others, without a display, its answer whole and its status right', async () => {
      const key = '(umask 077 && od -An -tx1 -N32 /dev/urandom | tr -d " \\n" > desk.key)';
      const made = await reader(`${key} && login-desk --key-file desk.key --json init --sample`);
      expect(JSON.parse(made.out)).toMatchObject({
        store: '/home/reader/.config/Login Desk/login-desk.db',
        encrypted: true,
      });
      const found = await reader('login-desk --key-file desk.key --json lookup mary | cat');
      expect(JSON.parse(found.out)).toMatchObject({ total: 2 });
      const password = await reader(
        'login-desk --key-file desk.key --json operators set-password --password-stdin',
        'no such operator\n',
      );
      expect([password.status, JSON.parse(password.out).error.code]).toEqual([1, expect.any(String)]);
      expect(await reader('login-desk --data other lookup')).toMatchObject({ status: 2, out: '' });
      expect(await root.run('login-desk --version')).toEqual({ status: 0, out: '0.1.0\n', err: '' });
    });

    test('opens its window for an ordinary user, in its sandbox', async () => {
      await withDisplay({}, async ({ DISPLAY = '' }) => {
        const env = { DISPLAY, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
        const window = root.start('exec login-desk --disable-gpu --key-file desk.key', { as: 'reader', env });
        let said = '';
        window.stderr?.on('data', (text) => {
          said += String(text);
        });
        const isUp = async () => (await reader('ls ".config/Login Desk/opens-at-once"')).status === 0;
        for (let tries = 0; !(await isUp()) && window.exitCode === null && tries < 300; tries += 1);
        expect([window.exitCode, await isUp()], said).toEqual([null, true]);
        const { out } = await reader('cat /proc/[0-9]*/cmdline | tr "\\0" " "');
        expect(out).toContain('--type=renderer');
        expect(out).not.toContain('--no-sandbox');
        window.kill();
      });
    });

    test('goes without a trace of its own, says where what was kept is, and leaves it', async () => {
      const { out, status } = await root.run('apt-get remove -q -y login-desk');
      expect(status).toBe(0);
      expect(out).toContain('What its users kept is still there: the folder .config/Login Desk in each home');
      const left = await root.run(
        'ls -d /opt/* /usr/bin/login-desk /usr/share/applications/login-desk.desktop /etc/apparmor.d/login-desk; ls "/home/reader/.config/Login Desk"',
      );
      expect(left.out).not.toMatch(/^\//m);
      expect(left.out).toContain('login-desk.db');
    });
  },
);
