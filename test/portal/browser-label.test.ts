import { describe, expect, test } from 'vitest';
import { trustedBy } from '../../main/desk/signing-in/browsers.ts';
import { browserLabel } from '../../main/portal/pages/browser-label.ts';
import { agents, signInPortal } from './signing-in-world.ts';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const kit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

describe('a browser is named in plain words', () => {
  test.each([
    [agents.firefox, 'Firefox on Windows'],
    [agents.safari, 'Safari on iPhone'],
    [agents.chrome, 'Chrome on Mac'],
    [`${windows} ${kit} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`, 'Edge on Windows'],
    [`${windows} ${kit} Chrome/141.0.0.0 Safari/537.36 OPR/120.0.0.0`, 'Opera on Windows'],
    [`Mozilla/5.0 (X11; Linux x86_64) ${kit} HeadlessChrome/142.0.0.0 Safari/537.36`, 'Chrome on Linux'],
    [
      `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${kit} Chrome/142.0.0.0 Safari/537.36`,
      'Chrome on Chromebook',
    ],
    [`Mozilla/5.0 (Linux; Android 10; K) ${kit} Chrome/142.0.0.0 Mobile Safari/537.36`, 'Chrome on Android'],
    [
      `Mozilla/5.0 (Linux; Android 10; K) ${kit} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
      'Samsung Internet on Android',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      'Safari on Mac',
    ],
    [
      'Mozilla/5.0 (iPad; CPU OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/142.0.0.0 Mobile/15E148 Safari/604.1',
      'Chrome on iPad',
    ],
    ['curl/8.14.1', 'A browser'],
    ['', 'A browser'],
    [undefined, 'A browser'],
  ])('%s', (agent, name) => expect(browserLabel(agent)).toBe(name));

  test('the same one after an update', () =>
    expect(browserLabel(agents.firefox.replaceAll('145', '212'))).toBe(browserLabel(agents.firefox)));
});

describe('what a stranger writes into the name of a browser gets nowhere', () => {
  const hostile = {
    markup: '<script>alert(1)</script>" onclick="x Firefox/1 <img src=x>',
    'control characters': 'Chrome/1\u0001\u001b[31m\t Windows\u0085',
    'ten thousand letters': 'A'.repeat(10_000),
    'ten thousand beginnings of a name': 'Version/1.1 '.repeat(1000),
    'another alphabet': 'Firefox/1 \u00e9\u00ff\u00a0Windows',
    'what a template would fill in': '{{code}} <%= token %> %s Safari/1',
  };

  test.each(Object.entries(hostile))('%s', async (_what, agent) => {
    const name = browserLabel(agent);
    expect(name).toMatch(/^(A browser|Firefox|Chrome)( on Windows)?$/);
    const portal = await signInPortal();
    const browser = portal.browserAs(agent);
    const page = await portal.signIn(browser, true);
    expect(await portal.trusted()).toEqual([name]);
    expect(page.text).toContain(`${name} , this browser`);
    expect(page.html).not.toMatch(/alert|onclick=|\{\{|AAAA/);
    const token = browser.cookie('login-desk-trust');
    expect(trustedBy(portal.store.read, token, portal.clock())?.label).toBe(name);
  });
});
