import type { Millis } from '../../../preload/contract/shared.ts';

const minuteMillis = 60_000;
const dayMillis = 24 * 60 * minuteMillis;
const midnight = '00:00:00.000Z';

const remembered = 4;

const digits = (count: number, end: string): readonly string[] =>
  Array.from({ length: 10 ** count }, (_none, number) => `${String(number).padStart(count, '0')}${end}`);
const [sixty, thousandths] = [digits(2, '').slice(0, 60), digits(3, 'Z')];
const seconds = sixty.map((second) => `${second}.`);
/** Of a day. */
const minutes = sixty.slice(0, 24).flatMap((hour) => sixty.map((minute) => `${hour}:${minute}:`));

/**
 * Writes times as `Date.toISOString` does, which takes a good part of an export: most times are of the day of the one before, and are
 * put together of few pieces. Throws for a day that `Date` does not know.
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
    const minute = Math.floor(time / minuteMillis);
    const rest = time - minute * minuteMillis;
    const second = Math.floor(rest / 1000);
    const timeOfDay = `${minutes[minute]}${seconds[second]}`;
    return `${date}${timeOfDay}${thousandths[rest - second * 1000]}`;
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
