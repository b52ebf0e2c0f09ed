import { say, windowLocale } from '../../language.ts';
import { classes } from '../classes.ts';
import styles from './relative-time.module.css';
import { timeWords as words } from './time-words.ts';
import { useNow } from './use-now.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A time in words as seen from now: `3 min ago`, `in 2 h`, `yesterday 14:05`, else the day. */
export function relativeWords(at: number, now: number): string {
  const apart = now - at;
  const size = Math.abs(apart);
  if (size < 45_000) return say(words.justNow);
  if (size < hour)
    return say(apart >= 0 ? words.minutesAgo : words.inMinutes, {
      count: Math.max(1, Math.round(size / minute)),
    });
  if (size < 12 * hour)
    return say(apart >= 0 ? words.hoursAgo : words.inHours, { count: Math.round(size / hour) });
  const clock = new Intl.DateTimeFormat(windowLocale(), { hour: '2-digit', minute: '2-digit' }).format(at);
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(at).setHours(0, 0, 0, 0)) / day);
  if (days === 0) return say(words.today, { clock });
  if (days === 1) return say(words.yesterday, { clock });
  if (days === -1) return say(words.tomorrow, { clock });
  return new Intl.DateTimeFormat(windowLocale(), { day: 'numeric', month: 'short', year: 'numeric' }).format(
    at,
  );
}

/** A time to the second, with its zone. */
const exactTime = (at: number): string =>
  new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'full', timeStyle: 'long' }).format(at);

export interface RelativeTimeProps {
  readonly at: number;
  /** Lets the keyboard reach it to read the exact time; off in rows of a list, which would have too many stops. */
  readonly isFocusable?: boolean;
}

/** When something was or will be: relative, exact on hover and focus. */
export function RelativeTime({ at, isFocusable = false }: RelativeTimeProps) {
  const now = useNow();
  const exact = exactTime(at);
  return (
    <time
      className={classes(styles.time)}
      dateTime={new Date(at).toISOString()}
      title={exact}
      data-exact={exact}
      {...(isFocusable ? { tabIndex: 0 } : {})}
    >
      {relativeWords(at, now)}
    </time>
  );
}
