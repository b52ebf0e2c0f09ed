import { expect, test } from 'vitest';
import { responseInWords } from '../../../main/mail/outbox/response-words.ts';

test.each([
  ['550 5.1.1 <a@b.example>: User unknown', /mailbox/i],
  ['452 4.2.2 over quota', /full/i],
  ['550-no\n550 such user', /no mail for this address/],
  ['450 greylisted', /second try/],
  ['Given up after five days. The last answer was: 421 4.3.2 closing', /\.$/],
  ['554 refused', 'The mail server refused it for good.'],
])('A refusal is told in a sentence: %s', (response, expected) => {
  expect(responseInWords(response)).toMatch(expected);
  expect(responseInWords(response)).toMatch(/^[A-Z].*\.$/);
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
