import { expect, forgive, test } from '../support/window.ts';
import { ownPage, preferencesOf, refused, windowsOf } from '../support/window-walls.ts';

/* Electron's security checklist on the running program: what the page is and may do by itself. */

test('2. No page has Node: not the window, nor frames or workers that it makes', async ({ desk }) => {
  for (const preferences of await preferencesOf(desk.app)) {
    expect(preferences).toMatchObject({ nodeIntegration: false, nodeIntegrationInSubFrames: false });
    // Electron leaves out what nobody has set.
    expect(preferences.nodeIntegrationInWorker ?? false).toBe(false);
  }
  const found = await desk.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const inside = frame.contentWindow as unknown as Record<string, unknown>;
    const inFrame = [...names, 'loginDesk'].filter((name) => name in inside);
    frame.remove();
    return { inPage: names.filter((name) => name in window), inFrame };
  });
  expect(found).toEqual({ inPage: [], inFrame: [] });
});

test('3. Contexts are isolated: what a page changes of the language, the preload script does not see', async ({
  desk,
}) => {
  for (const preferences of await preferencesOf(desk.app))
    expect(preferences).toMatchObject({ contextIsolation: true });
  const seen = await desk.page.evaluate(async () => {
    const caught: unknown[][] = [];
    const invoke = Function.prototype.call;
    Function.prototype.call = function (this: unknown, ...all: unknown[]) {
      caught.push(all);
      return Reflect.apply(invoke, this, all);
    } as never;
    try {
      const bridge = (
        window as never as { loginDesk: { query: { settings(input: object): Promise<{ ok: boolean }> } } }
      ).loginDesk;
      const { ok } = await bridge.query.settings({});
      // The page's own code calls meanwhile too, with parts of the document that no text can be made of.
      const texts = caught.flat(2).filter((each) => typeof each === 'string');
      return { ok, channels: texts.filter((each) => each.includes('query:')).length };
    } finally {
      Function.prototype.call = invoke;
    }
  });
  expect(seen).toEqual({ ok: true, channels: 0 });
});

test('4. Every page runs in the sandbox', async ({ desk }) => {
  for (const preferences of await preferencesOf(desk.app))
    expect(preferences).toMatchObject({ sandbox: true });
});

test('6. and 8. to 10. Web security is on; insecure content, experiments and Blink features are off', async ({
  desk,
}) => {
  const all = await preferencesOf(desk.app);
  expect(all.length).toBeGreaterThan(0);
  for (const preferences of all) {
    expect(preferences).toMatchObject({
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    expect(preferences.enableBlinkFeatures ?? '').toBe('');
  }
});

test('7. The policy of the page is in the program’s own answer, and allows neither inline script nor eval', async ({
  desk,
}) => {
  const answers = await desk.app.evaluate(
    async ({ net }, address) =>
      Promise.all(
        [0, 1].map(async () => {
          const { headers } = await net.fetch(address);
          return {
            policy: headers.get('content-security-policy') ?? '',
            nosniff: headers.get('x-content-type-options'),
          };
        }),
      ),
    ownPage,
  );
  const [first, second] = answers.map(({ policy }) =>
    Object.fromEntries(policy.split('; ').map((each) => [each.split(' ')[0], each])),
  );
  expect(first).toMatchObject({
    'default-src': "default-src 'none'",
    'script-src': "script-src 'self'",
    'connect-src': "connect-src 'none'",
    'object-src': "object-src 'none'",
    'base-uri': "base-uri 'none'",
    'form-action': "form-action 'none'",
    'frame-ancestors': "frame-ancestors 'none'",
  });
  expect(answers.map(({ nosniff }) => nosniff)).toEqual(['nosniff', 'nosniff']);
  expect(first?.['style-src-elem']).not.toBe(second?.['style-src-elem']);
  const ran = await desk.page.evaluate(async () => {
    const evaluate = Reflect.get(globalThis, ['e', 'val'].join(''));
    const tries: Record<string, () => unknown> = {
      eval: () => evaluate('1'),
      function: () => new Function('return 1')(),
      wasm: () => WebAssembly.compile(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
    };
    const done: string[] = [];
    // What a test asks directly is let through; a turn later it is the page itself that does it.
    await new Promise((later) => setTimeout(later));
    for (const [name, work] of Object.entries(tries))
      await new Promise<void>((ended) =>
        setTimeout(() =>
          Promise.resolve()
            .then(work)
            .then(
              () => done.push(name),
              () => undefined,
            )
            .then(() => ended()),
        ),
      );
    setTimeout(() => (setTimeout as (text: string) => void)('window.injected = true'));
    const script = Object.assign(document.createElement('script'), { textContent: 'window.injected = true' });
    document.body.append(script);
    script.remove();
    await new Promise((later) => setTimeout(later, 100));
    return { done, injected: 'injected' in window };
  });
  expect(ran).toEqual({ done: [], injected: false });
  forgive(desk, refused, /unsafe-eval/);
});

test('11. and 12. There are no webviews, and one that a page writes is nothing', async ({ desk }) => {
  for (const preferences of await preferencesOf(desk.app))
    expect(preferences).toMatchObject({ webviewTag: false });
  const made = await desk.page.evaluate(async () => {
    const view = document.createElement('webview');
    view.setAttribute('src', 'app://desk/index.html');
    view.setAttribute('allowpopups', '');
    view.setAttribute('nodeintegration', '');
    document.body.append(view);
    await new Promise((resolve) => setTimeout(resolve, 100));
    const is = 'getWebContentsId' in view;
    view.remove();
    return is;
  });
  expect(made).toBe(false);
  expect(await windowsOf(desk.app)).toEqual([ownPage]);
});
