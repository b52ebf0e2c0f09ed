import { execFile, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withDisplay } from '../../tools/machine/display.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { ensureSystemPackages } from '../../tools/machine/system-packages.ts';
import { pageOf } from '../documents/pages.ts';
import { asSystemdWould } from '../support/as-systemd-would.ts';
import { type CleanRoot, cleanRoot, type RootResult, whyNoCleanRoot } from '../support/clean-root.ts';
import { freePort } from '../support/free-port.ts';
import { madeDeb } from '../support/made-deb.ts';
import { unitSettings } from '../support/unit-file.ts';

const tenMinutes = 600_000;
const why = whyNoCleanRoot();
let root: CleanRoot;
/** The package, where nobody makes it anew meanwhile. */
let kept: string;

/** Runs it as the ordinary user of the root, who is no operator of any store yet. */
const reader = (line: string, input?: string): Promise<RootResult> =>
  root.run(line, { as: 'reader', ...(input === undefined ? {} : { input }) });

describe.skipIf(why !== null)(
  `The Debian package in an empty Debian${why === null ? '' : ` (${why})`}`,
  () => {
    beforeAll(async () => {
      const [deb, made] = await Promise.all([madeDeb(), cleanRoot()]);
      root = made;
      kept = join(mkdtempSync(join(tmpdir(), 'login-desk-deb-')), 'login-desk.deb');
      cpSync(deb, kept);
      root.put(kept, '/root/login-desk.deb');
      const { status, err } = await root.run('apt-get update -q && apt-get install -q -y ./login-desk.deb');
      expect(status, err).toBe(0);
    }, tenMinutes);
    afterAll(async () => {
      rmSync(join(kept, '..'), { recursive: true, force: true });
      await root.remove();
    }, tenMinutes);

    test(
      'has nothing that Debian’s own checker of packages complains of, but what build/linux/lintian-overrides gives a reason for',
      async () => {
        await ensureSystemPackages(['package checks'], () => undefined);
        const { status, stdout } = await new Promise<{ status: unknown; stdout: string }>((ran) =>
          execFile('lintian', ['--allow-root', '--fail-on', 'error,warning', kept], (error, stdout) =>
            ran({ status: error?.code ?? 0, stdout }),
          ),
        );
        expect([status, stdout]).toEqual([0, '']);
        const overrides = readFileSync(join(projectFolder, 'build/linux/lintian-overrides'), 'utf8');
        expect(overrides).toMatch(/^# /);
        const entry = spawnSync('desktop-file-validate', [
          join(projectFolder, 'build/linux/login-desk.desktop'),
        ]);
        expect([entry.status, String(entry.stdout)]).toEqual([0, '']);
      },
      tenMinutes,
    );

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

    test('serves the portal as its unit says, by the commands of the page: for an ordinary user without a right of root, until SIGTERM', async () => {
      const [asUser = '', asRoot = ''] = pageOf('docs/portal-service.md')
        .blocks.filter(({ language }) => language === 'sh')
        .map(({ text }) => text);
      const port = await freePort();
      const own = `login-desk --key-file desk.key settings set portal`;
      const prepared = await reader(
        `set -e\n${asUser}${own}.port ${port}; ${own}.baseUrl '"http://127.0.0.1:${port}"'`,
      );
      expect(prepared.status, prepared.err).toBe(0);
      // systemctl has no systemd here.
      const installs = [...asRoot.matchAll(/^sudo (install .*)$/gm)].map(([, line = '']) => line);
      expect(installs).toHaveLength(2);
      const installed = await root.run(`set -e; cd /home/reader; ${installs.join('; ')}`);
      expect(installed.status, installed.err).toBe(0);

      const { out: text } = await root.run('cat /usr/lib/systemd/system/login-desk-portal@.service');
      const service = root.start(asSystemdWould(unitSettings(text, 'reader'), '/run/portal.pid'));
      const ended = once(service, 'close');
      let said = '';
      service.stdout?.on('data', (piece) => {
        said += String(piece);
      });
      service.stderr?.on('data', (piece) => {
        said += String(piece);
      });
      const served = async (): Promise<string> => {
        const answer = await fetch(`http://127.0.0.1:${port}/`);
        expect(answer.status).toBe(200);
        return answer.text();
      };
      const page = await vi.waitFor(served, { timeout: 30_000, interval: 200 }).catch(() => said);
      expect(page).toContain('<form');
      const check = await reader('login-desk --key-file desk.key --json portal check');
      expect(JSON.parse(check.out)).toMatchObject({ server: 'service' });
      const status = await root.run(
        'grep -E "^(Uid|CapBnd|NoNewPrivs)" "/proc/$(cat /run/portal.pid)/status"',
      );
      expect(status.out.replaceAll('\t', ' ')).toMatch(
        /^Uid: (\d{4}) \1 \1 \1\nCapBnd: 0+\nNoNewPrivs: 1\n$/,
      );
      await root.run('kill -TERM "$(cat /run/portal.pid)"');
      expect([await ended, said]).toEqual([[0, null], expect.stringContaining(`http://127.0.0.1:${port}`)]);
    }, 120_000);

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

    test('a newer one restarts the portal’s service, a removed one ends it, and a purged one turns it off', async () => {
      const wanted = '/etc/systemd/system/multi-user.target.wants/login-desk-portal@reader.service';
      // As on a computer that systemd runs and on which someone turned the service on; systemd itself is not here.
      const prepared = await root.run(`set -e
        mkdir -p /run/systemd/system "$(dirname ${wanted})"
        ln -s /usr/lib/systemd/system/login-desk-portal@.service ${wanted}
        printf '#!/bin/sh\\necho "$@" >> /run/asked\\n' > /usr/local/bin/systemctl
        chmod +x /usr/local/bin/systemctl`);
      expect(prepared.status, prepared.err).toBe(0);
      const script = async (name: string, words: string) => {
        const { out } = await root.run(
          `rm -f /run/asked; /var/lib/dpkg/info/login-desk.${name} ${words} > /dev/null; cat /run/asked; ls ${wanted} 2>&1`,
        );
        return out.trim().split('\n');
      };
      const restart = 'try-restart login-desk-portal@*.service';
      expect(await script('postinst', 'configure')).toEqual(['daemon-reload', wanted]);
      expect(await script('postinst', 'configure 0.0.9')).toEqual(['daemon-reload', restart, wanted]);
      expect(await script('prerm', 'upgrade 0.2.0')).toEqual([wanted]);
      expect(await script('prerm', 'remove')).toEqual(['stop login-desk-portal@*.service', wanted]);
      expect(await script('postrm', 'remove')).toEqual(['daemon-reload', wanted]);
      expect((await script('postrm', 'purge')).at(-1)).toContain('No such file');
      await root.run('rm -r /run/systemd /usr/local/bin/systemctl');
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
