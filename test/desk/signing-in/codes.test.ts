import { describe, expect, test } from 'vitest';
import { readCodePhone } from '../../../main/desk/signing-in/phone-rules.ts';
import { checkCode, codeToSend, issueCode } from '../../../main/desk/signing-in/security-codes.ts';
import { sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents } from '../../support/desk.ts';
import { write } from '../../support/store.ts';
import { minute, type PeopleWorld, peopleWorld, written } from '../people/people-world.ts';
import { codeIn, connectGateway, senderOver, testGateway, textBody } from './gateway-world.ts';

/** A case about Mary, with a gateway, and a code that reached it. */
async function codeOnItsWay(change: Record<string, unknown> = {}) {
  const world = peopleWorld();
  const gateway = await testGateway();
  connectGateway(world, gateway, change);
  const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
  const sent = world.done('callers.send-code', { number });
  const sender = senderOver(world);
  await sender.drain();
  return { world, gateway, number, sent, sender };
}

const state = (world: PeopleWorld): unknown =>
  world.row(sql`SELECT state FROM security_codes ORDER BY id DESC LIMIT 1`)?.state;
const wrong = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('a security code', () => {
  test('has six digits and proves the caller of its case', async () => {
    const { world, gateway, number, sent } = await codeOnItsWay();
    expect(sent).toMatchObject({ by: 'text', masked: '••• 34', warning: null });
    const code = codeIn(gateway);
    expect(code).toMatch(/^\d{6}$/);
    const check = world.done('callers.check-code', { number, code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(check).toMatchObject({ passed: true, case: { strength: 2, proofs: [{ kind: 'phone-code' }] } });
    expect(codeOf(world.act('callers.check-code', { number, code }))).toBe('code-none');
  });

  test('allows five tries, and the right one after them is too late', async () => {
    const { world, gateway, number } = await codeOnItsWay();
    const code = codeIn(gateway);
    for (const triesLeft of [4, 3, 2, 1, 0])
      expect(world.done('callers.check-code', { number, code: wrong(code) })).toMatchObject({
        passed: false,
        triesLeft,
      });
    expect(codeOf(world.act('callers.check-code', { number, code }))).toBe('code-tries-used');
    expect((await world.ask('case', { number })).strength).toBe(0);
  });

  test('lives for ten minutes', async () => {
    const { world, gateway, number } = await codeOnItsWay();
    world.clock.pass(10 * minute - 1);
    const code = codeIn(gateway);
    expect(world.done('callers.check-code', { number, code: wrong(code) }).passed).toBe(false);
    world.clock.pass(1);
    expect(codeOf(world.act('callers.check-code', { number, code }))).toBe('code-expired');
  });

  test('is bound to its purpose, its account and its case', async () => {
    const { world, gateway } = await codeOnItsWay();
    const code = codeIn(gateway);
    const checked = (accountId: string, purpose: 'confirm-phone' | 'prove-caller', caseId?: string) =>
      write(world.store, (transaction) =>
        checkCode(transaction, { accountId, purpose, ...(caseId ? { caseId } : {}) }, code, world.clock()),
      );
    expect(codeOf(checked('mary', 'confirm-phone'))).toBe('code-none');
    expect(codeOf(checked('ada', 'prove-caller'))).toBe('code-none');
    expect(codeOf(checked('mary', 'prove-caller', 'another case'))).toBe('code-none');
    const other = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    expect(codeOf(world.act('callers.check-code', { number: other.number, code }))).toBe('code-none');
    expect(valueIn(checked('mary', 'prove-caller')).passed).toBe(true);
  });

  test('is void once a newer one is sent; one a minute, five an hour', async () => {
    const { world, gateway, number, sender } = await codeOnItsWay();
    const older = codeIn(gateway);
    expect(codeOf(world.act('callers.send-code', { number }))).toBe('code-too-soon');
    for (let count = 2; count <= 5; count += 1) {
      world.clock.pass(minute);
      world.done('callers.send-code', { number });
    }
    await sender.drain();
    // Those in between were void before they went out, so they never did.
    expect(gateway.received).toHaveLength(2);
    expect(codeIn(gateway)).not.toBe(older);
    expect(world.done('callers.check-code', { number, code: older }).passed).toBe(false);
    expect(world.done('callers.check-code', { number, code: codeIn(gateway) }).passed).toBe(true);
    world.clock.pass(minute);
    expect(codeOf(world.act('callers.send-code', { number }))).toBe('code-too-many');
    world.clock.pass(56 * minute);
    world.done('callers.send-code', { number });
  });

  test('is written down nowhere: not in the store, a case, the audit chain, an outcome or a refusal', async () => {
    const { world, gateway, number, sent } = await codeOnItsWay();
    const code = codeIn(gateway);
    const outcomes = [
      sent,
      world.act('callers.check-code', { number, code }),
      world.act('callers.check-code', { number, code }),
    ];
    expect(JSON.stringify(outcomes)).not.toContain(code);
    expect(written(world.store)).not.toContain(code);
    const rows = world.store.read.all(sql`SELECT * FROM security_codes`);
    expect(JSON.stringify(rows)).not.toContain(code);
    expect(JSON.stringify(await world.ask('signingIn', { accountId: 'mary' }))).not.toContain(code);
  });

  test('spreads over a million values', () => {
    const world = peopleWorld();
    const codes = new Set<string>();
    for (let count = 0; count < 200; count += 1)
      write(world.store, (transaction) => {
        const context = {
          now: world.clock(),
          random: (length: number) => Buffer.alloc(length, count),
          newId: () => `c-${count}`,
        };
        issueCode(
          transaction,
          { accountId: 'mary', purpose: 'sign-in', caseId: null, number: '+1', way: 'text' },
          context,
        );
        world.clock.pass(15 * minute);
        const row = transaction.get<never>(sql`SELECT * FROM security_codes WHERE id = ${`c-${count}`}`);
        codes.add(codeToSend(transaction, row as never) ?? '');
      });
    expect(codes.size).toBeGreaterThan(195);
    for (const code of codes) expect(code).toMatch(/^\d{6}$/);
  });
});

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
      text: `Login Desk: your security code is ${code}. It works for 10 minutes. Tell it to nobody who calls you.`,
    });
    expect(state(world)).toBe('accepted');
    expect(world.lines(number).at(-1)).toBe(
      'The gateway took the security code for ••• 34 (HTTP 200). That is not yet received',
    );
    expect(JSON.stringify(await world.ask('settings', {}))).not.toContain('open-sesame');
  });

  test('escapes what it fills in as the body’s own kind asks for it', async () => {
    const world = peopleWorld();
    const gateway = await testGateway();
    world.done('settings.set', { key: 'desk.name', value: 'Desk "A&B" {{code}}' });
    for (const [contentType, text] of [
      ['application/json', '{"text":"{{message}}"}'],
      ['application/x-www-form-urlencoded', 'text={{message}}&to={{number}}'],
    ] as const) {
      connectGateway(world, gateway, { contentType, text, voice: null });
      world.clock.pass(minute);
      const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
      world.done('callers.send-code', { number });
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
    const world = peopleWorld();
    const gateway = await testGateway();
    gateway.answer = answer;
    connectGateway(world, gateway);
    const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    world.done('callers.send-code', { number });
    await senderOver(world).drain();
    expect(state(world)).toBe(expected);
    expect(gateway.received).toHaveLength(1);
    expect(world.lines(number)).toHaveLength(3);
    expect(written(world.store)).not.toContain(codeIn(gateway));
  });

  test('that is away is asked again until the code runs out', async () => {
    const world = peopleWorld();
    const gateway = await testGateway();
    connectGateway(world, gateway);
    await gateway.close();
    const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    world.done('callers.send-code', { number });
    const sender = senderOver(world);
    await sender.drain();
    expect(world.row(sql`SELECT state, attempts, last_response FROM security_codes`)).toEqual({
      state: 'queued',
      attempts: 1,
      last_response: 'ECONNREFUSED',
    });
    const back = await testGateway(Number(new URL(gateway.url).port));
    world.done('settings.set', {
      key: 'codes.gateway',
      value: { url: back.url, text: textBody, authority: back.cert },
    });
    world.clock.pass(5_000);
    await sender.drain();
    expect(state(world)).toBe('accepted');
    await back.close();
    world.clock.pass(minute);
    world.done('callers.send-code', { number });
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
    const world = peopleWorld();
    const gateway = await testGateway();
    connectGateway(world, gateway);
    // A number may be set, but the code for it comes too soon after the one before: all of it is undone.
    world.set(sql`UPDATE accounts SET phone = NULL WHERE id = 'mary'`);
    const proofs = ['in-person'] as const;
    world.done('signing-in.set-phone', { accountId: 'mary', phone: '(415) 555-0135' }, { proofs });
    const before = contents(world.store);
    expect(
      codeOf(world.act('signing-in.set-phone', { accountId: 'mary', phone: '(415) 555-0136' }, { proofs })),
    ).toBe('code-too-soon');
    expect(contents(world.store)).toBe(before);
    await senderOver(world).drain();
    expect(gateway.received.map(({ body }) => JSON.parse(body).to)).toEqual(['+14155550135']);
  });

  test('a program that died in the middle leaves a code that nobody knows of, and sends it no second time', async () => {
    const world = peopleWorld();
    const gateway = await testGateway();
    connectGateway(world, gateway);
    const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    world.done('callers.send-code', { number });
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
    expect(world.lines(number).at(-1)).toContain('Nobody knows whether');
  });

  test('two programs on one store hand each code over once', async () => {
    const world = peopleWorld();
    const gateway = await testGateway();
    connectGateway(world, gateway);
    for (const accountId of ['mary', 'ada', 'clinic', 'nils']) {
      world.set(sql`UPDATE accounts SET phone = '(415) 555-0134' WHERE id = ${accountId}`);
      const { number } = world.done('cases.open', { channel: 'phone', caller: 'x', accountId });
      world.done('callers.send-code', { number });
    }
    await Promise.all([senderOver(world).drain(), senderOver(world).drain()]);
    expect(gateway.received).toHaveLength(4);
  });

  test('that is none yet is replaced by calling the number on file back', async () => {
    const world = peopleWorld();
    const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    expect(world.act('callers.send-code', { number })).toMatchObject({
      error: { code: 'codes-no-gateway', instead: 'callback', masked: '••• 34' },
    });
    const options = await world.ask('proofOptions', { number });
    const possible = Object.fromEntries(options.options.map((option) => [option.kind, option.possible]));
    expect(possible).toMatchObject({ 'phone-code': false, callback: true });
  });

  test('with a template that can’t be filled or is no JSON is refused as a setting', () => {
    const world = peopleWorld();
    const url = 'https://gateway.example/codes';
    for (const value of [
      { url, text: '{"to":"{{phone}}"}' },
      { url, text: '{"to":{{number}' },
      { url: 'http://gateway.example', text: textBody },
      { url, text: textBody, headers: { 'X-Key': 'a\r\nHost: b' } },
    ])
      expect(codeOf(world.act('settings.set', { key: 'codes.gateway', value }))).toBe('setting-invalid');
  });
});

describe('numbers for codes are those of the US and its territories', () => {
  test.each([
    ['(415) 555-0134', 'mobile', { country: 'US', way: 'text', type: 'mobile' }],
    ['(415) 555-0134', 'landline', { country: 'US', way: 'voice', type: 'landline' }],
    ['787-234-5678', null, { country: 'PR', way: 'text', type: null }],
    ['671-300-1234', null, { country: 'GU', way: 'text' }],
    ['+1 340 642 1234', null, { country: 'VI', way: 'text' }],
    ['670 285 1234', null, { country: 'MP', way: 'text' }],
    ['+1 684 733 1234', null, { country: 'AS', way: 'text', type: 'mobile' }],
  ] as const)('%s (%s)', (text, said, expected) => {
    expect(valueIn(readCodePhone(text, said))).toMatchObject(expected);
  });

  test.each([
    ['416-234-5678', 'phone-abroad'],
    ['+44 7911 123456', 'phone-abroad'],
    ['+49 30 901820', 'phone-abroad'],
    ['800-555-0199', 'phone-not-for-codes'],
    ['900-234-5678', 'phone-not-for-codes'],
    ['555 010 7788', 'phone-invalid'],
    ['212-736-5000 x12', 'phone-invalid'],
    ['12', 'phone-invalid'],
    ['call me', 'phone-invalid'],
  ])('%s is refused with %s and a sentence', (text, code) => {
    expect(codeOf(readCodePhone(text, null))).toBe(code);
  });

  test('an internet phone is told and called', async () => {
    const world = peopleWorld();
    const gateway = await testGateway();
    connectGateway(world, gateway);
    world.set(sql`UPDATE accounts SET phone_type = 'voip' WHERE id = 'mary'`);
    const { number } = world.done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'mary' });
    const sent = world.done('callers.send-code', { number, by: 'text' });
    expect(sent).toMatchObject({ by: 'voice', warning: expect.stringContaining('internet phone') });
    await senderOver(world).drain();
    const code = codeIn(gateway);
    expect(JSON.parse(gateway.received[0]?.body ?? '')).toMatchObject({ digits: [...code].join(', ') });
    expect(world.lines(number).join()).toContain('VOIP');
  });
});
