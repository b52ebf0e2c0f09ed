import { describe, expect, test } from 'vitest';
import { sql } from '../../../main/store/sql.ts';
import { codeOf } from '../../support/answers.ts';
import { contents } from '../../support/desk.ts';
import { minute, type PeopleWorld, peopleWorld, written } from '../people/people-world.ts';
import { codeIn, codeOnItsWay, connectGateway, senderOver, testGateway, textBody } from './gateway-world.ts';

const state = (world: PeopleWorld): unknown =>
  world.row(sql`SELECT state FROM security_codes ORDER BY id DESC LIMIT 1`)?.state;

describe('the gateway', () => {
  test('gets one HTTPS request a code, filled from its template, with its secret', async () => {
    const { world, gateway, number } = await codeOnItsWay();
    const code = codeIn(gateway);
    expect(gateway.received).toHaveLength(1);
    const [request] = gateway.received;
    expect(request).toMatchObject({ method: 'POST', path: '/codes?from=desk' });
    expect(request?.headers).toMatchObject({
      authorization: 'Bearer open-sesame',
      'content-type': 'application/json; charset=utf-8',
    });
    expect(JSON.parse(request?.body ?? '')).toEqual({
      to: '+14155550134',
      code,
      text: `Login Desk: your security code is ${code}. It works for 10 minutes. Never tell it to anyone who calls you.`,
    });
    expect(state(world)).toBe('accepted');
    expect(world.lines(number).at(-1)).toBe(
      'The gateway took the security code for ••• 34 (HTTP 200). That is not yet received',
    );
    expect(JSON.stringify(await world.ask('settings', {}))).not.toContain('open-sesame');
  });

  test('escapes what it fills in as the body’s own kind asks for it', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await world.done('settings.set', { key: 'desk.name', value: 'Desk "A&B" {{code}}' });
    for (const [contentType, text] of [
      ['application/json', '{"text":"{{message}}"}'],
      ['application/x-www-form-urlencoded', 'text={{message}}&to={{number}}'],
    ] as const) {
      await connectGateway(world, gateway, { contentType, text, voice: null });
      world.clock.pass(minute);
      const { number } = await world.done('cases.open', {
        channel: 'phone',
        caller: 'Mary',
        accountId: 'mary',
      });
      await world.done('callers.send-code', { number });
      await senderOver(world).drain();
    }
    expect(JSON.parse(gateway.received[0]?.body ?? '').text).toContain('Desk "A&B" {{code}}: your');
    const form = new URLSearchParams(gateway.received[1]?.body);
    expect([...form.keys()]).toEqual(['text', 'to']);
    expect(form.get('to')).toBe('+14155550134');
  });

  test.each([
    [429, 'queued'],
    [503, 'queued'],
    [400, 'failed'],
    [302, 'failed'],
    [500, 'uncertain'],
    ['hang up', 'uncertain'],
  ] as const)('an answer of %s leaves the code %s, and the case says so', async (answer, expected) => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    gateway.answer = answer;
    await connectGateway(world, gateway);
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    await world.done('callers.send-code', { number });
    await senderOver(world).drain();
    expect(state(world)).toBe(expected);
    expect(gateway.received).toHaveLength(1);
    expect(world.lines(number)).toHaveLength(3);
    expect(written(world.store)).not.toContain(codeIn(gateway));
  });

  test('that is away is asked again until the code runs out', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    await gateway.close();
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    await world.done('callers.send-code', { number });
    const sender = senderOver(world);
    await sender.drain();
    expect(world.row(sql`SELECT state, attempts, last_response FROM security_codes`)).toEqual({
      state: 'queued',
      attempts: 1,
      last_response: 'ECONNREFUSED',
    });
    const back = await testGateway(Number(new URL(gateway.url).port));
    await world.done('settings.set', {
      key: 'codes.gateway',
      value: { url: back.url, text: textBody, authority: back.cert },
    });
    world.clock.pass(5_000);
    await sender.drain();
    expect(state(world)).toBe('accepted');
    await back.close();
    world.clock.pass(minute);
    await world.done('callers.send-code', { number });
    world.clock.pass(10 * minute);
    await sender.drain();
    expect(state(world)).toBe('expired');
  });

  test('with a certificate that nobody vouches for gets nothing', async () => {
    const { gateway, world } = await codeOnItsWay({ authority: null });
    expect(gateway.received).toEqual([]);
    expect(state(world)).toBe('failed');
    expect(world.lines().at(-1)).toContain('certificate is not trusted');
  });

  test('gets nothing of an action that was rolled back', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    // A number may be set, but the code for it comes too soon after the one before: all of it is undone.
    await world.set(sql`UPDATE accounts SET phone = NULL WHERE id = 'mary'`);
    const proofs = ['in-person'] as const;
    await world.done('signing-in.set-phone', { accountId: 'mary', phone: '(415) 555-0135' }, { proofs });
    const before = contents(world.store);
    expect(
      codeOf(
        await world.act('signing-in.set-phone', { accountId: 'mary', phone: '(415) 555-0136' }, { proofs }),
      ),
    ).toBe('code-too-soon');
    expect(contents(world.store)).toBe(before);
    await senderOver(world).drain();
    expect(gateway.received.map(({ body }) => JSON.parse(body).to)).toEqual(['+14155550135']);
  });

  test('a program that died in the middle leaves a code that nobody knows of, and sends it no second time', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    await world.done('callers.send-code', { number });
    // It never comes back, as in a process that was killed.
    void senderOver(world, () => new Promise(() => {})).drain();
    expect(state(world)).toBe('sending');
    const next = senderOver(world);
    await next.drain();
    expect(state(world)).toBe('sending');
    world.clock.pass(minute);
    await next.drain();
    expect(state(world)).toBe('uncertain');
    expect(gateway.received).toEqual([]);
    expect(world.lines(number).at(-1)).toContain('It is not known whether');
  });

  test('two programs on one store hand each code over once', async () => {
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    for (const accountId of ['mary', 'ada', 'clinic', 'nils']) {
      await world.set(sql`UPDATE accounts SET phone = '(415) 555-0134' WHERE id = ${accountId}`);
      const { number } = await world.done('cases.open', { channel: 'phone', caller: 'x', accountId });
      await world.done('callers.send-code', { number });
    }
    await Promise.all([senderOver(world).drain(), senderOver(world).drain()]);
    expect(gateway.received).toHaveLength(4);
  });

  test('that is none yet is replaced by calling the number on file back', async () => {
    const world = await peopleWorld();
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    expect(await world.act('callers.send-code', { number })).toMatchObject({
      error: { code: 'codes-no-gateway', instead: 'callback', masked: '••• 34' },
    });
    const options = await world.ask('proofOptions', { number });
    const possible = Object.fromEntries(options.options.map((option) => [option.kind, option.possible]));
    expect(possible).toMatchObject({ 'phone-code': false, callback: true });
  });

  test('with a template that can’t be filled or is no JSON is refused as a setting', async () => {
    const world = await peopleWorld();
    const url = 'https://gateway.example/codes';
    for (const value of [
      { url, text: '{"to":"{{phone}}"}' },
      { url, text: '{"to":{{number}' },
      { url: 'http://gateway.example', text: textBody },
      { url, text: textBody, headers: { 'X-Key': 'a\r\nHost: b' } },
    ])
      expect(codeOf(await world.act('settings.set', { key: 'codes.gateway', value }))).toBe(
        'setting-invalid',
      );
  });
});
