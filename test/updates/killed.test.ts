import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createInstaller } from '../../main/updates/installer.ts';
import { readSignedFeed } from '../../main/updates/signed-feed.ts';
import { valueIn } from '../support/answers.ts';
import type { UpdateChild } from '../support/update-child.ts';
import { feedOf, openUpdateServer, signatureOf } from '../support/update-server.ts';

const child = resolve(import.meta.dirname, '../support/update-child.ts');
const oldProgram = Buffer.alloc(3_000_000, 'old');
const newProgram = Buffer.alloc(4_000_000, 'new');

it('Killed at any moment of a download or an installation, a program is there, whole, and the next try ends it', {
  timeout: 60_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await openUpdateServer();
  onTestFinished(() => server.close());
  const { name } = server.publish({ version: '9.9.9', program: newProgram });
  // In parts, so that a kill may come in the middle.
  server.answer(name, async (_request, response) => {
    response.writeHead(200, { 'content-length': newProgram.length });
    for (let at = 0; at < newProgram.length && !response.destroyed; at += 200_000) {
      response.write(newProgram.subarray(at, at + 200_000));
      await after(3);
    }
    response.end();
  });
  const { feed } = feedOf({ version: '9.9.9', program: newProgram });
  const appImage = join(folder, 'Login Desk.AppImage');
  const told: UpdateChild = {
    url: `${server.url}/`,
    ca: server.ca,
    publicKey: server.key.publicKey,
    feed: feed.toString(),
    signature: signatureOf('latest-linux.yml', feed, server.key.privateKey),
    cache: join(folder, 'cache'),
    appImage,
  };
  const start = (): ChildProcess =>
    spawn(process.execPath, [child, JSON.stringify(told)], { stdio: ['ignore', 'pipe', 'inherit'] });
  for (const patience of [20, 70, 110, 160]) {
    writeFileSync(appImage, oldProgram);
    chmodSync(appImage, 0o755);
    const running = start();
    if (running.stdout) await once(running.stdout, 'data');
    await after(patience);
    running.kill('SIGKILL');
    await once(running, 'exit');
    const there = readFileSync(appImage);
    expect(there.equals(oldProgram) || there.equals(newProgram), `after ${patience} ms`).toBe(true);
  }
  process.env.APPIMAGE = appImage;
  onTestFinished(() => void delete process.env.APPIMAGE);
  const installer = createInstaller({
    kind: 'appimage',
    version: '1.0.0',
    cacheFolder: told.cache,
    access: { ca: server.ca },
    publisher: null,
    appImage,
  });
  const read = valueIn(readSignedFeed('latest-linux.yml', { ...told, feed }));
  valueIn(await installer.download({ feed: read, base: new URL(told.url) }, () => undefined));
  valueIn(await installer.install(false));
  expect(readFileSync(appImage).equals(newProgram)).toBe(true);
  expect(readdirSync(folder).sort()).toEqual(['Login Desk.AppImage', 'cache']);
});
