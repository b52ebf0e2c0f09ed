import { describe, expect, it } from 'vitest';
import { phoneDigits } from '../../../../main/desk/ground/words/folding.ts';
import { phoneKey } from '../../../../main/desk/ground/words/phone-key.ts';

describe('a phone is compared by', () => {
  it.each([
    ['(415) 555-0134', '+1 415.555.0134'],
    ['(415) 555-0134 ext. 12', 'tel:+14155550134;ext=12'],
    ['415-555-0134 x12', '415 555 0134 #12'],
    ['555-PETS', '555-7387'],
    ['+44 (0)20 7946 0018', '+44 20 7946 0018'],
    ['+44 020 7946 0018', '011 44 20 7946 0018'],
    ['Tel. 415-555-0134 (cell)', '\u202a4155550134\u202c'],
  ])('number and extension, however they are written: %s is %s', (one, other) => {
    expect(phoneKey(one)).not.toBeNull();
    expect(phoneKey(one)).toBe(phoneKey(other));
    expect(phoneDigits(one)).toBe(phoneDigits(other));
  });

  it.each([
    ['(415) 555-0134 ext. 12', '(415) 555-0134 ext. 34'],
    ['(415) 555-0134 ext. 12', '(415) 555-0134'],
    ['(415) 555-0134', '(510) 555-0134'],
    ['+44 20 7946 0018', '+49 20 7946 0018'],
  ])('the extension too: %s is not %s', (one, other) => expect(phoneKey(one)).not.toBe(phoneKey(other)));

  it.each([
    '',
    '0',
    '00',
    '1',
    'none',
    'n/a',
    'x12',
    '000-000-0000',
    '(000) 000-0000 ext. 5',
    '0000000',
    '111-111-1111',
    '+1 (999) 999-9999',
    '555-555-5555',
    '(415) 000-0000',
    '123-456-7890',
    '1234567',
    '0123456789',
    '9876543210',
    '000-000-0001',
    '12345',
    '(415) 555-0134 ask for Ann',
    '415-555-0134 room 12',
    '415-555-0134 / 415-555-0135',
  ])('nothing where it is no number, or more than a number: %j', (text) => expect(phoneKey(text)).toBeNull());

  it.each(['(415) 555-0100', '555-0134', '(555) 010-7788', '(415) 555-0155'])(
    'its digits where it is made up but could be one: %s',
    (text) => expect(phoneKey(text)).not.toBeNull(),
  );
});
