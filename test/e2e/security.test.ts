import { eventNames, queries } from '../../preload/contract/contract.ts';
import { expect, forgive, test } from '../support/window.ts';

const ownPage = 'app://desk/index.html';

test('The page has nothing of Node and only the named methods of the bridge', async ({ desk }) => {
  const found = await desk.page.evaluate(() => {
    const names = ['require', 'process', 'module', 'Buffer', 'global', 'electron', 'ipcRenderer'];
    const bridge = (window as unknown as { loginDesk: Record<string, unknown> }).loginDesk;
    return {
      node: names.filter((name) => name in window),
      groups: Object.keys(bridge).sort(),
      queries: Object.keys(bridge.query as object).sort(),
      events: Object.keys(bridge.on as object).sort(),
      frozen: (() => {
        try {
          (bridge as { query: unknown }).query = null;
        } catch {}
        return bridge.query !== null;
      })(),
    };
  });
  expect(found).toEqual({
    node: [],
    groups: ['act', 'cancelJob', 'droppedFiles', 'job', 'on', 'query', 'shell'],
    queries: Object.keys(queries).sort(),
    events: [...eventNames].sort(),
    frozen: true,
  });
  const preferences = await desk.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  });
});

test('The bridge refuses what it does not know and what does not fit', async ({ desk, home }) => {
  const answers = await desk.page.evaluate(async () => {
    type Method = (...input: unknown[]) => Promise<{ ok: boolean; error?: { code: string } }>;
    const bridge = (window as unknown as { loginDesk: Record<string, Record<string, Method>> }).loginDesk;
    const ask = async (group: string, name: string, ...input: unknown[]) => {
      const method = bridge[group]?.[name];
      return method === undefined ? 'no such method' : ((await method(...input)).error?.code ?? 'ok');
    };
    return {
      unknownQuery: await ask('query', 'passwords', {}),
      unknownAction: await ask('act', 'store.drop', {}),
      internalAction: await ask('act', 'transfer.import-people', {}),
      noInput: await ask('query', 'lookup'),
      wrongType: await ask('query', 'lookup', { text: 5 }),
      tooLong: await ask('query', 'lookup', { text: 'x'.repeat(40_000) }),
      nul: await ask('act', 'cases.open', { channel: 'phone', caller: 'a\u0000b' }),
      notAnObject: await ask('act', 'cases.open', 'x'),
      badCircumstances: await ask(
        'act',
        'cases.open',
        { channel: 'phone', caller: 'Ada' },
        { proofs: ['gut'] },
      ),
      path: await ask('query', 'sandboxMail', { file: '../../desk.key' }),
    };
  });
  expect(answers).toMatchObject({
    unknownQuery: 'no such method',
    unknownAction: 'no such method',
    internalAction: 'no such method',
    noInput: 'invalid-input',
    wrongType: 'invalid-input',
    tooLong: 'invalid-input',
    nul: 'invalid-input',
    notAnObject: 'invalid-input',
    badCircumstances: 'invalid-input',
    path: 'invalid-input',
  });
  expect(await home.run('cases', 'list')).toEqual([]);
});

test('The window can’t be led elsewhere and opens no other', async ({ desk }) => {
  const { page, app } = desk;
  for (const target of ['https://example.invalid/', 'file:///etc/passwd', 'data:text/html,<p>hi']) {
    await page.evaluate((address) => {
      location.href = address;
    }, target);
    await page.waitForTimeout(150);
    expect(page.url()).toBe(ownPage);
  }
  const opened = await page.evaluate(() => window.open('https://example.invalid/', '_blank') === null);
  expect(opened).toBe(true);
  await page.evaluate(() => {
    const link = document.createElement('a');
    Object.assign(link, { href: 'https://example.invalid/', target: '_blank', textContent: 'away' });
    document.body.append(link);
    link.click();
    link.remove();
  });
  await page.waitForTimeout(150);
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const shown = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.getURL(),
  );
  expect(shown).toBe(ownPage);
  forgive(desk, refused);
});

const ways: Readonly<Record<string, () => void>> = {
  'about:blank': () => {
    location.href = 'about:blank';
  },
  'about:blank in the place of the page': () => location.replace('about:blank'),
  'a page of the same scheme': () => {
    location.href = 'app://other/index.html';
  },
  'a step back': () => history.back(),
  'three steps back': () => history.go(-3),
  'a reload': () => location.reload(),
  'a reload of a made-up address': () => {
    history.pushState({}, '', '/made-up');
    location.reload();
  },
  'a step back from a made-up address': () => {
    history.pushState({}, '', '/made-up');
    history.pushState({}, '', '/index.html');
    history.back();
    location.reload();
  },
  'an empty window under its own name': () => {
    window.open('about:blank', '_self');
  },
  'a form': () => {
    const form = document.createElement('form');
    form.action = 'about:blank';
    document.body.append(form);
    form.submit();
  },
};

for (const [way, take] of Object.entries(ways))
  test(`The page can’t be left by ${way}`, async ({ desk }) => {
    // A page that goes away while it is asked answers nothing.
    await desk.page.evaluate(take).catch(() => undefined);
    // Asked through the main process: the test's own view of the page waits for navigations that were refused.
    const answer = () =>
      desk.app.evaluate(async ({ BrowserWindow }) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        const script = `(async () => {
          const found = await window.loginDesk.query.lookup({ text: 'mary lee' });
          const bar = document.querySelector('[role=combobox]');
          return bar !== null && bar.checkVisibility() && found.ok && found.value.total > 0;
        })()`;
        return (
          new URL(contents?.getURL() ?? '').host === 'desk' && (await contents?.executeJavaScript(script))
        );
      });
    // A page that is replaced while it is asked never answers: then it is asked again.
    const soon = () =>
      Promise.race([
        answer().catch(() => false),
        new Promise<boolean>((unanswered) => setTimeout(() => unanswered(false), 1000)),
      ]);
    await expect.poll(soon).toBe(true);
    forgive(desk, refused, /Failed to load resource|net::ERR/);
  });

// Chromium says in the console what it did not do; here that is the point.
const refused = /Content Security Policy|Not allowed to (load|navigate)/;

test('Scripts, styles, pictures and connections from elsewhere are stopped by the page’s policy', async ({
  desk,
}) => {
  const { page } = desk;
  const ran = await page.evaluate(async () => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => violated.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.injected = true';
    document.body.append(script);
    const handler = document.createElement('div');
    handler.innerHTML = '<img src="x" onerror="window.injected = true">';
    document.body.append(handler);
    const remote = document.createElement('script');
    remote.src = 'https://example.invalid/x.js';
    document.body.append(remote);
    const style = document.createElement('style');
    style.textContent = 'body { display: none }';
    document.body.append(style);
    const fetched = await fetch('https://example.invalid/').then(
      () => 'fetched',
      () => 'stopped',
    );
    // A picture is not there once the program has said so; what runs by that is stopped then.
    const expected = ['connect-src', 'script-src-attr', 'script-src-elem', 'style-src-elem'];
    for (let tries = 0; tries < 200 && !expected.every((name) => violated.includes(name)); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 50));
    for (const added of [script, handler, remote, style]) added.remove();
    return { injected: 'injected' in window, fetched, violated: [...new Set(violated)].sort() };
  });
  expect(ran.injected).toBe(false);
  expect(ran.fetched).toBe('stopped');
  expect(ran.violated).toEqual(
    expect.arrayContaining(['connect-src', 'script-src-attr', 'script-src-elem', 'style-src-elem']),
  );
  await expect(desk.commandBar).toBeVisible();
  forgive(desk, refused, /Failed to load resource/);
});

test('What callers are called is text and nothing else', async ({ desk, home }) => {
  const name = '<img src=x onerror="window.injected=true"><b>Bo</b>';
  await home.run('cases', 'open', '--channel', 'email', '--caller', name);
  await desk.goTo('Cases');
  await desk.page.getByRole('option', { name: /onerror/ }).click();
  await expect(desk.page.getByRole('heading', { name })).toBeVisible();
  expect(await desk.page.evaluate(() => 'injected' in window)).toBe(false);
});
