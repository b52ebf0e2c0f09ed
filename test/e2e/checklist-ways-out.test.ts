import { createSocket } from 'node:dgram';
import { createServer } from 'node:net';
import { expect, forgive, test } from '../support/window.ts';
import { ownPage, refused, settled, windowsOf } from '../support/window-walls.ts';

/* Electron's security checklist on the running program: each way out of the window is tried. */

test('1. Only secure content is loaded: all that the page holds came by the program’s own scheme', async ({
  desk,
}) => {
  await desk.find('mary lee');
  const loaded = await desk.page.evaluate(() => [
    location.href,
    ...performance.getEntriesByType('resource').map(({ name }) => name),
    ...[...document.querySelectorAll('[src], link[href]')].map(
      (element) => (element as HTMLImageElement).src || (element as HTMLLinkElement).href,
    ),
  ]);
  expect(loaded.filter((address) => !/^(app:\/\/desk\/|data:)/.test(address))).toEqual([]);
  expect(loaded.length).toBeGreaterThan(2);
});

test('1. Nothing reaches the network, whichever of ten ways a page that was taken over tries', async ({
  desk,
}) => {
  let reached = 0;
  const server = createServer((socket) => {
    reached += 1;
    socket.destroy();
  }).listen(0, '127.0.0.1');
  const datagrams = createSocket('udp4').on('message', () => {
    reached += 1;
  });
  await new Promise<void>((ready) => datagrams.bind(0, '127.0.0.1', ready));
  const { port } = server.address() as { port: number };
  try {
    const tried = await desk.page.evaluate(
      async ({ port, udp }) => {
        const target = `127.0.0.1:${port}`;
        const link = (rel: string) =>
          document.head.append(
            Object.assign(document.createElement('link'), { rel, href: `http://${target}/` }),
          );
        const ways: Record<string, () => unknown> = {
          fetch: () => fetch(`http://${target}/`),
          xhr: () => {
            const request = new XMLHttpRequest();
            request.open('GET', `http://${target}/`);
            request.send();
          },
          socket: () => new WebSocket(`ws://${target}/`),
          events: () => new EventSource(`http://${target}/`),
          beacon: () => navigator.sendBeacon(`http://${target}/`, 'x'),
          picture: () => Object.assign(new Image(), { src: `http://${target}/x.png` }),
          style: () =>
            document.body.append(
              Object.assign(document.createElement('div'), {
                style: `background: url(http://${target}/y.png)`,
              }),
            ),
          hints: () =>
            ['preconnect', 'prefetch', 'preload', 'dns-prefetch', 'stylesheet', 'manifest'].forEach(link),
          frame: () =>
            document.body.append(
              Object.assign(document.createElement('iframe'), { src: `http://${target}/` }),
            ),
          worker: () => new Worker(`http://${target}/w.js`),
          script: () => import(/* @vite-ignore */ `http://${target}/m.js`),
          form: () => {
            const form = Object.assign(document.createElement('form'), {
              action: `http://${target}/`,
              target: '_self',
            });
            document.body.append(form);
            form.submit();
          },
          call: async () => {
            const connection = new RTCPeerConnection({
              iceServers: [
                { urls: `stun:127.0.0.1:${udp}` },
                { urls: `turn:${target}?transport=tcp`, username: 'u', credential: 'c' },
              ],
            });
            connection.createDataChannel('x');
            await connection.setLocalDescription(await connection.createOffer());
            await new Promise((resolve) => setTimeout(resolve, 1500));
            connection.close();
          },
        };
        for (const way of Object.values(ways))
          await Promise.race([
            Promise.resolve()
              .then(way)
              .catch(() => undefined),
            new Promise((resolve) => setTimeout(resolve, 2000)),
          ]);
        for (const added of document.querySelectorAll('iframe, head link[rel*=pre], head link[rel=manifest]'))
          added.remove();
        return Object.keys(ways).length;
      },
      { port, udp: datagrams.address().port },
    );
    expect(tried).toBeGreaterThan(10);
    await settled(desk.page);
    expect(reached).toBe(0);
  } finally {
    server.close();
    datagrams.close();
  }
  forgive(desk, refused, /127\.0\.0\.1/);
});

test('5. Every permission that a page can ask for is refused', async ({ desk }) => {
  const answers = await desk.page.evaluate(async () => {
    const say = (work: () => Promise<unknown>): Promise<string> =>
      Promise.race([
        Promise.resolve()
          .then(work)
          .then(
            (value) => `given: ${typeof value === 'object' ? JSON.stringify(value) : String(value)}`,
            () => 'refused',
          ),
        new Promise<string>((resolve) => setTimeout(() => resolve('no answer'), 3000)),
      ]);
    const device = navigator as unknown as Record<
      string,
      { requestDevice(o: object): Promise<unknown>; requestPort(o: object): Promise<unknown> } | undefined
    >;
    const asks: Record<string, () => Promise<unknown>> = {
      geolocation: () =>
        new Promise((given, failed) => navigator.geolocation.getCurrentPosition(given, failed)),
      microphone: () => navigator.mediaDevices.getUserMedia({ audio: true }),
      camera: () => navigator.mediaDevices.getUserMedia({ video: true }),
      screen: () => navigator.mediaDevices.getDisplayMedia({ video: true }),
      clipboard: () => navigator.clipboard.readText(),
      clipboardWrite: () => navigator.clipboard.writeText('x'),
      midi: () => navigator.requestMIDIAccess({ sysex: true }),
      fullscreen: () => document.documentElement.requestFullscreen(),
      wakeLock: () => navigator.wakeLock.request('screen'),
      usb: async () => device.usb?.requestDevice({ filters: [] }) ?? Promise.reject(),
      hid: async () =>
        device.hid
          ?.requestDevice({ filters: [] })
          .then((found) => (Array.isArray(found) && found.length > 0 ? found : Promise.reject())) ??
        Promise.reject(),
      serial: async () => device.serial?.requestPort({}) ?? Promise.reject(),
      bluetooth: async () =>
        device.bluetooth?.requestDevice({ acceptAllDevices: true } as never) ?? Promise.reject(),
      persistence: async () => (await navigator.storage.persist()) || Promise.reject(),
      notification: async () =>
        (await Notification.requestPermission()) === 'granted' ? 'granted' : Promise.reject(),
    };
    const entries = await Promise.all(
      Object.entries(asks).map(async ([name, ask]) => [name, await say(ask)] as const),
    );
    const names = [
      'geolocation',
      'notifications',
      'camera',
      'microphone',
      'clipboard-read',
      'midi',
      'persistent-storage',
      'background-sync',
    ];
    const states = await Promise.all(
      names.map(async (name) => {
        const state = await navigator.permissions.query({ name: name as PermissionName }).then(
          (found) => found.state,
          () => 'denied',
        );
        return [name, state] as const;
      }),
    );
    return {
      asked: Object.fromEntries(entries),
      states: Object.fromEntries(states),
      fullscreen: document.fullscreenElement !== null,
    };
  });
  // A refused full screen is never answered; it just does not come.
  expect(Object.entries(answers.asked).filter(([, answer]) => answer.startsWith('given'))).toEqual([]);
  expect(answers.fullscreen).toBe(false);
  expect(Object.entries(answers.states).filter(([, state]) => state === 'granted')).toEqual([]);
  forgive(desk, refused);
});

test('13. and 14. No link, script, frame or middle click leads elsewhere, opens a window or saves a file', async ({
  desk,
}) => {
  const { page, app } = desk;
  await app.evaluate(({ session, shell, dialog }) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    session.defaultSession.on('will-download', (event, item) =>
      noted.push(`download ${event.defaultPrevented} ${item.getFilename()}`),
    );
    shell.openExternal = async (address) => void noted.push(`external ${address}`);
    dialog.showSaveDialog = async () => {
      noted.push('dialog');
      return { canceled: true, filePath: '' };
    };
  });
  const targets = [
    'https://example.invalid/',
    'http://127.0.0.1/',
    'file:///etc/passwd',
    'data:text/html,<p>hi',
    'mailto:a@mail.example',
    'ms-msdt:/id',
    'app://other/index.html',
    'javascript:void(document.title = "taken")',
    'chrome://gpu',
    'view-source:app://desk/index.html',
  ];
  for (const target of targets) {
    await page.evaluate((address) => {
      for (const frame of ['_self', '_blank', '_top']) {
        const link = Object.assign(document.createElement('a'), {
          href: address,
          target: frame,
          textContent: 'away',
        });
        document.body.append(link);
        link.click();
        link.dispatchEvent(new MouseEvent('auxclick', { button: 1, bubbles: true, cancelable: true }));
        link.remove();
        window.open(address, frame);
      }
      const inner = Object.assign(document.createElement('iframe'), { src: address });
      document.body.append(inner);
      setTimeout(() => inner.remove(), 40);
    }, target);
    await settled(page);
  }
  await page.evaluate(() => {
    const link = Object.assign(document.createElement('a'), {
      id: 'away',
      href: 'https://example.invalid/',
      textContent: 'away',
    });
    link.style.cssText = 'position: fixed; left: 0; top: 0; width: 80px; height: 40px; z-index: 9999';
    document.body.append(link);
  });
  // Real clicks of the mouse: with the middle button and with Shift Chromium takes them for the wish for a window.
  await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    for (const [button, modifiers] of [
      ['middle', []],
      ['left', ['shift']],
      ['left', ['control']],
    ] as const)
      for (const type of ['mouseDown', 'mouseUp'] as const)
        contents?.sendInputEvent({ type, x: 10, y: 10, button, clickCount: 1, modifiers: [...modifiers] });
  });
  await settled(page);
  await page.evaluate(async () => {
    document.querySelector('#away')?.remove();
    for (const href of ['data:text/plain,taken', URL.createObjectURL(new Blob(['taken']))])
      Object.assign(document.createElement('a'), { href, download: 'taken.txt' }).click();
    // The text of a mail is in a frame of its own; a link in it leads nowhere.
    const frame = document.createElement('iframe');
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve, { once: true }));
    frame.srcdoc = '<a href="https://example.invalid/">away</a>';
    document.body.append(frame);
    await loaded;
    frame.contentDocument?.querySelector('a')?.click();
  });
  await settled(page);
  // Asked in the page: the test's own view of it waits for navigations that were refused.
  const stands = await page.evaluate(() => {
    document.querySelector('iframe')?.remove();
    return document.querySelector('[role=combobox]')?.checkVisibility() ?? false;
  });
  expect(stands).toBe(true);
  expect(await windowsOf(app)).toEqual([ownPage]);
  expect(await page.title()).not.toBe('taken');
  const noted = await app.evaluate(() => (globalThis as unknown as { noted: string[] }).noted);
  expect(noted.filter((what) => !what.startsWith('download true'))).toEqual([]);
  forgive(desk, refused);
});

test('15. Nothing that the window says is opened by another program', async ({ desk }) => {
  await desk.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'] as const)
      Object.assign(shell, { [name]: async (what: string) => void opened.push(`${name} ${what}`) });
  });
  const codes = await desk.page.evaluate(async () => {
    type Method = (input: unknown) => Promise<{ ok: boolean; error?: { code: string } }>;
    const { shell } = (window as never as { loginDesk: { shell: Record<string, Method> } }).loginDesk;
    const paths = [
      '/etc/passwd',
      '/etc',
      'https://example.invalid/',
      'file:///etc/passwd',
      '\\\\server\\share\\x.exe',
      '//server/share',
      'ms-msdt:/id',
    ];
    return Promise.all(
      paths.map(async (path) => (await shell.showInFolder?.({ path }))?.error?.code ?? 'shown'),
    );
  });
  expect(codes).toEqual(codes.map(() => 'path-not-chosen'));
  expect(await desk.app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([]);
});
