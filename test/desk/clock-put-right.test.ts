import { describe, expect, test } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { codeOf, valueIn } from '../support/answers.ts';
import { codeOnItsWay } from './codes/gateway-world.ts';
import { minute, type PeopleWorld, peopleWorld } from './people/people-world.ts';

const hour = 60 * minute;
const day = 24 * hour;
const mary = { accountId: 'mary' };

/** How far the clock was ahead. */
const aheads = [2 * minute, 3 * hour, 400 * day] as const;

const reset = (world: PeopleWorld) =>
  world.act('logins.send-reset', { ...mary, requestedBy: 'Mary', clearLock: false });
const saidIn = (world: PeopleWorld, number: string): string => world.lines(number).join('\n');

describe.each(aheads)('a clock that was %i milliseconds ahead and is put right', (ahead) => {
  test('blocks no reset, neither by the minute nor by the hour, and the case says so', async () => {
    const world = await peopleWorld();
    world.clock.pass(ahead);
    for (let count = 0; count < 3; count += 1) {
      valueIn(await reset(world));
      world.clock.pass(minute);
    }
    expect(codeOf(await reset(world))).toBe('reset-too-many');
    world.clock.pass(-3 * minute - ahead);
    const sent = valueIn(await reset(world));
    expect(saidIn(world, sent.caseNumber)).toContain(
      'The clock of this computer was changed: a reset was written at',
    );
    // What was sent since counts as ever.
    expect(codeOf(await reset(world))).toBe('reset-too-soon');
  });

  test('leaves no link alive that it made, and a new one works', async () => {
    const world = await peopleWorld();
    world.clock.pass(ahead);
    valueIn(await reset(world));
    const early = world.token();
    world.clock.pass(-ahead);
    expect(codeOf(await world.own('logins.read-reset', { token: early }))).not.toBe(null);
    valueIn(await reset(world));
    const row = world.row(sql`SELECT count(*) AS n FROM tokens WHERE voided_at IS NULL AND used_at IS NULL`);
    expect(row).toEqual({ n: 1 });
  });

  test('blocks no mail with a link', async () => {
    const world = await peopleWorld();
    await world.set(
      sql`UPDATE claims SET state = 'unverified', verified_at = NULL WHERE account_id = 'mary'`,
    );
    const send = () => world.act('claims.send-verification', mary);
    world.clock.pass(ahead);
    valueIn(await send());
    expect(codeOf(await send())).toBe('mail-too-soon');
    world.clock.pass(-ahead);
    expect(saidIn(world, valueIn(await send()).caseNumber)).toContain(
      'The clock of this computer was changed',
    );
    expect(codeOf(await send())).toBe('mail-too-soon');
  });

  test('blocks no security code, and the new one is the one that counts', async () => {
    const { world, number } = await codeOnItsWay();
    await world.set(
      sql`UPDATE security_codes SET created_at = created_at + ${ahead}, expires_at = expires_at + ${ahead}`,
    );
    valueIn(await world.act('callers.send-code', { number }));
    expect(saidIn(world, number)).toContain('a security code was written at');
    const live = world.row(
      sql`SELECT count(*) AS n FROM security_codes WHERE voided_at IS NULL AND used_at IS NULL`,
    );
    expect(live).toEqual({ n: 1 });
    // A wrong guess is a guess at the live one.
    expect(valueIn(await world.act('callers.check-code', { number, code: '000000' }))).toMatchObject({
      passed: false,
      triesLeft: 4,
    });
  });

  test('ends the claim’s waiting time', async () => {
    const world = await peopleWorld();
    await world.set(
      sql`UPDATE claims SET state = 'unverified', verified_at = NULL, claimed_at = ${world.clock() + ahead} WHERE account_id = 'mary'`,
    );
    const released = await world.act(
      'claims.release',
      { email: 'mary@harbour.example', forAccountId: 'nils' },
      { proofs: ['in-person'] },
    );
    expect(codeOf(released)).toBe(ahead > minute ? null : 'release-too-early');
  });
});

test('a lock that lies further ahead than it can last is over; one that was just made stays', async () => {
  const world = await peopleWorld();
  const locked = async () => (await world.ask('signingIn', mary)).locked;
  for (let count = 0; count < 5; count += 1) await world.done('signing-in.record-failure', mary);
  expect(await locked()).toBe(true);
  world.clock.pass(-5000);
  expect(await locked()).toBe(true);
  world.clock.pass(-2 * hour);
  expect(await locked()).toBe(false);
  const { number } = await world.done('cases.open', { channel: 'phone', caller: 'Mary', ...mary });
  const tried = valueIn(
    await world.own('logins.record-sign-in', { ...mary, accepted: true }, { case: number }),
  );
  expect(tried).toMatchObject({ accepted: true });
  expect(saidIn(world, number)).toContain('The clock of this computer was changed: a lock was written at');
});

test('a code that a clock made which is put right is over, not alive for longer', async () => {
  const { world, number } = await codeOnItsWay();
  world.clock.pass(-2 * hour);
  expect(codeOf(await world.act('callers.check-code', { number, code: '000000' }))).toBe('code-expired');
});

test('a message from before is no newer one that stands in the way of trying again', async () => {
  const world = await peopleWorld();
  world.clock.pass(3 * hour);
  valueIn(await reset(world));
  world.clock.pass(-3 * hour);
  const [message] = valueIn(await reset(world)).messages;
  const id = message?.id ?? '';
  await world.done('outbox.hold', { ids: [id] });
  expect(valueIn(await world.act('outbox.retry', { ids: [id] })).retried).toEqual([id]);
});
