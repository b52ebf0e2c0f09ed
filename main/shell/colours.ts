import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Colours, colourChoices } from '../../preload/contract/colours.ts';

const fileIn = (folder: string): string => join(folder, 'colours.json');

/** Which colours were chosen for the windows of this computer; the system's where none were. */
export function coloursKept(folder: string): Colours {
  try {
    // Read before the window is there: a library for this would make the start longer.
    const kept: unknown = JSON.parse(readFileSync(fileIn(folder), 'utf8'));
    return colourChoices.find((choice) => choice === kept) ?? 'system';
  } catch {
    return 'system';
  }
}

/** Keeps them for the next start. It is no harm where that can't be written. */
export function keepColours(folder: string, colours: Colours): void {
  try {
    writeFileSync(fileIn(folder), JSON.stringify(colours), { mode: 0o600 });
  } catch {
    // The next window has the system's again.
  }
}
