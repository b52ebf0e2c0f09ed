import { describe, expect, test } from 'vitest';
import { readCodePhone } from '../../../../main/desk/ground/words/phone-rules.ts';
import { sql } from '../../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../../support/answers.ts';
import { codeIn, connectGateway, senderOver, testGateway } from '../../codes/gateway-world.ts';
import { peopleWorld } from '../../people/people-world.ts';

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
    const world = await peopleWorld();
    const gateway = await testGateway();
    await connectGateway(world, gateway);
    await world.set(sql`UPDATE accounts SET phone_type = 'voip' WHERE id = 'mary'`);
    const { number } = await world.done('cases.open', {
      channel: 'phone',
      caller: 'Mary',
      accountId: 'mary',
    });
    const sent = await world.done('callers.send-code', { number, by: 'text' });
    expect(sent).toMatchObject({ by: 'voice', warning: expect.stringContaining('internet phone') });
    await senderOver(world).drain();
    const code = codeIn(gateway);
    expect(JSON.parse(gateway.received[0]?.body ?? '')).toMatchObject({ digits: [...code].join(', ') });
    expect(world.lines(number).join()).toContain('VOIP');
  });
});
