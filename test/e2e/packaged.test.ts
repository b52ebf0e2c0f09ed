import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { doMainJob } from '../../tools/demo/main-job.ts';
import { createTelling } from '../../tools/demo/telling.ts';
import { electronArguments } from '../../tools/electron/electron-arguments.ts';
import { projectFolder } from '../../tools/machine/project.ts';
import { runCommand } from '../../tools/machine/run-command.ts';
import { filesInAsar, packagesInAsar } from '../../tools/package/asar-packages.ts';
import { contentProblems } from '../../tools/package/contents.ts';
import { chromiumLicenseIn } from '../../tools/package/papers.ts';
import { mostOfOurs, programSize } from '../../tools/package/sizes.ts';
import { freePort } from '../support/free-port.ts';
import { expect, test } from '../support/window.ts';

// Two packages are known to the program by the names of those whose place they took.
const aliases: Readonly<Record<string, string>> = {
  'better-sqlite3': 'better-sqlite3-multiple-ciphers',
  keytar: '%40github/keytar',
};

const unpacked = join(projectFolder, 'dist/linux-unpacked');
const program = join(unpacked, 'login-desk');
const starter = join(unpacked, 'resources/bin/login-desk');

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

test('The package holds what is listed and nothing else, and adds less than 30 MB to Electron', () => {
  const resources = join(unpacked, 'resources');
  expect(contentProblems(filesInAsar(join(resources, 'app.asar')))).toEqual([]);
  const { electron, ours } = programSize(unpacked, resources);
  expect(electron).toBeGreaterThan(200_000_000);
  expect(ours).toBeLessThan(mostOfOurs);
});

interface Said {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a command in the packaged program on a machine without a display; its answer is read when it has long been written. */
function command(words: readonly string[], { input = '', readAfter = 0 } = {}): Promise<Said> {
  const { DISPLAY: _display, ...env } = process.env;
  const child = spawn(starter, words, { env });
  const said = { out: '', err: '' };
  child.stderr.on('data', (piece) => {
    said.err += String(piece);
  });
  setTimeout(() => {
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      said.out += piece;
    });
  }, readAfter);
  child.stdin.end(input);
  return new Promise((done) => child.once('close', (status) => done({ status, ...said })));
}

test('The packaged program is the command line too: without a display, whole answers, right statuses', async ({
  home,
}) => {
  const own = ['--data', home.data, '--key-file', home.keyFile, '--operator', 'Sam', '--json'];
  const made = await command([...own, 'init']);
  expect(JSON.parse(made.out)).toMatchObject({ encrypted: true });
  const rows = Array.from(
    { length: 700 },
    (_, index) => `P-${index},Clinic ${index},c${index}@clinic.example`,
  );
  const file = home.file('practices.csv', ['practice_id,name,email', ...rows, ''].join('\n'));
  expect(JSON.parse((await command([...own, 'import', 'practices', file])).out)).toMatchObject({
    added: 700,
  });
  // More than a pipe takes at once.
  const slow = await command([...own, 'lookup', 'clinic', '--limit', '700', '--all'], { readAfter: 2_000 });
  expect(slow.out.length).toBeGreaterThan(150_000);
  expect(JSON.parse(slow.out).hits).toHaveLength(700);
  // The words are the command's, whatever Chromium would make of them.
  const link = 'login-desk://case/A1B2-C3D4';
  const missed = await command([...own, 'lookup', '--type=renderer', '--', link, '--inspect']);
  expect(missed.status).toBe(2);
  expect(JSON.parse(missed.out).error.code).toBe('usage');
  const refused = await command([...own, 'cases', 'show', 'A1B2-C3D4']);
  expect([refused.status, JSON.parse(refused.out).error.code]).toEqual([1, 'case-not-found']);
  // Without the processes that the sandbox of pages begins with no window is opened, whatever the words are.
  const unsafe = spawnSync(program, ['--no-sandbox', '--no-zygote', '--', '--data', home.data], {
    encoding: 'utf8',
    timeout: 30_000,
  });
  expect([unsafe.status, unsafe.stderr]).toEqual([2, expect.stringContaining('Usage: login-desk')]);
  const pdf = home.at('cases.pdf');
  expect((await command([...own, 'export', 'cases', '--format', 'pdf', '--out', pdf])).status).toBe(0);
  expect(readFileSync(pdf).toString('latin1', 0, 5)).toBe('%PDF-');
  const password = ['operators', 'set-password', '--password-stdin'];
  const wrong = await command([...own, ...password], { input: 'password\n' });
  // It was read: nobody is asked at a terminal that isn't there.
  expect([wrong.status, JSON.parse(wrong.out).error.code]).toEqual([1, 'sign-in-failed']);
});

test('The main job of a help desk is done from what is packed', async ({ home, machine }) => {
  test.setTimeout(240_000);
  // Electron takes itself for a packed program by its own name, and nothing looks into that one: under another name, and with the
  // inspector let in, the same files are driven as every window in these tests is.
  const copy = home.at('program');
  cpSync(unpacked, copy, { recursive: true });
  const electron = join(copy, 'electron');
  renameSync(join(copy, 'login-desk'), electron);
  await flipFuses(electron, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const folder = {
    path: home.path,
    data: home.at('job'),
    keyFile: home.at('job.key'),
    screenshots: home.at('screenshots'),
    mail: home.at('mail'),
    cases: home.at('cases'),
  };
  for (const path of [folder.mail, folder.cases]) mkdirSync(path);
  const desk = await home.open({
    machine: { ...machine, electronPath: electron },
    folder: folder.data,
    keyFile: undefined,
    operator: 'Sam',
  });
  const camera = { take: async () => {}, takeAll: async () => {}, count: () => 0 };
  await doMainJob({ desk, folder, camera, telling: createTelling(() => undefined) });
  const packed = await desk.app.evaluate(({ app }) => app.getAppPath());
  expect(packed).toBe(join(copy, 'resources/app.asar'));
});

test('The package brings its licenses and a bill of materials that names all that is in it', async () => {
  const resources = join(unpacked, 'resources');
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
    // Its folder is removed next.
    const ended = child.exitCode === null ? once(child, 'exit') : null;
    child.kill('SIGKILL');
    await ended;
  }
});
