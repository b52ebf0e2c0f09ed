import { parse } from 'tldts';
import { localeOf } from '../../../language/languages.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say, spokenLanguage } from '../../language.ts';
import { cleanLine } from '../message/clean-text.ts';
import { letterWords } from './words.ts';

// A longer name is cut: a name is no place for a message of somebody else's.
const longestName = 120;

// Words with a dot inside, of which mail programs make links where they end like a host's name.
const dotted = /[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;

/** What in a text mail programs would turn into a link by themselves: `https://…`, `www.…`, `clinic.com`, an address. */
export function linksIn(text: string): readonly string[] {
  const marked = text.match(/\S*(?::\/\/|\bwww\.|\bmailto:)\S*/giu) ?? [];
  const hosts = (text.match(dotted) ?? []).filter((word) => parse(word).isIcann);
  return [...marked, ...hosts];
}

/**
 * A name that somebody typed, as a mail shows it: one line, not too long, and with what mail programs would turn into a
 * link taken apart, so that no one can smuggle a link of their own into our mail.
 */
export function typedName(name: string): string {
  const line = [...cleanLine(name)];
  const cut = line.length > longestName ? `${line.slice(0, longestName).join('')}…` : line.join('');
  return cut
    .replaceAll('://', ': //')
    .replace(/\bwww\./gi, 'www. ')
    .replace(dotted, (word) => (parse(word).isIcann ? word.replaceAll('.', '. ') : word));
}

/** `2026-11-21 14:05 UTC`, in Spanish `21 de noviembre de 2026, 14:05 UTC`: readers are in other time zones than the desk. */
export function whenInWords(at: Millis): string {
  const [day, time] = [new Date(at).toISOString().slice(0, 10), new Date(at).toISOString().slice(11, 16)];
  if (spokenLanguage() !== 'es') return `${day} ${time} UTC`;
  const inWords = new Intl.DateTimeFormat(localeOf.es, { dateStyle: 'long', timeZone: 'UTC' });
  return `${inWords.format(at)}, ${time} UTC`;
}

/** `60 minutes`, `2 hours`, `7 days`. */
export function lifeInWords(minutes: number): string {
  if (minutes % 1440 === 0) return say(letterWords.days, { count: minutes / 1440 });
  if (minutes > 60 && minutes % 60 === 0) return say(letterWords.hours, { count: minutes / 60 });
  return say(letterWords.minutes, { count: minutes });
}
