import { expect, test } from 'vitest';
import type { SmtpSettings } from '../../preload/contract/mail-settings.ts';
import type { TestReport } from '../../preload/contract/mail-setup.ts';
import { outcomeWords, summaryWords } from '../../renderer/features/settings/mail/report-words.ts';
import { blankServer, withTrust } from '../../renderer/features/settings/mail/smtp-fields.ts';

const fingerprint = 'AB'.repeat(32);
const stored: SmtpSettings = {
  ...blankServer,
  host: 'mail.example',
  from: 'desk@clinic.example',
  fingerprint,
};

test('A trusted certificate stays with its host and port, whatever else is typed', () => {
  expect(withTrust(stored, { ...stored, user: 'desk', secure: true })).toMatchObject({ fingerprint });
  expect(withTrust(stored, { ...stored, host: ' Mail.Example ' })).toMatchObject({ fingerprint });
  for (const other of [{ host: 'other.example' }, { port: 465 }])
    expect(withTrust(stored, { ...stored, ...other })).not.toHaveProperty('fingerprint');
  // Typed away and back again, it is the same server.
  expect(withTrust(stored, { ...blankServer, host: 'mail.example' })).toMatchObject({ fingerprint });
  // What somebody forgot or trusted meanwhile counts, not what the form began with.
  expect(withTrust({ ...stored, fingerprint: undefined }, stored)).not.toHaveProperty('fingerprint');
  expect(withTrust(null, stored)).not.toHaveProperty('fingerprint');
  expect(withTrust(stored, null)).toBeNull();
});

test('How a test went is told in a sentence, and never as delivered', () => {
  const outcomes = [
    'accepted',
    'refused',
    'deferred',
    'uncertain',
    'dropped',
    'blocked',
    'not-connected',
  ] as const;
  const told = outcomes.map((outcome) => {
    const report = { outcome, response: '550 no such user' } as TestReport;
    return outcomeWords(report, 'smtp');
  });
  expect(new Set(told.map(({ title }) => title)).size).toBe(outcomes.length);
  expect(told.map(({ tone }) => tone)).toEqual([
    'good',
    'danger',
    'warn',
    'warn',
    'warn',
    'danger',
    'danger',
  ]);
  for (const { title } of told) expect(title).not.toMatch(/delivered/i);
  for (const { title } of told.slice(1)) expect(title).toContain('550 no such user');
});

test.each([
  [{ read: 0, bounced: 0, noted: 0, notOurs: 0 }, 'Nothing new.'],
  [{ read: 1, bounced: 1, noted: 0, notOurs: 0 }, '1 new mail: 1 bounce.'],
  [
    { read: 1203, bounced: 2, noted: 1, notOurs: 1200 },
    '1,203 new mails: 2 bounces, 1 answer or notice of a delay, 1,200 about something else.',
  ],
])('A look into the mailbox is told in a sentence: %j', (summary, sentence) => {
  expect(summaryWords(summary)).toBe(sentence);
});
