import { describe, expect, it } from 'vitest';
import { bytesText, countText, dayText, durationText, fileNameOf } from '../../renderer/data/numbers.ts';

describe('numbers in words', () => {
  it('have separators', () => {
    expect(countText(100_000)).toBe('100,000');
    expect(countText(0)).toBe('0');
  });

  it('measure bytes and time', () => {
    expect([1, 412, 402_700, 3_400_000].map(bytesText)).toEqual([
      '1 byte',
      '412 bytes',
      '402.7 kB',
      '3.4 MB',
    ]);
    expect([0.2, 8, 125, 3840].map(durationText)).toEqual([
      'less than a second',
      '8 s',
      '2 min 5 s',
      '1 h 4 min',
    ]);
    expect(durationText(59.6)).toBe('1 min 0 s');
  });

  it('name a file and a day', () => {
    expect(fileNameOf('/home/sam/people.csv')).toBe('people.csv');
    expect(fileNameOf('C:\\Sam\\people.csv')).toBe('people.csv');
    expect(dayText(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
  });
});
