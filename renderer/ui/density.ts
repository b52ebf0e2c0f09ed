import { useSyncExternalStore } from 'react';

export const densities = ['comfortable', 'compact'] as const;
export type Density = (typeof densities)[number];

const kept = 'login-desk.density';

function readKept(): Density {
  try {
    return localStorage.getItem(kept) === 'compact' ? 'compact' : 'comfortable';
  } catch {
    return 'comfortable';
  }
}

let chosen: Density | null = null;
const listeners = new Set<() => void>();

/** How close everything stands. */
export function density(): Density {
  chosen ??= readKept();
  return chosen;
}

/** Says it to the style sheets, before anything is drawn. */
export function applyDensity(): void {
  document.documentElement.dataset.density = density();
}

/** Lets everything stand closer, or as far apart as at first. It belongs to the computer and its screen, and to no store. */
export function chooseDensity(to: Density): void {
  chosen = to;
  try {
    localStorage.setItem(kept, to);
  } catch {
    // It holds for as long as the window is open, then.
  }
  applyDensity();
  for (const listener of listeners) listener();
}

const listen = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The same, heard of when it changes. */
export const useDensity = (): Density => useSyncExternalStore(listen, density);

/** The height of a list's row, given the comfortable one, in pixels: its lines stay as high as they are, the space around them shrinks. */
export const rowHeightIn = (now: Density, comfortable: number): number =>
  now === 'comfortable' ? comfortable : comfortable - 8;
