import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { loadedBy } from '../support/built-modules.ts';

const built = resolve(import.meta.dirname, '../../out');
const read = (path: string): string => readFileSync(join(built, path), 'utf8');

test('the window is opened before the store, the desk or its services are loaded', () => {
  const { own, packages, text } = loadedBy('main.js');
  expect(packages).toEqual(['electron']);
  expect(own.filter((file) => !/^(main\.js|first-)/.test(file))).toEqual([]);
  // All before the window is added to every start.
  expect(text.length).toBeLessThan(40_000);
});

test('the program behind the window is loaded in parts, none of which keeps the page waiting long', () => {
  const entry = read('main/main.js');
  const parts = [...entry.matchAll(/import\("\.\/([^"]+)"\)/g)].flatMap(
    ([, file = '']) => loadedBy(file).own,
  );
  for (const name of ['words', 'numbers', 'desk', 'calls', 'window-program'])
    expect(parts.filter((file) => file.startsWith(`${name}-`))).not.toEqual([]);
  // Compiling 600,000 characters takes about 10 ms.
  for (const file of new Set(parts))
    expect([file, read(`main/${file}`).length < 600_000]).toEqual([file, true]);
});

test('the preload has the names of the contract and no schemas', () => {
  const preload = read('preload/preload.cjs');
  for (const name of ['lookup', 'cases.open', 'importSample', 'setupState', 'jobProgress'])
    expect(preload).toContain(`"${name}"`);
  // No code cache holds the preload: each start compiles it.
  expect(preload.length).toBeLessThan(10_000);
});

test('what stands around the box comes with the page, and is run when the box is there', () => {
  const page = read('renderer/index.html');
  const [, entry = ''] = /<script [^>]*src="\.\/(assets\/[^"]+)"/.exec(page) ?? [];
  const [, parts = ''] =
    /<link rel="modulepreload" [^>]*href="\.\/assets\/(parts-[^"]+\.js)"/.exec(page) ?? [];
  expect(page).toMatch(/<link rel="stylesheet" [^>]*href="\.\/assets\/parts-[^"]+\.css"/);
  const atOnce = [
    read(`renderer/${entry}`),
    read(`renderer/assets/${/window-[^"]+\.js/.exec(page)?.[0] ?? ''}`),
  ];
  for (const text of atOnce) expect(text).not.toMatch(new RegExp(`from"\\./${parts}"`));
  expect(atOnce.some((text) => text.includes(`import(\`./${parts}\`)`))).toBe(true);
});

test('the first screen is two scripts without the other screens and without schemas', () => {
  const page = read('renderer/index.html');
  const scripts = [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.js)"/g)].map(([, path = '']) =>
    read(join('renderer', path)),
  );
  const text = scripts.join('\n');
  // React, the widgets and the desk; every byte goes through the main process, about 20 ms for a million.
  expect(text.length).toBeLessThan(1_050_000);
  expect(scripts.length).toBeLessThan(5);
  expect(text).toContain('The window parses nothing');
  expect(text).not.toContain('ZodError');
  expect(/^[\0-\x7f]*$/.test(text)).toBe(true);
  // The widgets take the window's language; looking for the system's takes 9 ms.
  expect(text.includes('languagechange')).toBe(false);
  for (const screen of ['audit', 'cases', 'directory', 'links', 'outbox', 'reports', 'settings'])
    expect(text).toMatch(new RegExp(`import\\(.\\./${screen}-screen-`));
});
