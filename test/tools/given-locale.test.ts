import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { givenLocale } from '../../tools/build/given-locale.ts';

test('the widgets’ look for the system’s language is replaced by one that has all that it exports', async () => {
  const widgets = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'));
  const own = join(widgets, 'dist/private/i18n/useDefaultLocale.mjs');
  const { load } = givenLocale();
  const exported = /export const (\w+)/g;
  const names = [...(load(own) ?? '').matchAll(exported)].map(([, name]) => name);
  expect(names.sort()).toEqual(Object.keys(await import(own)).sort());
  expect(load(join(widgets, 'dist/private/i18n/I18nProvider.mjs'))).toBeUndefined();
});
