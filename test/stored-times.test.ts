import { expect, test } from 'vitest';
import { createAccessTokens } from '../main/mail/oauth/access-tokens.ts';
import { createFairChoice } from '../main/mail/sending/fair-choice.ts';
import { createFormTokens } from '../main/portal/guard/form-tokens.ts';
import { createLimiter } from '../main/portal/guard/limits.ts';
import { hasEnded, isOver, isRecent } from '../main/stored-times.ts';

const minute = 60_000;
const hour = 60 * minute;
const now = Date.UTC(2026, 10, 16, 9);

test('an end has come when it is past, or further ahead than its whole length', () => {
  expect(isOver(now, hour, now)).toBe(true);
  expect(isOver(now + 1, hour, now)).toBe(false);
  expect(isOver(now + hour, hour, now)).toBe(false);
  // A clock that is set back by some seconds ends nothing.
  expect(isOver(now + hour + 30_000, hour, now)).toBe(false);
  expect(isOver(now + 2 * hour + 1, hour, now)).toBe(true);
  expect(hasEnded({ created_at: now - minute, expires_at: now + minute }, now)).toBe(false);
  expect(hasEnded({ created_at: now + hour, expires_at: now + 2 * hour }, now)).toBe(true);
});

test('what was done counts for its length, and not from the future', () => {
  expect(isRecent(now - minute + 1, minute, now)).toBe(true);
  expect(isRecent(now - minute, minute, now)).toBe(false);
  expect(isRecent(now, minute, now)).toBe(true);
  expect(isRecent(now + 1, minute, now)).toBe(false);
});

test('a portal’s limit counts again once the clock is put right', () => {
  let time = now + 24 * hour;
  const limiter = createLimiter({ burst: 2, every: minute }, () => time);
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0]);
  expect(limiter.take('a')).toBeGreaterThan(0);
  time = now;
  expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0]);
  expect(limiter.take('a')).toBe(minute);
});

test('a form that was opened before the clock was put right can be sent', () => {
  let time = now + hour;
  const forms = createFormTokens(
    () => time,
    (count) => Buffer.alloc(count, 1),
  );
  const { value } = forms.browser(undefined);
  const token = forms.issue(value, 'help');
  time = now;
  expect(forms.holds(value, 'help', token)).toBe(true);
  time = now - 2 * hour;
  expect(forms.holds(value, 'help', token)).toBe(false);
});

test('a domain’s rest ends once the clock is put right', () => {
  const candidate = { id: 'm-1', domain: 'slow.example' };
  const choice = createFairChoice({
    read: (except) => (except.includes(candidate.domain) ? [] : [candidate]),
  });
  choice.limit(1);
  for (let silence = 0; silence < 2; silence += 1)
    choice.heard(candidate.domain, false, now + 5 * hour + minute);
  expect(choice.next(now + 5 * hour)).toBe(null);
  expect(choice.next(now)).toEqual(candidate);
});

test('an access token from before the clock was put right is asked for again', async () => {
  let time = now + 5 * hour;
  let asked = 0;
  const tokens = createAccessTokens({
    provider: () => ({ name: 'Google', tokenUrl: 'https://tokens.example/', scope: 'mail' }) as never,
    clientId: () => 'desk',
    clientSecret: () => '',
    refreshToken: () => 'refresh',
    keepRefreshToken: async () => undefined,
    clock: () => time,
    postIt: async () => {
      asked += 1;
      return JSON.stringify({ access_token: `token-${asked}`, expires_in: 3600 });
    },
  });
  expect(await tokens.get(false)).toBe('token-1');
  expect(await tokens.get(false)).toBe('token-1');
  time = now;
  expect(await tokens.get(false)).toBe('token-2');
});
