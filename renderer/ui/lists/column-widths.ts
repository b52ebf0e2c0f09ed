import { useState } from 'react';

/** How wide columns are beside each other: each has its share of what the list has, so that none is ever cut off. */
export type Shares = Readonly<Record<string, number>>;

/** A column stays wide enough to be seen and taken hold of. */
const least = 40;

const kept = (name: string): string => `column-widths:${name}`;

/** What was kept; what is not a list of widths is as good as nothing. */
export function readShares(text: string | null): Shares {
  try {
    const found: unknown = JSON.parse(text ?? '{}');
    if (typeof found !== 'object' || found === null) return {};
    return Object.fromEntries(
      Object.entries(found).filter(
        (pair): pair is [string, number] => typeof pair[1] === 'number' && pair[1] >= least,
      ),
    );
  } catch {
    return {};
  }
}

/** Two columns beside each other after the line between was moved by so many pixels: what one gets, the other gives. */
export function moved(left: number, right: number, by: number): readonly [number, number] {
  const within = Math.max(least - left, Math.min(right - least, by));
  return left + within < least || right - within < least ? [left, right] : [left + within, right - within];
}

/** The widths that somebody gave to the columns of a list, kept on this computer, of this program's window alone. */
export function useShares(name: string): readonly [Shares, (next: Shares) => void] {
  const [shares, setShares] = useState(() => readShares(localStorage.getItem(kept(name))));
  const change = (next: Shares): void => {
    setShares(next);
    if (Object.keys(next).length === 0) localStorage.removeItem(kept(name));
    else localStorage.setItem(kept(name), JSON.stringify(next));
  };
  return [shares, change];
}
