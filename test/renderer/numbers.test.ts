import { describe, expect, it } from 'vitest';
import {
  bytesText,
  countOf,
  countText,
  dayText,
  durationText,
  fileNameOf,
} from '../../renderer/data/numbers.ts';

describe('numbers in words', () => {
  it('count with their noun', () => {
    expect(countText(100_000)).toBe('100,000');
    expect(countOf(1, 'row')).toBe('1 row');
    expect(countOf(0, 'row')).toBe('0 rows');
    expect(countOf(2300, 'try', 'tries')).toBe('2,300 tries');
  });

  it('measure bytes and time', () => {
    expect([412, 402_700, 3_400_000].map(bytesText)).toEqual(['412 bytes', '402.7 kB', '3.4 MB']);
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
