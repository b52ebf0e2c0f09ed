import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linkAmong, openLinks, readLink } from '../../main/shell/own-links.ts';

test('a link names a case, however it is written', () => {
  expect(readLink('login-desk://case/TVPK-6K5J')).toEqual({ case: 'TVPK-6K5J' });
  expect(readLink('LOGIN-DESK://case/tvpk-6k5j/')).toEqual({ case: 'TVPK-6K5J' });
  expect(linkAmong(['--data', '/somewhere', 'login-desk://case/TVPK-6K5J'])).toEqual({ case: 'TVPK-6K5J' });
});

test('what is no such link opens nothing', () => {
  for (const text of [
    '',
    'login-desk:',
    'login-desk://case/',
    'login-desk://case/TVPK-6K5J?send=reset',
    'login-desk://case/TVPK-6K5J/close',
    'login-desk://settings',
    'login-desk://case/TVPK 6K5J',
    'https://case/TVPK-6K5J',
    'x login-desk://case/TVPK-6K5J',
    'login-desk://case/TVPK-6K5J\n--key-file',
  ])
    expect(readLink(text)).toBeNull();
  fc.assert(fc.property(fc.string(), (text) => readLink(`login-desk://${text}/`) === null));
});

test('what is to be opened is told of, and taken once', () => {
  const links = openLinks();
  links.open({ case: 'TVPK-6K5J' });
  let told = 0;
  links.onLink(() => {
    told += 1;
  });
  links.open(null);
  expect([told, links.take(), links.take()]).toEqual([0, { case: 'TVPK-6K5J' }, null]);
  links.open({ case: 'RPCT-5HQ3' });
  expect([told, links.take()]).toEqual([1, { case: 'RPCT-5HQ3' }]);
});
