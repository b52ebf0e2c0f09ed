import { describe, expect, it } from 'vitest';
import { nextIndex } from '../../renderer/ui/lists/list-keys.ts';

describe('keys in a list', () => {
  it('walks by arrows and stays inside', () => {
    expect(nextIndex('ArrowDown', -1, 3, 2)).toBe(0);
    expect(nextIndex('ArrowDown', 1, 3, 2)).toBe(2);
    expect(nextIndex('ArrowDown', 2, 3, 2)).toBe(2);
    expect(nextIndex('ArrowUp', 1, 3, 2)).toBe(0);
    expect(nextIndex('ArrowUp', 0, 3, 2)).toBe(0);
  });

  it('begins at the end when it is walked upwards into', () => {
    expect(nextIndex('ArrowUp', -1, 3, 2)).toBe(2);
  });

  it('goes a page, and to both ends', () => {
    expect(nextIndex('PageDown', 0, 100, 8)).toBe(8);
    expect(nextIndex('PageDown', 97, 100, 8)).toBe(99);
    expect(nextIndex('PageUp', 9, 100, 8)).toBe(1);
    expect(nextIndex('PageUp', 3, 100, 8)).toBe(0);
    expect(nextIndex('PageUp', -1, 100, 8)).toBe(0);
    expect(nextIndex('Home', 50, 100, 8)).toBe(0);
    expect(nextIndex('End', 50, 100, 8)).toBe(99);
  });

  it('leaves other keys, and an empty list, alone', () => {
    expect(nextIndex('a', 1, 3, 2)).toBeNull();
    expect(nextIndex('Enter', 1, 3, 2)).toBeNull();
    for (const key of ['ArrowDown', 'ArrowUp', 'PageDown', 'Home', 'End'])
      expect(nextIndex(key, -1, 0, 2)).toBeNull();
  });
});
