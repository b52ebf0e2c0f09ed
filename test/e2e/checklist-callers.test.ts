import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../tools/machine/project.ts';
import { expect, forgive, test } from '../support/window.ts';
import { ownPage, refused } from '../support/window-walls.ts';

/* Electron's security checklist on the running program: who may call it, what it serves, what it is made with. */

test('16. The program is for a current Electron: one exact version, of this year', async () => {
  const manifest = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8'));
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  // Raised with each update, so that no older one comes back unnoticed. Electron supports its last three.
  expect(Number.parseInt(manifest.devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
});

const foreigners: readonly (readonly [string, string, 'page' | 'frame'])[] = [
  ['a page from elsewhere', 'data:text/html,<p>other', 'page'],
  ['an empty page', 'about:blank', 'page'],
  ['a frame within the program’s own page', ownPage, 'frame'],
];

for (const [who, address, where] of foreigners)
  test(`17. The sender of each call is looked at: ${who} is refused, though it has the bridge`, async ({
    desk,
    home,
  }) => {
    const answers = await desk.app.evaluate(
      async ({ BrowserWindow }, { address, where, preload }) => {
        const other = new BrowserWindow({
          show: false,
          webPreferences: {
            preload,
            sandbox: true,
            contextIsolation: true,
            nodeIntegrationInSubFrames: where === 'frame',
          },
        });
        // The program would bring its own page back into it; here the other page has to stay.
        other.webContents.removeAllListeners('did-navigate');
        try {
          // The end of a window's own empty page, with which it begins, is now and then taken for a failure of this one.
          await other.loadURL(address).catch(() => other.loadURL(address));
          if (where === 'frame')
            await other.webContents.executeJavaScript(
              `new Promise((ready) => { const frame = document.createElement('iframe'); frame.srcdoc = '<p>inside'; frame.onload = ready; document.body.append(frame); }).then(() => 1)`,
            );
          const frame =
            where === 'frame' ? other.webContents.mainFrame.frames[0] : other.webContents.mainFrame;
          return await frame?.executeJavaScript(`(async () => {
            const answers = [];
            for (const group of ['query', 'act', 'job', 'shell'])
              for (const [name, method] of Object.entries(window.loginDesk[group])) answers.push([group + ':' + name, (await method({})).error?.code ?? 'done']);
            answers.push(['cancelJob', (await window.loginDesk.cancelJob('x')).error?.code ?? 'done']);
            return answers;
          })()`);
        } finally {
          other.destroy();
        }
      },
      { address, where, preload: join(projectFolder, 'out/preload/preload.cjs') },
    );
    const codes = answers as readonly (readonly [string, string])[];
    expect(codes.length).toBeGreaterThan(100);
    expect(codes.filter(([, code]) => code !== 'foreign-page')).toEqual([]);
    expect(await home.run('cases', 'list')).toEqual([]);
    forgive(desk, /from a page that is not ours/, refused);
  });

test('18. The page comes by a scheme of its own, which serves its folder alone; file: is not used', async ({
  desk,
}) => {
  expect(desk.page.url()).toBe(ownPage);
  const asked = [
    '/../../package.json',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%5c..%5cpackage.json',
    '/assets/..%2f..%2fmain%2fmain.js',
    '//etc/passwd',
    '/%2fetc%2fpasswd',
    '/index.html%00.png',
    '/C:%5cWindows%5cwin.ini',
    '/index.html:stream.html',
    '/%E0%A4%A',
    '/assets',
    '/',
    '/preload.cjs',
    '/../preload/preload.cjs',
    '/../main/main.js',
  ];
  const statuses = await desk.app.evaluate(
    async ({ net }, { asked, origin }) => {
      const status = async (address: string, method = 'GET') => (await net.fetch(address, { method })).status;
      const gets = await Promise.all(
        asked.map(async (path) => [path, await status(`${origin}${path}`)] as const),
      );
      return {
        gets,
        post: await status(`${origin}/index.html`, 'POST'),
        other: await status('app://other/index.html'),
      };
    },
    { asked, origin: 'app://desk' },
  );
  expect(statuses.gets.filter(([path, status]) => status !== (path === '/' ? 200 : 404))).toEqual([]);
  expect({ post: statuses.post, other: statuses.other }).toEqual({ post: 404, other: 404 });
});

test('19. The fuses that the package gets are all decided', async () => {
  const config = readFileSync(join(projectFolder, 'electron-builder.yml'), 'utf8');
  const decided = [...config.matchAll(/^ {2}([a-zA-Z0-9]+): (true|false)$/gm)].map(([, name, state]) => [
    name,
    state === 'true',
  ]);
  expect(Object.fromEntries(decided)).toMatchObject({
    runAsNode: false,
    enableCookieEncryption: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  });
});

test('20. The page gets functions with names and none of Electron’s own, and of an event its content alone', async ({
  desk,
}) => {
  const found = await desk.page.evaluate(async () => {
    type Listen = (listener: (...all: unknown[]) => void) => () => void;
    const bridge = (window as never as { loginDesk: Record<string, unknown> }).loginDesk;
    const kinds = new Set<string>();
    const walk = (value: unknown, depth = 0): void => {
      if (depth > 4) return;
      if (typeof value === 'object' && value !== null)
        for (const each of Object.values(value)) walk(each, depth + 1);
      else kinds.add(typeof value);
    };
    walk(bridge);
    const { on, act } = bridge as {
      on: Record<string, Listen>;
      act: Record<string, (input: object) => Promise<unknown>>;
    };
    const got = new Promise<unknown[]>((resolve) => {
      on.changed?.((...all) => resolve(all));
    });
    await act['cases.open']?.({ channel: 'phone', caller: 'Ada' });
    return { kinds: [...kinds], event: (await got).map((each) => Object.keys(each as object)) };
  });
  expect(found).toEqual({ kinds: ['function'], event: [['topics']] });
});
