import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where a window is on the screens, in pixels of the system. */
export interface Area {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where the window was left. */
export interface WindowPlace extends Area {
  readonly isMaximized: boolean;
}

/** What the window is at least, and at first. */
export const windowSizes = { least: { width: 960, height: 600 }, first: { width: 1280, height: 800 } };

const farthest = 100_000;
const isSide = (value: unknown): value is number =>
  Number.isInteger(value) && Math.abs(Number(value)) <= farthest;

const fileIn = (folder: string): string => join(folder, 'window.json');
/** So much of the window's upper edge has to be seen, for it to be moved by, in pixels. */
const leastSeen = { width: 120, height: 40 };

/** Where the window was left; null where that is not known. */
export function placeKept(folder: string): WindowPlace | null {
  try {
    // Read before the window is there: a library for this would make the start longer.
    const { x, y, width, height, isMaximized } = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return [x, y, width, height].every(isSide) && typeof isMaximized === 'boolean'
      ? { x, y, width, height, isMaximized }
      : null;
  } catch {
    return null;
  }
}

/** Keeps where the window is. It is no harm where that can't be written. */
export function keepPlace(folder: string, { x, y, width, height, isMaximized }: WindowPlace): void {
  try {
    writeFileSync(fileIn(folder), JSON.stringify({ x, y, width, height, isMaximized }), { mode: 0o600 });
  } catch {
    // The next window opens where it would at first.
  }
}

/**
 * Where a window that was left there opens, given what the screens have room for: the screen that it was on may be gone, or smaller
 * now. Null where it opens as at first.
 */
export function placeOn(screens: readonly Area[], kept: WindowPlace | null): Area | null {
  if (kept === null) return null;
  const isSeen = (screen: Area): boolean =>
    kept.y >= screen.y &&
    kept.y + leastSeen.height <= screen.y + screen.height &&
    Math.min(kept.x + kept.width, screen.x + screen.width) - Math.max(kept.x, screen.x) >= leastSeen.width;
  const screen = screens.find(isSeen);
  if (!screen) return null;
  const within = (asked: number, least: number, most: number): number =>
    Math.max(least, Math.min(asked, most));
  const width = within(kept.width, windowSizes.least.width, screen.width);
  return {
    x: within(kept.x, screen.x + leastSeen.width - width, screen.x + screen.width - leastSeen.width),
    y: kept.y,
    width,
    height: within(kept.height, windowSizes.least.height, screen.height),
  };
}
