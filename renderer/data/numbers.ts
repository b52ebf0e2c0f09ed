import { catalogue } from '../../language/catalogue.ts';
import { say, windowLocale } from '../language.ts';

const words = catalogue({
  bytes: {
    en: '{count, plural, one {# byte} other {# bytes}}',
    es: '{count, plural, one {# byte} other {# bytes}}',
  },
  kilobytes: { en: '{size} kB', es: '{size} kB' },
  megabytes: { en: '{size} MB', es: '{size} MB' },
  underSecond: { en: 'less than a second', es: 'menos de un segundo' },
  seconds: { en: '{seconds} s', es: '{seconds} s' },
  minutes: { en: '{minutes} min {seconds} s', es: '{minutes} min {seconds} s' },
  hours: { en: '{hours} h {minutes} min', es: '{hours} h {minutes} min' },
});

/** `100,000`. */
export function countText(count: number): string {
  return new Intl.NumberFormat(windowLocale(), { maximumFractionDigits: 0 }).format(count);
}

/** `412 bytes`, `402.7 kB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return say(words.bytes, { count: bytes });
  const tenth = new Intl.NumberFormat(windowLocale(), { maximumFractionDigits: 1 });
  if (bytes < 1_000_000) return say(words.kilobytes, { size: tenth.format(bytes / 1000) });
  return say(words.megabytes, { size: tenth.format(bytes / 1_000_000) });
}

/** `less than a second`, `8 s`, `2 min 5 s`, `1 h 4 min`. */
export function durationText(seconds: number): string {
  if (seconds < 1) return say(words.underSecond);
  const rounded = Math.round(seconds);
  if (rounded < 60) return say(words.seconds, { seconds: rounded });
  if (rounded < 3600) return say(words.minutes, { minutes: Math.floor(rounded / 60), seconds: rounded % 60 });
  return say(words.hours, {
    hours: Math.floor(rounded / 3600),
    minutes: Math.floor((rounded % 3600) / 60),
  });
}

/** The last part of a path of any system, for a sentence; the whole path goes into a title. */
export function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** `2026-11-21`, the day here, for the name of a file. */
export function dayText(date: Date): string {
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${part(date.getMonth() + 1)}-${part(date.getDate())}`;
}
