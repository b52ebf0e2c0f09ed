import type { Millis } from '../../../preload/contract/shared.ts';

const hourMillis = 3_600_000;
const minuteMillis = 60_000;
const dayMillis = 24 * hourMillis;
const midnight = '00:00:00.000Z';

const remembered = 4;

const digits = (count: number): readonly string[] =>
  Array.from({ length: 10 ** count }, (_none, number) => String(number).padStart(count, '0'));
const [two, three] = [digits(2), digits(3)];

/**
 * Writes times as `Date.toISOString` does, which takes a good part of an export: most times are of the day of the one before.
 * Throws for a day that `Date` does not know.
 */
export function createIsoTimes(): (at: Millis) => string {
  let day = Number.NaN;
  let date = '';
  const write = (at: Millis): string => {
    const dayOf = Math.floor(at / dayMillis);
    if (dayOf !== day) {
      date = new Date(dayOf * dayMillis).toISOString().slice(0, -midnight.length);
      day = dayOf;
    }
    const time = at - dayOf * dayMillis;
    const hours = two[Math.floor(time / hourMillis)];
    const minutes = two[Math.floor((time % hourMillis) / minuteMillis)];
    const seconds = two[Math.floor((time % minuteMillis) / 1000)];
    return `${date}${hours}:${minutes}:${seconds}.${three[time % 1000]}Z`;
  };
  // What happens in a case happens at few moments, each of which stands in it more than once.
  const [moments, texts] = [new Array<Millis>(remembered).fill(Number.NaN), new Array<string>(remembered)];
  let next = 0;
  return (at) => {
    const place = moments.indexOf(at);
    if (place !== -1) return texts[place] ?? '';
    const text = write(at);
    moments[next] = at;
    texts[next] = text;
    next = (next + 1) % remembered;
    return text;
  };
}
