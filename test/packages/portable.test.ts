import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { withDisplay } from '../../tools/machine/display.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { type CleanRoot, cleanRoot, type RootResult, whyNoCleanRoot } from '../support/clean-root.ts';
import { imageStart, makePortable } from '../support/made-portable.ts';

const tenMinutes = 600_000;
const why = whyNoCleanRoot();
const { version } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
const archive = `login-desk-${version}-linux-${process.arch}.tar.gz`;
const image = `login-desk-${version}-linux-${process.arch === 'arm64' ? 'arm64' : 'x86_64'}.AppImage`;
const unpacked = `./login-desk-${version}-linux-${process.arch}/resources/bin/login-desk`;
const started = `./${image} --appimage-extract-and-run`;
const desk = '--data desk --key-file desk.key';
let home: string;
let root: CleanRoot;

/** Runs it as an ordinary user; `namespaces` as on most computers, or as where users may make none. */
const reader = (line: string, namespaces: boolean): Promise<RootResult> =>
  root.run(line, { as: 'reader', namespaces });

describe.skipIf(why !== null)(
  `The programs for one person in an empty Debian${why === null ? '' : ` (${why})`}`,
  () => {
    beforeAll(async () => {
      home = mkdtempSync(join(tmpdir(), 'login-desk-portable-'));
      const [made] = await Promise.all([cleanRoot(), makePortable(home)]);
      root = made;
      for (const name of [archive, image]) root.put(join(home, 'dist', name), `/home/reader/${name}`);
      // What a desktop has and an empty Debian hasn't.
      const libraries = 'libgtk-3-0 libnss3 libasound2 libgbm1 libsecret-1-0 libx11-xcb1 squashfs-tools';
      const { status, err } = await root.run(
        `apt-get update -q && apt-get install -q -y ${libraries} && chown reader /home/reader/*`,
      );
      expect(status, err).toBe(0);
    }, tenMinutes);
    afterAll(async () => {
      await root.remove();
      rmSync(home, { recursive: true, force: true });
    }, tenMinutes);

    test('the archive unpacks into one folder with its version, and is the command line from there', async () => {
      const names = await reader(`tar tzf ${archive} | cut -d/ -f1 | sort -u`, false);
      expect(names.out).toBe(`login-desk-${version}-linux-${process.arch}\n`);
      const key = '(umask 077 && od -An -tx1 -N32 /dev/urandom | tr -d " \\n" > desk.key)';
      const made = await reader(`tar xzf ${archive} && ${key} && ${unpacked} ${desk} init --sample`, false);
      expect(made.status, made.err).toBe(0);
      const found = await reader(`${unpacked} ${desk} --json lookup mary | cat`, false);
      expect(JSON.parse(found.out)).toMatchObject({ total: 2 });
      expect(await reader(`${unpacked} --data other lookup`, true)).toMatchObject({ status: 2, out: '' });
    }, 60_000);

    test('the AppImage is the command line too, where users may make namespaces and where they may not', async () => {
      for (const namespaces of [true, false]) {
        const may = await reader('unshare -Ur true', namespaces);
        expect(may.status === 0).toBe(namespaces);
        const found = await reader(`${started} ${desk} --json lookup mary | cat`, namespaces);
        expect(JSON.parse(found.out), found.err).toMatchObject({ total: 2 });
        expect(await reader(`${started} --data other lookup`, namespaces)).toMatchObject({
          status: 2,
          out: '',
        });
      }
    }, 60_000);

    test('the AppImage’s menu entry opens links, in the sandbox', async () => {
      const there = `unsquashfs -quiet -no-progress -offset ${imageStart} -dest image ${image} > /dev/null; cat image/*.desktop; ls image`;
      const { out } = await reader(there, false);
      expect(out).toContain('MimeType=x-scheme-handler/login-desk;');
      expect(out).toMatch(/^Exec=AppRun %U$/m);
      expect(out.split('\n')).toEqual(expect.arrayContaining(['AppRun', 'login-desk.png']));
    });

    test.each([
      ['archive', unpacked],
      ['AppImage', started],
    ])(
      'the %s opens its window for an ordinary user, in its sandbox',
      async (_name, command) => {
        await withDisplay({}, async ({ DISPLAY = '' }) => {
          const env = { DISPLAY, DBUS_SESSION_BUS_ADDRESS: 'unix:path=/nonexistent' };
          const line = `exec ${command} --disable-gpu ${desk}`;
          await reader('rm -f desk/opens-at-once', false);
          const window = root.start(line, { as: 'reader', env, namespaces: true });
          let said = '';
          window.stderr?.on('data', (text) => {
            said += String(text);
          });
          const isUp = async () => (await reader('ls desk/opens-at-once', false)).status === 0;
          for (let tries = 0; !(await isUp()) && window.exitCode === null && tries < 300; tries += 1);
          expect([window.exitCode, await isUp()], said).toEqual([null, true]);
          const { out } = await reader('cat /proc/[0-9]*/cmdline | tr "\\0" " "', false);
          expect(out).toContain('--type=renderer');
          expect(out).not.toContain('--no-sandbox');
          // Nobody here asks what became of one that ended; its words are gone then.
          const end = `for folder in /proc/[0-9]*; do
          grep -qx login-desk $folder/comm && grep -qa . $folder/cmdline && kill "\${folder#/proc/}" && left=1
        done 2> /dev/null; test -z "$left"`;
          const ended = async () => expect((await root.run(end)).status).toBe(0);
          await vi.waitFor(ended, { timeout: 20_000, interval: 200 });
          window.kill();
        });
      },
      60_000,
    );

    test('the release’s feed for Linux names the AppImage and what it is', () => {
      const files = readdirSync(join(home, 'dist'));
      expect(files).toContain('latest-linux.yml');
      expect(readFileSync(join(home, 'dist/latest-linux.yml'), 'utf8')).toContain(`url: ${image}`);
    });
  },
);
