import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, onTestFinished, test } from 'vitest';
import { keepPlace, placeKept, placeOn, windowSizes } from '../../main/shell/window-place.ts';

const laptop = { x: 0, y: 0, width: 1280, height: 760 };
const beside = { x: 1280, y: -200, width: 1920, height: 1040 };
const left = { x: 1500, y: -100, width: 1600, height: 900, isMaximized: false };

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-place-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

test('a window opens where it was left', () => {
  const folder = newFolder();
  expect(placeKept(folder)).toBeNull();
  keepPlace(folder, left);
  expect(placeKept(folder)).toEqual(left);
  expect(placeOn([laptop, beside], placeKept(folder))).toEqual({
    x: 1500,
    y: -100,
    width: 1600,
    height: 900,
  });
});

test('on a screen that is gone it opens as at first, and on a smaller one it fits', () => {
  expect(placeOn([laptop], left)).toBeNull();
  expect(placeOn([laptop], { ...left, x: 100, y: 20 })).toEqual({ x: 100, y: 20, width: 1280, height: 760 });
});

test('wherever it was left, it can be moved by its upper edge', () => {
  const number = fc.integer({ min: -5000, max: 5000 });
  const area = fc.record({ x: number, y: number, width: number, height: number, isMaximized: fc.boolean() });
  fc.assert(
    fc.property(area, (kept) => {
      const place = placeOn([laptop, beside], kept);
      if (place === null) return;
      expect(place.width).toBeGreaterThanOrEqual(windowSizes.least.width);
      const seen = [laptop, beside].some(
        ({ x, y, width, height }) =>
          place.y >= y && place.y + 40 <= y + height && place.x + place.width > x && place.x < x + width,
      );
      expect(seen).toBe(true);
    }),
  );
});

test('a file that says something else is as none', () => {
  const folder = newFolder();
  for (const text of [
    '',
    'null',
    '{}',
    '[1]',
    '{"x":1e9,"y":0,"width":1,"height":1,"isMaximized":true}',
    '{"x":"0"}',
  ]) {
    writeFileSync(join(folder, 'window.json'), text);
    expect(placeKept(folder)).toBeNull();
  }
  expect(() => keepPlace(join(folder, 'not', 'there'), left)).not.toThrow();
});
