import { expect, test } from 'vitest';
import { responseInWords } from '../../../main/mail/outbox/response-words.ts';

test.each([
  ['550 5.1.1 <a@b.example>: User unknown', /mailbox/i],
  ['452 4.2.2 over quota', /full/i],
  ['550-no\n550 such user', /no mail for this address/],
  ['450 greylisted', /at a later attempt/],
  ['451 Greylisted, come back', /at a later attempt/],
  ['451 4.7.1 Greylisting in action', /at a later attempt/],
  ['451 4.7.0 not just now', /not accept it yet/],
  ['451 4.1.8 sender domain', /check the address now/],
  ['451 local error', /a problem of its own just now/],
  ['Given up after five days. The last answer was: 421 4.3.2 closing', /\.$/],
  ['554 refused', 'The mail server refused it for good.'],
])('A refusal is told in a sentence: %s', (response, expected) => {
  expect(responseInWords(response)).toMatch(expected);
  expect(responseInWords(response)).toMatch(/^[A-Z].*\.$/);
});

test('Nothing that is said of one attempt sounds as if it were for good', () => {
  for (const subject of ['1', '2', '3', '4', '5', '6', '7'])
    for (let detail = 0; detail < 30; detail += 1)
      expect(responseInWords(`451 4.${subject}.${detail} later`)).not.toMatch(
        /no mail from us|refuses it|no such|switched off|accepts no mail\./,
      );
});

test('What is no refusal, or is in plain words already, needs none', () => {
  for (const response of [
    null,
    '',
    '250 2.0.0 Ok: queued as 550',
    '250 Ok: 550 bytes taken',
    'The mail server refused the sign-in. The server said: 535 5.7.8 no',
    'Connection closed',
    'the mailbox is full (5.2.2, over quota)',
    'Sending is switched off in the settings',
  ])
    expect(responseInWords(response)).toBe(null);
});
