import { createHash, randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { signs } from '../../main/store/base32.ts';
import { fingerprintOf } from '../../main/store/fingerprint.ts';
import { isGroupOf, readRecoveryKey, recoveryGroups, recoveryKeyOf } from '../../main/store/recovery-key.ts';

const key = createHash('sha256').update('a key for tests').digest();
const groups = recoveryKeyOf(key);

const typedWith = (at: number, group: string): string => groups.with(at, group).join('-');

test('a recovery key is read back as the key, however it is typed', () => {
  for (let round = 0; round < 200; round += 1) {
    const other = randomBytes(32);
    expect(readRecoveryKey(recoveryKeyOf(other).join('-'))).toEqual({ state: 'read', key: other });
  }
  const written = groups.join('-');
  const ways = [
    written.toLowerCase(),
    written.replaceAll('-', ' '),
    written.replaceAll('-', ''),
    written.replaceAll('-', '\n'),
    ` ${written.replaceAll('0', 'O').replaceAll('1', 'l')}\r\n`,
    written.replaceAll('1', 'I').replaceAll('0', 'o').replaceAll('-', ' – '),
  ];
  for (const way of ways) expect(readRecoveryKey(way)).toEqual({ state: 'read', key });
});

test('it is thirteen groups of five signs without I, L, O and U', () => {
  expect(groups).toHaveLength(recoveryGroups);
  for (const group of groups) expect(group).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}$/);
});

test('every single wrong sign is named by its group', () => {
  for (const [at, group] of groups.entries())
    for (let place = 0; place < group.length; place += 1)
      for (const sign of signs) {
        if (sign === group[place]) continue;
        const typed = typedWith(at, group.slice(0, place) + sign + group.slice(place + 1));
        expect(readRecoveryKey(typed)).toEqual({ state: 'groups-wrong', groups: [at + 1] });
      }
});

test('two signs that changed places are named by their group', () => {
  for (const [at, group] of groups.entries())
    for (let place = 0; place < group.length - 1; place += 1) {
      const swapped = [...group];
      [swapped[place], swapped[place + 1]] = [swapped[place + 1] ?? '', swapped[place] ?? ''];
      if (swapped.join('') === group) continue;
      expect(readRecoveryKey(typedWith(at, swapped.join('')))).toEqual({
        state: 'groups-wrong',
        groups: [at + 1],
      });
    }
});

test('groups that changed places, a missing sign and a missing group are named', () => {
  const swapped = groups.with(2, groups[5] ?? '').with(5, groups[2] ?? '');
  expect(readRecoveryKey(swapped.join('-'))).toEqual({ state: 'groups-wrong', groups: [3, 6] });
  expect(readRecoveryKey(typedWith(6, (groups[6] ?? '').slice(0, 4)))).toEqual({
    state: 'groups-wrong',
    groups: [7],
  });
  expect(readRecoveryKey(typedWith(6, '*?!'))).toMatchObject({ state: 'wrong-length', groups: 12 });
  expect(readRecoveryKey(groups.slice(1).join('-'))).toEqual({ state: 'wrong-length', groups: 12 });
  expect(readRecoveryKey('')).toEqual({ state: 'wrong-length', groups: 0 });
  expect(readRecoveryKey(typedWith(0, 'ÜÜÜÜÜ'))).toEqual({ state: 'groups-wrong', groups: [1] });
});

test('a group that is typed back is compared as people type', () => {
  expect(isGroupOf(key, 4, ` ${(groups[3] ?? '').toLowerCase()} `)).toBe(true);
  expect(isGroupOf(key, 5, groups[3] ?? '')).toBe(false);
  expect(isGroupOf(key, 14, groups[3] ?? '')).toBe(false);
  expect(isGroupOf(key, 1, '')).toBe(false);
});

test('a fingerprint is the same for the same key alone, and is no part of it', () => {
  expect(fingerprintOf(key)).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(fingerprintOf(Buffer.from(key))).toBe(fingerprintOf(key));
  const changed = Buffer.from(key);
  changed[31] = (changed[31] ?? 0) ^ 1;
  expect(fingerprintOf(changed)).not.toBe(fingerprintOf(key));
  const written = groups.join('');
  for (const part of fingerprintOf(key).split('-')) expect(written).not.toContain(part);
});
