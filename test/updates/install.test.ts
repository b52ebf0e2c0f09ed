import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { createInstaller, type Installer } from '../../main/updates/installer.ts';
import type { FoundUpdate } from '../../main/updates/look-for-update.ts';
import { replaceProgram } from '../../main/updates/replace-program.ts';
import { readSignedFeed } from '../../main/updates/signed-feed.ts';
import { environment, testProxy } from '../network/network-world.ts';
import { codeOf, refusalIn, valueIn } from '../support/answers.ts';
import { fillDisk, smallDisk } from '../support/transfer-mounts.ts';
import {
  feedOf,
  openUpdateServer,
  sha512,
  signatureOf,
  type UpdateServer,
} from '../support/update-server.ts';

let server: UpdateServer;

beforeAll(async () => {
  server = await openUpdateServer();
});
afterAll(() => server.close());

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-install-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const oldProgram = '#!/bin/sh\necho old > "$1"\n';
const newProgram = `#!/bin/sh\necho new > "$1"\n# ${'x'.repeat(200_000)}\n`;

interface Place {
  readonly appImage: string;
  readonly cache: string;
  readonly installer: Installer;
  readonly found: FoundUpdate;
  readonly name: string;
}

/** A program that stands in for an AppImage, and a newer one on the server. */
function place(folder = temporaryFolder(), cache = join(folder, 'cache')): Place {
  const appImage = join(folder, 'Login Desk.AppImage');
  writeFileSync(appImage, oldProgram);
  chmodSync(appImage, 0o755);
  // AppImages name themselves to the program inside.
  process.env.APPIMAGE = appImage;
  onTestFinished(() => void delete process.env.APPIMAGE);
  const made = { version: '9.9.9', program: Buffer.from(newProgram) };
  const { name } = server.publish(made);
  server.answer(name, null);
  const { feed } = feedOf(made);
  const signature = signatureOf('latest-linux.yml', feed, server.key.privateKey);
  const read = valueIn(
    readSignedFeed('latest-linux.yml', { feed, signature, publicKey: server.key.publicKey }),
  );
  const installer = createInstaller({
    kind: 'appimage',
    version: '1.0.0',
    cacheFolder: cache,
    access: { ca: server.ca },
    publisher: null,
    appImage,
  });
  return { appImage, cache, installer, name, found: { feed: read, base: new URL(`${server.url}/`) } };
}

const download = ({ installer, found }: Place) => installer.download(found, () => undefined);

/** All that the cache has, but for empty folders. */
const filesIn = (folder: string): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((each) => each.isFile())
        .map(({ name }) => name)
    : [];

it('A downloaded version takes the place of the AppImage and is what starts then', async () => {
  const here = place();
  let last = { done: 0, total: 0 };
  valueIn(
    await here.installer.download(here.found, (done, total) => {
      last = { done, total };
    }),
  );
  expect(last).toEqual({ done: newProgram.length, total: newProgram.length });
  expect(readFileSync(here.appImage, 'utf8')).toBe(oldProgram);

  const { start } = valueIn(await here.installer.install(true));
  expect(start).toBe(here.appImage);
  expect(readFileSync(here.appImage, 'utf8')).toBe(newProgram);
  const said = join(here.appImage, '..', 'said');
  await new Promise((resolve) => spawn(start ?? '', [said]).on('exit', resolve));
  expect(readFileSync(said, 'utf8')).toBe('new\n');
  expect(readdirSync(join(here.appImage, '..')).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('A download goes through the proxy of the computer, and says so where that is away', async () => {
  const proxy = await testProxy({ leads: { localhost: Number(new URL(server.url).port) } });
  environment({ HTTPS_PROXY: `http://${proxy.name}` });
  valueIn(await download(place()));
  expect(proxy.asked).toEqual([`localhost:${new URL(server.url).port}`]);
  await proxy.close();
  const here = place();
  expect(refusalIn(await download(here))).toMatchObject({ code: 'proxy-unreachable', proxy: proxy.name });
  expect(readFileSync(here.appImage, 'utf8')).toBe(oldProgram);
});

it('What was downloaded already is not downloaded again, but for a changed file', async () => {
  const here = place();
  valueIn(await download(here));
  const before = server.asked.length;
  valueIn(await download(here));
  expect(server.asked.slice(before)).toEqual([]);
  const [file = ''] = filesIn(here.cache).filter((name) => name.endsWith('.AppImage'));
  const path = join(here.cache, 'updates', 'pending', file);
  writeFileSync(path, newProgram.replace('new', 'evl'));
  valueIn(await download(here));
  expect(server.asked.slice(before)).toEqual([here.name]);
  // Between download and installation, too.
  writeFileSync(path, newProgram.replace('new', 'evl'));
  expect(codeOf(await here.installer.install(true))).toBe('update-file-wrong');
  expect(readFileSync(here.appImage, 'utf8')).toBe(oldProgram);
});

it.each<[string, string, (here: Place) => void]>([
  ['has other bytes', 'update-file-wrong', ({ name }) => server.put(name, newProgram.replace('new', 'evl'))],
  ['is longer than it was signed', 'update-file-wrong', ({ name }) => server.put(name, `${newProgram} `)],
  [
    'goes on without end',
    'update-file-wrong',
    ({ name }) =>
      server.answer(name, (_request, response) => {
        response.writeHead(200);
        const more = () => {
          if (!response.destroyed) response.write(Buffer.alloc(65_536, 1), () => setImmediate(more));
        };
        more();
      }),
  ],
  [
    'breaks off',
    'update-file-cut',
    ({ name }) =>
      server.answer(name, (_request, response) => {
        response.writeHead(200, { 'content-length': newProgram.length });
        response.write(newProgram.slice(0, 50_000), () => response.destroy());
      }),
  ],
  ['is not there', 'update-file-missing', ({ name }) => server.put(name, null)],
  [
    'meets an error of the server',
    'update-server-refused',
    ({ name }) => server.answer(name, (_request, response) => void response.writeHead(500).end()),
  ],
  [
    'is sent in a circle',
    'update-server-refused',
    ({ name }) =>
      server.answer(name, (_request, response) => void response.writeHead(302, { location: name }).end()),
  ],
])('A file that %s is refused with %s, and nothing is left or installed', async (_what, code, spoil) => {
  const here = place();
  spoil(here);
  expect(codeOf(await download(here))).toBe(code);
  expect(codeOf(await here.installer.install(true))).toBe('update-none');
  expect(readFileSync(here.appImage, 'utf8')).toBe(oldProgram);
  expect(filesIn(here.cache)).toEqual([]);
  // Once the server has the right one, it works.
  server.answer(here.name, null);
  server.put(here.name, newProgram);
  valueIn(await download(here));
});

it('A file is never read over http, wherever the server sends for it', async () => {
  const here = place();
  let wasAsked = false;
  const plain = createServer((_request, response) => {
    wasAsked = true;
    response.end(newProgram);
  });
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void plain.close());
  const location = `http://localhost:${(plain.address() as AddressInfo).port}/x.AppImage`;
  server.answer(here.name, (_request, response) => void response.writeHead(302, { location }).end());
  expect(codeOf(await download(here))).toBe('update-not-https');
  expect(wasAsked).toBe(false);
});

it('Without a server the download fails with its reason', async () => {
  const here = place();
  const found = { ...here.found, base: new URL('https://localhost:1/') };
  expect(await here.installer.download(found, () => undefined)).toMatchObject({
    ok: false,
    error: { code: 'update-server-unreachable', reason: 'ECONNREFUSED' },
  });
});

it('Without room nothing is downloaded, and nothing installed', async (context) => {
  const disk = smallDisk(context, 512);
  const here = place(temporaryFolder(), join(disk.folder, 'cache'));
  const filling = fillDisk(disk.folder);
  truncateSync(filling, statSync(filling).size - 64 * 1024);
  expect(codeOf(await download(here))).toBe('update-no-room');
  rmSync(filling);
  valueIn(await download(here));

  const other = smallDisk(context, 512);
  const there = place(other.folder, here.cache);
  valueIn(await download(there));
  const full = fillDisk(other.folder);
  truncateSync(full, statSync(full).size - 64 * 1024);
  expect(codeOf(await there.installer.install(true))).toBe('update-no-room');
  expect(readFileSync(there.appImage, 'utf8')).toBe(oldProgram);
  expect(readdirSync(other.folder).sort()).toEqual(['Login Desk.AppImage', 'filling']);
});

it('What a killed download or installation left is in nobody’s way', async () => {
  const here = place();
  const next = join(here.appImage, '..', '.Login Desk.AppImage.update');
  writeFileSync(next, newProgram.slice(0, 100));
  const pending = join(here.cache, 'updates', 'pending');
  valueIn(await download(here));
  rmSync(join(pending, 'update-info.json'));
  writeFileSync(join(pending, `temp-${here.name}`), 'half');
  writeFileSync(join(pending, here.name), 'half');
  valueIn(await download(here));
  valueIn(await here.installer.install(false));
  expect(readFileSync(here.appImage, 'utf8')).toBe(newProgram);
  expect(existsSync(next)).toBe(false);
});

it('Where the program can’t be replaced it stays as it is', async () => {
  const folder = temporaryFolder();
  const file = join(folder, 'new');
  writeFileSync(file, newProgram);
  const signed = { url: 'new', sha512: sha512(Buffer.from(newProgram)), size: newProgram.length };
  expect(codeOf(await replaceProgram(join(folder, 'away', 'x.AppImage'), file, signed))).toBe(
    'update-not-installed',
  );
});
