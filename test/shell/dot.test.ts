import { expect, test } from 'vitest';
import { dotBitmap } from '../../main/shell/dot.ts';

test('the dot is a filled circle that touches each side and no corner', () => {
  for (const size of [15, 16, 32]) {
    const bitmap = dotBitmap(size);
    expect(bitmap).toHaveLength(size * size * 4);
    const covers = (x: number, y: number): boolean => bitmap[(y * size + x) * 4 + 3] === 0xff;
    const [middle, last] = [Math.floor(size / 2), size - 1];
    for (const [x, y] of [
      [middle, 0],
      [0, middle],
      [last, middle],
      [middle, last],
      [middle, middle],
    ] as const)
      expect(covers(x, y), `${size}: ${x}, ${y}`).toBe(true);
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
      [last, last],
    ] as const)
      expect(covers(x, y), `${size}: ${x}, ${y}`).toBe(false);
  }
});
