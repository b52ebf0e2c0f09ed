import { say } from '../../language.ts';
import { signInWords as words } from './sign-in-words.ts';

// Most call themselves what they are like as well, so the order counts.
const browsers = [
  [/\bEdgA?\/|\bEdgiOS\//, 'Edge'],
  [/\bOPR\/|\bOPiOS\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\b(?:Headless)?Chrome\/|\bCriOS\//, 'Chrome'],
  [/\bVersion\/[\d.]+ (?:Mobile\/\w+ )?Safari\//, 'Safari'],
] as const;
const systems = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bWindows\b/, 'Windows'],
  [/\bMacintosh\b/, 'Mac'],
  [/\bLinux\b/, 'Linux'],
] as const;

const first = (agent: string, names: readonly (readonly [RegExp, string])[]): string | null =>
  names.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

function label(browser: string | null, system: string | null): string {
  if (system === null) return browser ?? say(words.unknownBrowser);
  return browser === null
    ? say(words.unknownOnSystem, { system })
    : say(words.browserOnSystem, { browser, system });
}

/** What browser and system a program says it is, of our own names only; null where it says none that we know. */
export const namesOf = (
  agent: string,
): { readonly browser: string | null; readonly system: string | null } => ({
  browser: first(agent, browsers),
  system: first(agent, systems),
});

/** A browser in words that a person knows it by, as in `Firefox on Windows`. It is made of our own words only, since a browser can call itself anything. */
export function browserLabel(agent: string | undefined): string {
  const { browser, system } = namesOf((agent ?? '').slice(0, 1000));
  return label(browser, system);
}

const endsWithName = (text: string, name: string): boolean => text.endsWith(` ${name}`) || text === name;

/** A label that the desk keeps, in its own language, as the page's reader is shown it. */
export function shownLabel(kept: string): string {
  const browser = browsers.find(([, name]) => kept === name || kept.startsWith(`${name} `))?.[1] ?? null;
  const system = systems.find(([, name]) => endsWithName(kept, name))?.[1] ?? null;
  return browser === null && system === null ? kept : label(browser, system);
}
