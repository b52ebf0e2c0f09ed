import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readIncoming } from '../../../main/mail/incoming/read-incoming.ts';
import { statusInWords } from '../../../main/mail/outbox/status-words.ts';
import { mailOf, takeIn } from '../../support/incoming.ts';
import { createMailWorld, type MailWorld } from '../../support/mail-world.ts';

let world: MailWorld;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(() => world.close());

/** A report as mail servers write it. */
const report = (options: {
  readonly envelopeId?: string;
  readonly messageId?: string;
  readonly action?: string;
  readonly status?: string;
  readonly diagnostic?: string;
  readonly original?: 'message/rfc822' | 'text/rfc822-headers' | 'message/global-headers';
}): Buffer =>
  mailOf([
    'From: MAILER-DAEMON@relay.example',
    'To: desk@clinic-help.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b1"',
    '',
    '--b1',
    'Content-Type: text/plain',
    '',
    'I am sorry to have to inform you.',
    '--b1',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; relay.example',
    ...(options.envelopeId ? [`Original-Envelope-Id: ${options.envelopeId}`] : []),
    '',
    'Final-Recipient: rfc822; ada@clinic.example',
    `Action: ${options.action ?? 'failed'}`,
    `Status: ${options.status ?? '5.1.1'}`,
    `Diagnostic-Code: smtp; ${options.diagnostic ?? '550 5.1.1 <ada@clinic.example>:'}`,
    '    Recipient address rejected',
    '',
    '--b1',
    `Content-Type: ${options.original ?? 'message/rfc822'}`,
    '',
    'From: desk@clinic-help.example',
    ...(options.messageId ? [`Message-ID:`, ` ${options.messageId}`] : []),
    'Subject: Reset Your Password',
    '',
    'Hello',
    '--b1--',
    '',
  ]);

const reply = (about: string, headers: readonly string[] = [], text = 'Thank you, it works.'): Buffer =>
  mailOf([
    'From: Ada <ada@clinic.example>',
    'To: desk@clinic-help.example',
    'Subject: Re: Reset Your Password',
    'Message-ID: <reply-1@clinic.example>',
    `In-Reply-To: ${about}`,
    `References: <older@x.example> ${about}`,
    ...headers,
    '',
    text,
    '',
    'On Sat, 21 Nov 2026 at 10:00, Login Desk <desk@clinic-help.example> wrote:',
    '> Hello',
  ]);

async function sentMessage(caseId: string | null = null): Promise<string> {
  const id = await world.enqueue({ caseId });
  await world.sender().drain();
  expect(world.message(id).state).toBe('accepted');
  return id;
}

const take = (raw: Buffer): Promise<string> => takeIn(world, raw);

const lastLine = (): string =>
  world.store.read.get<{ text: string }>({
    text: 'SELECT text FROM timeline ORDER BY rowid DESC LIMIT 1',
    values: [],
  })?.text ?? '';

for (const original of ['message/rfc822', 'text/rfc822-headers', 'message/global-headers'] as const)
  test(`A report of failure with the original as ${original} makes its message bounced and opens the case`, async () => {
    const { id: caseId } = await world.openCase('solved');
    const id = await sentMessage(caseId);
    expect(await take(report({ messageId: world.message(id).message_id, original }))).toBe('bounced');
    expect(world.message(id).state).toBe('bounced');
    expect(world.message(id).last_response).toBe(
      'there is no such mailbox (5.1.1, 550 5.1.1 <ada@clinic.example>: Recipient address rejected)',
    );
    expect(world.caseOf(caseId)).toMatchObject({
      state: 'open',
      kinds: ['mail.accepted', 'mail.bounced', 'cases.reopen'],
    });
    // Once.
    expect(await take(report({ messageId: world.message(id).message_id }))).toBe('not-ours');
    expect(world.history(id)).toEqual(['queued', 'sending', 'accepted', 'bounced']);
  });

test('A report is matched by its envelope id alone', async () => {
  const id = await sentMessage();
  expect(await take(report({ envelopeId: id }))).toBe('bounced');
});

test('A delay is a note, not a bounce', async () => {
  const { id: caseId } = await world.openCase('solved');
  const id = await sentMessage(caseId);
  expect(await take(report({ envelopeId: id, action: 'delayed', status: '4.2.2' }))).toBe('noted');
  expect(world.message(id).state).toBe('accepted');
  expect(world.caseOf(caseId)).toMatchObject({ state: 'solved', kinds: ['mail.accepted', 'mail.delayed'] });
  expect(lastLine()).toBe('Still on its way to the mailbox: the mailbox is full');
});

test('A report of delivery changes nothing, and one about a message that never left can’t', async () => {
  const id = await sentMessage();
  expect(await take(report({ envelopeId: id, action: 'delivered', status: '2.0.0' }))).toBe('not-ours');
  expect(world.message(id).state).toBe('accepted');
  const waiting = await world.enqueue();
  expect(await take(report({ envelopeId: waiting }))).toBe('not-ours');
  expect(world.history(waiting)).toEqual(['queued']);
});

test('An answer of a person becomes a note of the case and opens it; a machine’s does not open it', async () => {
  const { id: caseId } = await world.openCase('solved');
  const id = await sentMessage(caseId);
  const about = world.message(id).message_id;
  expect(await take(reply(about, ['Auto-Submitted: auto-replied'], 'I am away.'))).toBe('noted');
  expect(world.caseOf(caseId)).toMatchObject({
    state: 'solved',
    kinds: ['mail.accepted', 'mail.auto-reply'],
  });
  world.clock.now += 1000;
  expect(await take(reply(about))).toBe('noted');
  const { state, kinds } = world.caseOf(caseId);
  expect([state, kinds.slice(2)]).toEqual(['open', ['mail.reply', 'cases.reopen']]);
  const { text } = world.store.read.get<{ text: string }>({
    text: "SELECT text FROM timeline WHERE kind = 'mail.reply'",
    values: [],
  }) ?? { text: '' };
  expect(text).toBe('Answer from ada@clinic.example: Thank you, it works.');
});

test('Mail about nothing of ours is left alone', async () => {
  await sentMessage();
  expect(await take(reply('<somebody-elses@x.example>'))).toBe('not-ours');
  expect(await take(report({ messageId: '<somebody-elses@x.example>' }))).toBe('not-ours');
  expect(await take(mailOf(['Subject: Hello', '', 'Buy now']))).toBe('not-ours');
});

test('Whatever bytes come in, they are read or are other', async () => {
  const whole = report({ envelopeId: 'x', messageId: '<x@y>' });
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: whole.length }), fc.uint8Array({ maxLength: 200 }), async (at, noise) => {
      const raw = Buffer.concat([whole.subarray(0, at), noise, whole.subarray(at)]);
      expect(['report', 'reply', 'other']).toContain((await readIncoming(raw)).kind);
    }),
    { numRuns: 200 },
  );
});

test('Status codes are told in plain words', () => {
  expect(statusInWords('5.1.1')).toBe('there is no such mailbox');
  expect(statusInWords('5.7.999')).toBe('the mail server refuses it, to be safe');
  expect(statusInWords('nonsense')).toBe('no reason was given');
  expect(statusInWords(null)).toBe('no reason was given');
});
