import { say } from '../../language.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { changeWords as words } from './change-words.ts';
import type { Standing } from './standing.ts';

/** How an address is shown: masked, or named where it is still to be chosen. */
export type Shown = (email: string) => string;

/** How many of before are not among those of after. */
const gone = (before: readonly string[], after: readonly string[]): number => {
  const left = new Set(after);
  return before.filter((each) => !left.has(each)).length;
};

function addressChanges(before: Standing, after: Standing, shown: Shown): readonly string[] {
  const [had, has] = [before.current, after.current];
  if (!had && has)
    return [
      say(has.state === 'verified' ? words.getsVerified : words.getsUnverified, { email: shown(has.email) }),
    ];
  if (had && !has) return [say(words.loses, { email: shown(had.email) })];
  if (!had || !has) return [];
  if (had.email_key !== has.email_key)
    return [say(words.signsInWith, { email: shown(has.email), old: shown(had.email) })];
  return had.state === has.state ? [] : [say(words.verified, { email: shown(has.email) })];
}

function pendingChanges(before: Standing, after: Standing, shown: Shown): readonly string[] {
  const [had, has] = [before.pending, after.pending];
  if (had?.email_key === has?.email_key) return [];
  const old = after.current?.email ?? before.current?.email ?? '';
  return [
    ...(had && after.current?.email_key !== had.email_key
      ? [say(words.changeEnds, { email: shown(had.email) })]
      : []),
    ...(has ? [say(words.changeBegins, { email: shown(has.email), old: shown(old) })] : []),
  ];
}

function wishChanges(before: Standing, after: Standing, shown: Shown): readonly string[] {
  const [had, has] = [before.wanted, after.wanted];
  if (had?.email_key === has?.email_key) return [];
  return [
    ...(had ? [say(words.noLongerWants, { email: shown(had.email) })] : []),
    ...(has ? [say(words.wants, { email: shown(has.email) })] : []),
  ];
}

function signInChanges(before: Standing, after: Standing): readonly string[] {
  const [had, has] = [before.account, after.account];
  const counted = (count: number, message: typeof words.linksEnd): readonly string[] =>
    count === 0 ? [] : [say(message, { count })];
  return [
    ...(had.status !== 'deactivated' && has.status === 'deactivated' ? [say(words.deactivated)] : []),
    ...(had.status === 'deactivated' && has.status !== 'deactivated' ? [say(words.reactivated)] : []),
    ...(before.legacyLogin && !after.legacyLogin ? [say(words.legacyEnds)] : []),
    ...(!before.legacyLogin && after.legacyLogin ? [say(words.legacyAgain)] : []),
    ...(has.phone !== null && has.phone !== had.phone
      ? [say(words.getsPhone, { phone: maskPhone(has.phone) })]
      : []),
    ...(had.phone !== null && has.phone === null ? [say(words.losesPhone)] : []),
    ...(before.lockedUntil !== null && after.lockedUntil === null ? [say(words.lockEnds)] : []),
    ...counted(Math.max(0, before.browsers - after.browsers), words.browsersEnd),
    ...counted(gone(before.links, after.links), words.linksEnd),
    ...counted(gone(before.waiting, after.waiting), words.mailsCancelled),
  ];
}

/** What was done to an account between two moments, each a sentence; empty where nothing was. */
export const changesBetween = (before: Standing, after: Standing, shown: Shown): readonly string[] => [
  ...addressChanges(before, after, shown),
  ...pendingChanges(before, after, shown),
  ...wishChanges(before, after, shown),
  ...signInChanges(before, after),
];
