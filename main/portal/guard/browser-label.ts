const first = (agent: string, words: readonly (readonly [RegExp, string])[]): string | null =>
  words.find(([pattern]) => pattern.test(agent))?.[1] ?? null;

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

/** A browser in words that a person knows it by, as in `Firefox on Windows`. Only words of ours: what it says of itself is anybody's. */
export function browserLabel(agent: string | undefined): string {
  const said = (agent ?? '').slice(0, 1000);
  const browser = first(said, browsers) ?? 'A browser';
  const system = first(said, systems);
  return system === null ? browser : `${browser} on ${system}`;
}
