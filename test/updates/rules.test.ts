import { expect, it } from 'vitest';
import { isServer, updateRules } from '../../main/updates/rules.ts';
import { compareVersions, isVersion } from '../../main/updates/versions.ts';

const release = { server: 'https://updates.login-desk.test/', publicKey: 'a'.repeat(64) };

it('Without a policy a new version is offered, over the channel that was chosen', () => {
  expect(updateRules({}, release, 'beta')).toEqual({
    mode: 'tell',
    channel: 'beta',
    server: release.server,
    fixed: [],
    off: null,
  });
});

it('What the IT fixes goes before what was chosen and what the program was built with', () => {
  const policy = { mode: 'install', server: 'https://intern.test/desk', channel: 'stable' } as const;
  expect(updateRules(policy, release, 'beta')).toEqual({
    ...policy,
    fixed: ['mode', 'server', 'channel'],
    off: null,
  });
  expect(updateRules({ mode: 'off' }, release, null)).toMatchObject({
    mode: 'off',
    off: 'policy',
    fixed: ['mode'],
  });
});

it('Without a server, or a key to check it with, nothing is looked for', () => {
  expect(updateRules({}, { ...release, server: 'https://updates.invalid/' }, null)).toMatchObject({
    mode: 'off',
    off: 'no-server',
  });
  expect(updateRules({ mode: 'install' }, { ...release, publicKey: null }, null)).toMatchObject({
    mode: 'off',
    off: 'no-key',
  });
});

it.each([
  ['https://a.test/', true],
  ['https://a.test:8443/desk', true],
  ['http://a.test/', false],
  ['ftp://a.test/', false],
  ['https://name:word@a.test/', false],
  ['https://a.test/?token=1', false],
  ['https://updates.example/', false],
  ['nonsense', false],
])('%s as a server: %s', (address, is) => {
  expect(isServer(address)).toBe(is);
});

it('Versions are ordered as Semantic Versioning does', () => {
  const ordered = [
    '0.9.10',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ];
  expect(ordered.toReversed().toSorted(compareVersions)).toEqual(ordered);
  for (const text of ['1.0', 'v1.0.0', '1.0.0+build', '01.0.0', '1.0.0-', ''])
    expect(isVersion(text)).toBe(false);
});
