import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { electronArguments } from '../../tools/electron/electron-arguments.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { packagesInAsar } from '../../tools/package/asar-packages.ts';
import { chromiumLicenseIn } from '../../tools/package/papers.ts';
import { freePort } from '../support/free-port.ts';
import { expect, test } from '../support/window.ts';

// Two packages are known to the program by the names of those whose place they took.
const aliases: Readonly<Record<string, string>> = {
  'better-sqlite3': 'better-sqlite3-multiple-ciphers',
  keytar: '%40github/keytar',
};

const program = join(projectFolder, 'dist/linux-unpacked/login-desk');

/** Packs the program once for this file. */
test.beforeAll(async () => {
  test.setTimeout(180_000);
  // As a person packs it: with the Electron that the tools find, not the one that these tests were handed.
  const { ELECTRON_OVERRIDE_DIST_PATH: _handed, ...env } = process.env;
  await runCommand(process.execPath, [join(projectFolder, 'tools/package.ts'), '--linux', 'dir'], { env });
});

test('The packaged binary has its fuses set: no Node, no inspector, only its own asar, and that unchanged', async () => {
  const wire = await getCurrentFuseWire(program);
  const off = FuseState.DISABLE;
  const on = FuseState.ENABLE;
  expect({
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    onlyAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    integrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    filePrivileges: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    snapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
  }).toEqual({
    runAsNode: off,
    nodeOptions: off,
    inspect: off,
    onlyAsar: on,
    integrity: on,
    filePrivileges: off,
    cookieEncryption: off,
    snapshot: off,
  });
});

test('The package brings its licenses and a bill of materials that names all that is in it', async () => {
  const resources = join(projectFolder, 'dist/linux-unpacked/resources');
  const papers = join(resources, 'licenses');
  const text = (name: string) => readFileSync(join(papers, name), 'utf8');
  expect(text('LICENSE.txt')).toContain('All rights reserved');
  expect(text('SECURITY.md')).toContain('What is not promised');
  expect(chromiumLicenseIn(resources)).toBeDefined();
  const bill = text('sbom.cdx.json');
  expect(await new Validation.JsonStrictValidator(Spec.Version.v1dot6).validate(bill)).toBeNull();
  const { components } = JSON.parse(bill) as {
    readonly components: readonly { readonly purl: string; readonly version: string }[];
  };
  const named = components.map(({ purl }) => purl);
  for (const { name, version } of packagesInAsar(join(resources, 'app.asar')))
    expect(named.filter((purl) => purl.endsWith(`@${version}`)).join(' ')).toContain(
      aliases[name] ?? name.replace('@', '%40'),
    );
  // What was built into the program's own files, and what came inside other parts.
  for (const part of [
    'pkg:npm/react-dom@',
    'pkg:npm/react-aria-components@',
    'pkg:npm/zustand@',
    'pkg:generic/sqlite@',
  ])
    expect(named.filter((purl) => purl.startsWith(part))).toHaveLength(1);
  expect(named.filter((purl) => /electron-builder|vitest|node-linux/.test(purl))).toEqual([]);
});

const opens = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });

test('In the packaged program the switches and signals of debuggers do nothing', async ({ home }) => {
  test.setTimeout(120_000);
  await home.run('init', '--sample');
  const [debugging, inspecting] = [await freePort(), await freePort()];
  const switches = [
    `--remote-debugging-port=${debugging}`,
    `--inspect=${inspecting}`,
    `--inspect-brk=${inspecting}`,
    '--remote-allow-origins=*',
  ];
  const store = ['--data', home.data, '--key-file', home.keyFile, '--operator', 'Sam'];
  let said = '';
  const child: ChildProcess = spawn(program, [...electronArguments(), ...store, ...switches], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: `--inspect=${inspecting}`, ELECTRON_RUN_AS_NODE: '' },
  });
  child.stderr?.on('data', (piece) => {
    said += String(piece);
  });
  try {
    // The store is opened after everything that listens for a debugger would have begun.
    await expect.poll(() => existsSync(join(home.data, 'login-desk.db-wal')), { timeout: 60_000 }).toBe(true);
    // The page is there: Chromium keeps its own files beside the store.
    await expect.poll(() => existsSync(join(home.data, 'Local Storage')), { timeout: 60_000 }).toBe(true);
    process.kill(child.pid ?? 0, 'SIGUSR1');
    for (const name of ['remote-debugging-port', 'inspect', 'inspect-brk', 'remote-allow-origins'])
      expect(said).toContain(`--${name} does nothing in this program.`);
    expect(said).not.toMatch(/DevTools listening|Debugger listening/);
    expect([await opens(debugging), await opens(inspecting)]).toEqual([false, false]);
    expect(child.exitCode).toBeNull();
  } finally {
    child.kill('SIGKILL');
  }
});
