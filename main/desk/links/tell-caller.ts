import { localeOf } from '../../../language/languages.ts';
import type { LinkPurpose, LinkState, VoidReason } from '../../../preload/contract/links.ts';
import type { MessageState } from '../../../preload/contract/outbox.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import { say, spokenLanguage } from '../../language.ts';
import { linkCallerWords as words } from './caller-words.ts';
import { purposeWords } from './words.ts';

/** What the sentence to the caller depends on. */
export interface LinkForCaller {
  readonly purpose: LinkPurpose;
  readonly state: LinkState;
  readonly madeAt: Millis;
  readonly validUntil: Millis;
  readonly usedAt: Millis | null;
  readonly cancelReason: VoidReason | null;
  readonly mail: { readonly state: MessageState; readonly at: Millis } | null;
}

/** Moments as a person at the desk says them on the phone. */
export interface Moments {
  /** As in `at 9:14 AM`; with the day where it is not today. */
  at(at: Millis): string;
  until(at: Millis): string;
}

/** Says moments by the clock of a zone: the time alone where it is today there. Made once for a list, for that takes a while. */
export function momentsOf(now: Millis, zone: string): Moments {
  const spoken = spokenLanguage();
  const locale = localeOf[spoken === 'pseudo' ? 'en' : spoken];
  const format = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: zone });
  const days = format({ day: 'numeric', month: 'long' });
  const times = format({ hour: 'numeric', minute: '2-digit' });
  const day = (at: Millis): string => days.format(at);
  const time = (at: Millis): string => times.format(at);
  const isToday = (at: Millis): boolean => day(at) === day(now) && Math.abs(at - now) < 7 * 86_400_000;
  return {
    at: (at) =>
      isToday(at)
        ? say(words.today, { time: time(at) })
        : say(words.otherDay, { day: day(at), time: time(at) }),
    until: (at) =>
      isToday(at)
        ? say(words.untilToday, { time: time(at) })
        : say(words.untilOtherDay, { day: day(at), time: time(at) }),
  };
}

const lost: readonly MessageState[] = ['failed', 'bounced'];

/**
 * The sentence to say to a caller about a link. It holds no address and no name, and tells of nothing that only the holder of
 * the account may know.
 */
export function tellCaller(link: LinkForCaller, moments: Moments): string {
  const name = say(purposeWords[link.purpose]);
  const made = moments.at(link.madeAt);
  const until = moments.until(link.validUntil);
  switch (link.state) {
    case 'used':
      return say(link.purpose === 'reset-password' ? words.usedPassword : words.used, {
        link: name,
        at: moments.at(link.usedAt ?? link.validUntil),
      });
    case 'cancelled':
      if (link.cancelReason === 'wrong-codes') return say(words.wrongCodes, { link: name });
      return say(link.cancelReason === 'newer' ? words.newer : words.cancelled, { link: name, made });
    case 'expired':
      return link.mail !== null && lost.includes(link.mail.state)
        ? say(words.expiredNotArrived, { link: name, until: moments.at(link.validUntil) })
        : say(words.expired, { link: name, until });
    case 'opened':
      return say(words.opened, { link: name, made, until });
    case 'not-arrived':
      return say(link.mail !== null && !lost.includes(link.mail.state) ? words.stopped : words.notArrived);
    case 'waiting':
      return waiting(link, name, until);
    case 'sent':
      if (link.mail === null) return say(words.sentUnknown, { link: name, made, until });
      if (link.mail.state === 'uncertain') return say(words.uncertain);
      return say(words.sent, {
        link: name,
        where: where(link.purpose),
        made,
        accepted: moments.at(link.mail.at),
        until,
      });
  }
}

function waiting({ mail, purpose }: LinkForCaller, link: string, until: string): string {
  if (mail?.state === 'deferred') return say(words.deferred, { until });
  if (mail?.state === 'held') return say(words.held, { until });
  return say(words.queued, { link, where: where(purpose), until });
}

/** Which address is meant, without saying it. */
const where = (purpose: LinkPurpose): string =>
  say(purpose === 'verify-email' || purpose === 'change-email' ? words.asked : words.onFile);
