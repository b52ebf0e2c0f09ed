import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type Language, languages } from '../../language/languages.ts';
import { expectedDeskFile } from './data-folder.ts';

/**
 * The language of the desk in a window's folder, where the window opens it without asking anyone anything; null where it
 * asks, or it is not known. The page begins with the desk's empty frame then, while the desk is opened behind it.
 */
export function expectedDesk(folder: string): Language | null {
  try {
    const kept = readFileSync(expectedDeskFile(folder), 'utf8');
    return languages.find((language) => language === kept) ?? null;
  } catch {
    return null;
  }
}

/** Keeps what the next start may expect, null for nothing. Where it can't be written, the next page begins as the first did. */
export function expectDesk(folder: string, language: Language | null): void {
  if (expectedDesk(folder) === language) return;
  try {
    if (language === null) rmSync(expectedDeskFile(folder));
    else writeFileSync(expectedDeskFile(folder), language);
  } catch {
    // The next window is there a tenth of a second later.
  }
}
