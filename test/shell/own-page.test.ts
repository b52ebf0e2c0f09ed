import { expect, test } from 'vitest';
import { isOwnAddress, isOwnPage } from '../../main/shell/own-page.ts';

test.each([
  'about:blank',
  'about:srcdoc',
  'data:text/html,<p>hi',
  'file:///etc/passwd',
  'file://desk/index.html',
  'blob:app://desk/5',
  'javascript:0',
  'https://desk/index.html',
  'http://desk/',
  'app://other/index.html',
  'app://desk.example/index.html',
  'app://example/desk',
  'app://desk@example/index.html',
  'app://someone@desk/index.html',
  'app://desk:8080/index.html',
  'app:desk/index.html',
  'app:///index.html',
  'chrome://gpu',
  'devtools://devtools/bundled/inspector.html',
  'view-source:app://desk/index.html',
  'null',
  '',
])('%s is no address of the program’s own, though its origin may be the same word', (address) => {
  expect([isOwnAddress(address), isOwnPage(address)]).toEqual([false, false]);
});

test('the page is its own at every place in it; its files are its own and no page', () => {
  for (const address of ['app://desk/index.html', 'app://desk/index.html#cases', 'app://desk/index.html?x=1'])
    expect([isOwnAddress(address), isOwnPage(address)]).toEqual([true, true]);
  for (const address of ['app://desk/assets/index.js', 'app://desk/', 'app://desk/made-up'])
    expect([isOwnAddress(address), isOwnPage(address)]).toEqual([true, false]);
});
