import type { IncomingMessage } from 'node:http';
import { describe, expect, test } from 'vitest';
import {
  createGrowingLimiter,
  createLimiter,
  createLimiters,
  createSlowdown,
  signInGrowth,
  usualRates,
} from '../../main/portal/guard/limits.ts';
import type { Pace } from '../../main/portal/pace.ts';
import { signInStep } from '../../main/portal/routes/sign-in-routes.tsx';
import { testClock } from '../support/desk.ts';
import { type Browser, createBrowser } from '../support/portal-browser.ts';
import { goodPassword, type TestPortal, testPortal } from './portal-world.ts';

const minute = 60_000;

/** A browser at an address of its own. */
const browserAt = (portal: TestPortal, remoteAddress: string): Browser =>
  createBrowser((request) =>
    portal.app.fetch(request, { incoming: { socket: { remoteAddress } } as IncomingMessage }),
  );

/** Keeps how long each answer was made to take. */
const recordingPace = (): Pace & { readonly steps: number[] } => {
  const steps: number[] = [];
  return {
    steps,
    evenly: async (step, work) => {
      steps.push(step);
      return work();
    },
  };
};

async function withPassword(parts: Parameters<typeof testPortal>[0] = {}): Promise<TestPortal> {
  const portal = await testPortal(parts);
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const here = `/reset/${portal.linkToken('password-reset')}`;
  await portal.browser().submit(here, here, { password: goodPassword, again: goodPassword });
  return portal;
}

const trySignIn = (browser: Browser, name: string, password: string) =>
  browser.submit('/sign-in', '/sign-in', { name, password });

describe('strangers who guess', () => {
  test('from many addresses don’t keep the owner out: the right password is still tried, a little later', async () => {
    const pace = recordingPace();
    const portal = await withPassword({ pace });
    let stranger = 0;
    const guess = () => {
      stranger += 1;
      return trySignIn(browserAt(portal, `203.0.${stranger}.1`), 'harbourd', `guess ${stranger}`);
    };
    for (let count = 0; count < 40; count += 1) expect((await guess()).status).toBe(422);
    // The account's own lock, which is the domain's, is over after 30 minutes; they go on meanwhile.
    portal.clock.pass(30 * minute + 1);
    for (let count = 0; count < 4; count += 1) expect((await guess()).status).toBe(422);
    const page = await trySignIn(browserAt(portal, '198.51.100.4'), 'harbourd', goodPassword);
    expect(page.text).toContain('Your password is accepted');
    expect(Math.max(...pace.steps)).toBe(signInStep + signInGrowth.most);
    expect(pace.steps.slice(0, 8)).toEqual([400, 400, 400, 400, 400, 800, 1200, 2000]);
    expect(pace.steps.at(-1)).toBeLessThanOrEqual(signInStep + signInGrowth.most);
    // After the right password the name is as new.
    await guess();
    expect(pace.steps.at(-1)).toBe(signInStep);
  });

  test('wait as long for a name that no account has', async () => {
    const pace = recordingPace();
    const portal = await withPassword({ pace });
    const stepsFor = async (name: string, net: number): Promise<number[]> => {
      pace.steps.length = 0;
      for (let count = 1; count <= 9; count += 1)
        await trySignIn(browserAt(portal, `203.${net}.${count}.1`), name, 'wrong wrong');
      return [...pace.steps];
    };
    expect(await stepsFor('nobody-there', 1)).toEqual(await stepsFor('harbourd', 2));
  });

  test('from one address are stopped, and only that address', async () => {
    const portal = await withPassword();
    const guesser = browserAt(portal, '203.0.113.9');
    for (let count = 0; count < usualRates.signIn.burst; count += 1)
      await trySignIn(guesser, 'harbourd', `guess ${count}`);
    expect((await trySignIn(guesser, 'harbourd', goodPassword)).status).toBe(429);
    portal.clock.pass(30 * minute + 1);
    expect((await trySignIn(browserAt(portal, '198.51.100.4'), 'harbourd', goodPassword)).status).toBe(200);
  });

  test('and change their address within one network are stopped as a network', async () => {
    const portal = await withPassword();
    const statuses: number[] = [];
    for (let count = 0; count < 60; count += 1)
      statuses.push(
        (await trySignIn(browserAt(portal, `203.0.113.${count}`), 'harbourd', `guess ${count}`)).status,
      );
    expect(statuses.filter((status) => status === 422)).toHaveLength(4 * usualRates.signIn.burst);
    const statusesV6: number[] = [];
    for (let count = 0; count < 60; count += 1)
      statusesV6.push(
        (await trySignIn(browserAt(portal, `2001:db8:7:${count}::1`), 'harbourd', `guess ${count}`)).status,
      );
    expect(statusesV6.filter((status) => status === 422)).toHaveLength(4 * usualRates.signIn.burst);
  });
});

test('strangers who ask for mails make others wait for the same name for minutes, not for an hour, and no right link', async () => {
  const portal = await testPortal();
  await portal.browser().submit('/', '/password', { userName: 'harbourd', requestedBy: 'Olu' });
  const here = `/reset/${portal.linkToken('password-reset')}`;
  const ask = (from: string) =>
    browserAt(portal, from).submit('/', '/user-name', { email: 'front.desk@harbour.example' });
  const statuses: number[] = [];
  for (let count = 0; count < 20; count += 1) statuses.push((await ask(`203.0.${count}.1`)).status);
  expect(statuses.filter((status) => status === 200)).toHaveLength(5);
  const owner = await ask('198.51.100.4');
  expect(owner.status).toBe(429);
  expect(Number(owner.headers.get('retry-after'))).toBe(60);
  portal.clock.pass(minute);
  expect((await ask('198.51.100.4')).status).toBe(200);
  const saved = await portal.browser().submit(here, here, { password: goodPassword, again: goodPassword });
  expect(saved.text).toContain('Your new password is saved');
});

describe('a limiter', () => {
  test('for a name makes waits that grow, stay short, and start over after a quiet time', () => {
    const clock = testClock();
    const limiter = createGrowingLimiter({ free: 2, first: 10, most: 40, forget: 1000 }, clock);
    const waits = [limiter.take('a'), limiter.take('a')];
    for (let count = 0; count < 4; count += 1) {
      const wait = limiter.take('a');
      // What is refused does not make the wait longer.
      expect(limiter.take('a')).toBe(wait);
      waits.push(wait);
      clock.pass(wait);
      expect(limiter.take('a')).toBe(0);
    }
    expect(waits).toEqual([0, 0, 10, 20, 40, 40]);
    expect(limiter.take('b')).toBe(0);
    clock.pass(1000);
    expect([limiter.take('a'), limiter.take('a')]).toEqual([0, 0]);
  });

  test('that counted while the clock was ahead lets go when the clock is put right', () => {
    const clock = testClock();
    const limiter = createLimiter({ burst: 1, every: 1000 }, clock);
    const growing = createGrowingLimiter({ free: 1, first: 1000, most: 1000, forget: 60_000 }, clock);
    const slowdown = createSlowdown({ free: 1, first: 1000, most: 1000, forget: 60_000 }, clock);
    const use = () => [limiter.take('a'), growing.take('a'), slowdown.delay('a')];
    expect(use()).toEqual([0, 0, 0]);
    expect(use()).toEqual([1000, 1000, 1000]);
    clock.pass(-2 * 24 * 60 * minute);
    expect(use()).toEqual([0, 0, 0]);
  });

  test('for clients takes nothing from a network that a client was refused for', () => {
    const limiters = createLimiters(usualRates, testClock());
    const take = (client: string) => limiters.userName.take({ client, network: 'n' }, 'name');
    const refused = Array.from({ length: 100 }, () => take('a')).filter((wait) => wait > 0);
    expect(refused).toHaveLength(100 - usualRates.userName.burst);
    expect(take('b')).toBe(0);
  });

  test('remembers no more keys than it may', () => {
    const clock = testClock();
    const growing = createGrowingLimiter({ free: 1, first: 1000, most: 1000, forget: 60_000 }, clock, 2);
    for (const key of ['a', 'b', 'c']) growing.take(key);
    expect(growing.take('c')).toBe(1000);
    expect(growing.take('a')).toBe(0);
  });
});
