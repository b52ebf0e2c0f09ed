import { expect, test } from 'vitest';
import { isInterface } from '../../../renderer/features/settings/interface-address.ts';
import { wholeNumber } from '../../../renderer/ui/fields/number-field.tsx';

test('A number that is typed is never turned into another one', () => {
  for (const [typed, value] of [
    ['14', 14],
    [' 14 ', 14],
    ['1,440', 1440],
    ['-1', Number.NaN],
    ['1.5', Number.NaN],
    ['1,4', Number.NaN],
    ['12a', Number.NaN],
    ['', Number.NaN],
    ['1441', Number.NaN],
  ] as const)
    expect(wholeNumber(typed, 0, 1440), typed).toBe(value);
});

test('An address that no computer can have is no interface', () => {
  for (const good of ['127.0.0.1', '0.0.0.0', '::1', '[::]', 'fe80::1', 'localhost', 'desk-3.local'])
    expect(isInterface(good), good).toBe(true);
  for (const bad of ['300.1.1.1', '1.2.3', '10.0.0.256', '127.0.0.1:80', 'a b', '-x', ''])
    expect(isInterface(bad), bad).toBe(false);
});
