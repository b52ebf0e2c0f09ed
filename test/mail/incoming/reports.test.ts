import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findReported } from '../../../main/mail/incoming/find-ours.ts';
import { relayIdOf } from '../../../main/mail/outbox/relay-id.ts';
import { mailOf, messageIdOf, takeIn, takenMessage } from '../../support/incoming.ts';
import { createMailWorld, type MailWorld } from '../../support/mail-world.ts';
import { notePlans } from '../../support/plans.ts';
import { answers, type ReportForm, reports } from '../../support/reports.ts';

let world: MailWorld;
beforeEach(() => {
  world = createMailWorld();
});
afterEach(() => world.close());

const hour = 3_600_000;
const to = 'ada@clinic.example';
const subject = 'Reset Your Password';
const draft = { to, content: { subject, html: '<p>Hello</p>', text: 'Hello\n' } };
const forms = Object.keys(reports) as ReportForm[];
const state = (id: string): string => world.message(id).state;

describe.each(forms)('a report of non-delivery as %s writes it', (form) => {
  test('is matched by our Message-ID, and opens the case that was solved', async () => {
    const { id: caseId } = await world.openCase('solved');
    const other = await takenMessage(world, draft);
    const id = await takenMessage(world, { ...draft, caseId });
    const later = await takenMessage(world, draft);
    expect(await takeIn(world, reports[form]({ to, messageId: messageIdOf(world, id) }))).toBe('bounced');
    expect([state(other), state(id), state(later)]).toEqual(['accepted', 'bounced', 'accepted']);
    expect(world.message(id).last_response).toMatch(
      /\(5\.1\.1.*(no such user|user unknown|not exist|not found)/,
    );
    expect(world.caseOf(caseId).state).toBe('open');
  });

  test('is matched by its recipient, within the time in which it can belong', async () => {
    const id = await takenMessage(world, draft);
    const elsewhere = await takenMessage(world, { ...draft, to: 'ben@clinic.example' });
    world.clock.now += 5 * 24 * hour;
    const report = reports[form]({ to: 'Ada@CLINIC.example' });
    expect(await takeIn(world, report)).toBe('bounced');
    expect([state(id), state(elsewhere)]).toEqual(['bounced', 'accepted']);
  });

  test('is not matched by its recipient once it is too late to belong', async () => {
    const id = await takenMessage(world, draft);
    world.clock.now += 8 * 24 * hour;
    expect(await takeIn(world, reports[form]({ to }))).toBe('not-ours');
    expect(state(id)).toBe('accepted');
  });
});

test.each(Object.entries(answers))(
  'a report as %s writes it is matched by the relay’s own id',
  async (form, [answer, relayId]) => {
    const id = await takenMessage(world, draft, answer);
    const later = await takenMessage(world, draft);
    world.clock.now += hour;
    const report = reports[form as ReportForm]({ to: 'someone@else.example', relayId });
    expect(await takeIn(world, report)).toBe('bounced');
    expect([state(id), state(later)]).toEqual(['bounced', 'accepted']);
  },
);

test('the searches for what a report is about go through indexes', () => {
  const { reader, plans } = notePlans(world.store.read);
  findReported(
    reader,
    {
      traces: {
        messageIds: ['<a@b.example>'],
        ownIds: ['a'],
        envelopeIds: ['c'],
        words: ['4dD9kT0QzLz9sRk'],
      },
      recipients: [{ action: 'failed', status: null, diagnostic: '', addresses: [to] }],
      enclosed: null,
      writtenAt: null,
    },
    world.clock(),
  );
  expect(plans.filter((step) => /\bmessages\b/.test(step))).toEqual([
    expect.stringMatching(/USING INDEX .*\(message_id=\?\)/),
    expect.stringMatching(/USING INDEX .*\(id=\?\)/),
    expect.stringMatching(/USING INDEX .*\(id=\?\)/),
    expect.stringMatching(/USING INDEX messages_by_relay_id/),
    expect.stringMatching(/USING INDEX messages_by_recipient/),
  ]);
});

test.each(Object.entries(answers))('the id that %s gives is read from its answer', (_, [answer, id]) => {
  expect(relayIdOf(answer)).toBe(id);
});

test.each([
  ['250 2.0.0 Ok', null],
  ['250 Great success', null],
  ['250 2.6.0 message accepted by relay-12.mail.example', null],
  ['250 Message Queued (A1B2C3D4-0001.1)', 'A1B2C3D4-0001.1'],
  ['250 Ok: queued as qW2-xY_34zAbC', 'qW2-xY_34zAbC'],
  ['250 2.0.0 OK: queued as <202611251200.12345@relay.example>', '202611251200.12345'],
  ['250 2.1.5 Message accepted, msgid=<a1b2c3d4e5@relay.example>', 'a1b2c3d4e5'],
  ['250 ok:  Message 12345678 accepted', '12345678'],
  ['250 2.0.0 w1ABC2d3 mail accepted', 'w1ABC2d3'],
  ['250 2.0.0 (5ALC01Xy) accepted', '5ALC01Xy'],
  ['250 Accepted [STATUS=Queued ID=2026112512000012]', '2026112512000012'],
  ['250 accepted message dGhpc2lz0aWQ1MjM0', 'dGhpc2lz0aWQ1MjM0'],
])('of the answer %j the id is %j', (answer, id) => {
  expect(relayIdOf(answer)).toBe(id);
});

describe('a report whose traces lead to different messages', () => {
  test('belongs to the one that the surest trace names: Message-ID, envelope id, relay’s id, recipient', async () => {
    const ids: string[] = [];
    for (const answer of ['250 Ok', '250 Ok', '250 Ok: queued as 4dD9kT0QzLz9sRk', '250 Ok'])
      ids.push(await takenMessage(world, draft, answer));
    const [byMessageId = '', byEnvelope = '', byRelay = '', byRecipient = ''] = ids;
    const report = (traces: { messageId?: string; envelope?: string; relay?: string }): Buffer =>
      mailOf([
        'From: MAILER-DAEMON@relay.example',
        'Subject: Undelivered',
        'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
        '',
        '--b',
        'Content-Type: text/plain',
        '',
        `It failed. ${traces.messageId ?? ''}`,
        '--b',
        'Content-Type: message/delivery-status',
        '',
        ...(traces.envelope ? [`Original-Envelope-Id: ${traces.envelope}`] : []),
        `X-Queue: ${traces.relay ?? 'none'}`,
        '',
        `Original-Recipient: rfc822; ${to}`,
        'Action: failed',
        'Status: 5.2.2',
        '--b--',
      ]);
    const relay = '4dD9kT0QzLz9sRk';
    const messageId = messageIdOf(world, byMessageId);
    await takeIn(world, report({ messageId, envelope: byEnvelope, relay }));
    expect(ids.map(state)).toEqual(['bounced', 'accepted', 'accepted', 'accepted']);
    await takeIn(world, report({ envelope: byEnvelope, relay }));
    await takeIn(world, report({ relay }));
    expect(ids.map(state)).toEqual(['bounced', 'bounced', 'bounced', 'accepted']);
    await takeIn(world, report({}));
    expect(state(byRecipient)).toBe('bounced');
    expect(state(byRelay)).toBe('bounced');
  });

  test('is taken for the newest to that recipient, of those that were sent before it was written', async () => {
    const first = await takenMessage(world, draft);
    world.clock.now += hour;
    const second = await takenMessage(world, draft);
    world.clock.now += 24 * hour;
    const third = await takenMessage(world, draft);
    const report = Buffer.concat([
      Buffer.from(`Date: ${new Date(world.clock.now - 20 * hour).toUTCString()}\r\n`),
      reports.Exim({ to }),
    ]);
    expect(await takeIn(world, report)).toBe('bounced');
    expect([first, second, third].map(state)).toEqual(['accepted', 'bounced', 'accepted']);
  });

  test('is not ours where it brings back somebody else’s mail to the same person', async () => {
    const id = await takenMessage(world, draft);
    const report = reports.Postfix({ to, messageId: '<news-1@shop.example>', subject: 'Winter sale' });
    expect(await takeIn(world, report)).toBe('not-ours');
    expect(state(id)).toBe('accepted');
  });
});

/** A report with these fields and this text. */
const reportOf = (
  fields: readonly string[],
  { text = ['It failed.'], type = 'message/delivery-status' } = {},
): Buffer =>
  mailOf([
    'Return-Path: <>',
    'From: MAILER-DAEMON@relay.example',
    'Subject: Undelivered',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    ...text,
    '--b',
    `Content-Type: ${type}`,
    '',
    'Reporting-MTA: dns; relay.example',
    ...fields,
    '',
    '--b--',
  ]);
const nobodyOfOurs = ['', 'Final-Recipient: rfc822; someone@else.example', 'Action: failed', 'Status: 5.1.1'];
const aboutUs = ['', `Final-Recipient: rfc822; ${to}`, 'Action: failed', 'Status: 5.1.1'];
const escaped = encodeURIComponent;

describe('a trace that a server changed on the way still leads to the message', () => {
  test.each<[string, (messageId: string) => Buffer]>([
    ['folded', (id) => reportOf(nobodyOfOurs, { text: [id.slice(0, 20), ` ${id.slice(20)}`] })],
    ['folded at the @', (id) => reportOf(nobodyOfOurs, { text: id.split(/(?<=@)/) })],
    [
      'quoted and folded',
      (id) => reportOf(nobodyOfOurs, { text: [`> ${id.slice(0, 9)}`, `> ${id.slice(9)}`] }),
    ],
    ['without brackets, before a dot', (id) => reportOf(nobodyOfOurs, { text: [`${id.slice(1, -1)}.`] })],
    ['in capitals', (id) => reportOf(nobodyOfOurs, { text: [id.toUpperCase()] })],
    ['with another domain', (id) => reportOf(nobodyOfOurs, { text: [id.replace(/@.*/, '@relay.example>')] })],
    ['in a link', (id) => reportOf(nobodyOfOurs, { text: [`https://relay.example/?id=${escaped(id)}`] })],
    [
      'as an envelope id that is escaped',
      (id) =>
        reportOf([
          `Original-Envelope-Id: ${id.slice(1).replace(/@.*/, '').replaceAll('-', '+2D')}`,
          ...nobodyOfOurs,
        ]),
    ],
    [
      'in a report that somebody forwards as a mail in a mail',
      (id) =>
        mailOf([
          'From: Sam <sam@clinic-help.example>',
          'Subject: Fwd: Undelivered',
          'Content-Type: multipart/mixed; boundary="outer"',
          '',
          '--outer',
          'Content-Type: message/rfc822',
          '',
          ...reportOf(nobodyOfOurs, { text: [id] })
            .toString()
            .split('\r\n'),
          '--outer--',
        ]),
    ],
  ])('our Message-ID %s', async (_, report) => {
    const id = await takenMessage(world, draft);
    const later = await takenMessage(world, draft);
    expect(await takeIn(world, report(messageIdOf(world, id)))).toBe('bounced');
    expect([state(id), state(later)]).toEqual(['bounced', 'accepted']);
  });

  test.each([
    ['without an action', reportOf(aboutUs.filter((field) => !field.startsWith('Action')))],
    ['with an action of its own', reportOf(aboutUs.map((field) => field.replace('failed', 'bounced')))],
    ['as a part of another type', reportOf(aboutUs, { type: 'text/plain; name=details.txt' })],
    [
      'that the mail was forwarded from, in the fields',
      reportOf([...nobodyOfOurs, 'Original-Recipient: rfc822;ada+40clinic.example']),
    ],
    [
      'that the mail was forwarded from, in the text',
      mailOf([
        'Return-Path: <>',
        'From: Mailer-Daemon@relay.example',
        'Subject: Mail delivery failed: returning message to sender',
        '',
        'This is a permanent error. The following address(es) failed:',
        '',
        '  someone@else.example',
        `    (ultimately generated from ${to})`,
      ]),
    ],
    [
      'from nobody',
      mailOf([
        'From: "Mail server" <>',
        'Subject: Notice',
        '',
        'It cannot be delivered, 550 5.1.1:',
        `<${to}>:`,
      ]),
    ],
  ])('the recipient %s', async (_, report) => {
    const id = await takenMessage(world, draft);
    const elsewhere = await takenMessage(world, { ...draft, to: 'ben@clinic.example' });
    expect(await takeIn(world, report)).toBe('bounced');
    expect([state(id), state(elsewhere)]).toEqual(['bounced', 'accepted']);
  });
});

describe('what is no report of failure', () => {
  test('that names nobody and no mail of ours changes nothing', async () => {
    const id = await takenMessage(world, draft);
    const report = reports.Exim({ to: 'someone@else.example' });
    expect(await takeIn(world, report)).toBe('not-ours');
    expect(state(id)).toBe('accepted');
  });

  test('a person’s mail that names the address and the words of a report changes nothing', async () => {
    const id = await takenMessage(world, draft);
    const mail = mailOf([
      'From: Ben <ben@clinic.example>',
      'Subject: Undeliverable?',
      '',
      'My mail could not be delivered, permanent error:',
      `<${to}>:`,
      '550 5.1.1 no such user',
    ]);
    expect(await takeIn(world, mail)).toBe('not-ours');
    expect(state(id)).toBe('accepted');
  });

  test('an automatic reply that says that somebody left is one, though nobody sent it', async () => {
    const { id: caseId } = await world.openCase('solved');
    const id = await takenMessage(world, { ...draft, caseId });
    const mail = mailOf([
      'Return-Path: <>',
      `From: Ada <${to}>`,
      `Subject: Automatic reply: ${subject}`,
      'Auto-Submitted: auto-replied',
      `In-Reply-To: ${messageIdOf(world, id)}`,
      '',
      'I have left the company. This mailbox does not exist any more and mail to it is rejected.',
    ]);
    expect(await takeIn(world, mail)).toBe('noted');
    expect(state(id)).toBe('accepted');
    expect(world.caseOf(caseId)).toMatchObject({ state: 'solved', kinds: ['mail.auto-reply'] });
  });

  test('a confirmation that a mail was read is an automatic reply', async () => {
    const { id: caseId } = await world.openCase('solved');
    const id = await takenMessage(world, { ...draft, caseId });
    const mail = mailOf([
      `From: Ada <${to}>`,
      `Subject: Read: ${subject}`,
      `In-Reply-To: ${messageIdOf(world, id)}`,
      'Content-Type: multipart/report; report-type=disposition-notification; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Your message was read. It failed nothing.',
      '--b',
      'Content-Type: message/disposition-notification',
      '',
      'Disposition: manual-action/MDN-sent-manually; displayed',
      '--b--',
    ]);
    expect(await takeIn(world, mail)).toBe('noted');
    expect(world.caseOf(caseId)).toMatchObject({ state: 'solved', kinds: ['mail.auto-reply'] });
  });

  test('a text that says it is late is a note, and the case stays as it is', async () => {
    const { id: caseId } = await world.openCase('solved');
    const id = await takenMessage(world, { ...draft, caseId });
    const mail = mailOf([
      'Return-Path: <>',
      'From: Mail Delivery System <Mailer-Daemon@relay.example>',
      'Subject: Warning: message 1vMx4k-00000005aBc-3dEf delayed 24 hours',
      'Auto-Submitted: auto-replied',
      '',
      'A message that you sent has not yet been delivered to one or more of its',
      'recipients after more than 24 hours on the queue on relay.example.',
      '',
      'The address to which the message has not yet been delivered is:',
      '',
      `  ${to}`,
      '',
      'No action is required on your part.',
    ]);
    expect(await takeIn(world, mail)).toBe('noted');
    expect(state(id)).toBe('accepted');
    expect(world.caseOf(caseId)).toMatchObject({ state: 'solved', kinds: ['mail.delayed'] });
  });
});

test.each([
  [
    'a part of HTML in base64',
    (id: string) => [
      'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`<p>Message ID: &lt;${id.slice(1, -1)}&gt;</p>`).toString('base64'),
      '--b',
      'Content-Type: message/delivery-status',
      '',
      'Reporting-MTA: dns; x.example',
      '',
      'Action: failed',
      'Final-Recipient: x400; nobody',
      '--b--',
    ],
  ],
  [
    'a line that is softly broken',
    (id: string) => [
      'Content-Type: text/plain',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'Your message could not be delivered.',
      `Message-ID: ${id.slice(0, 20)}=`,
      id.slice(20),
    ],
  ],
  [
    'a mail inside the mail that came back',
    (id: string) => [
      'Content-Type: multipart/mixed; boundary="b"',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Undeliverable',
      '--b',
      'Content-Type: message/rfc822',
      '',
      'Subject: Fwd',
      'Content-Type: multipart/mixed; boundary="c"',
      '',
      '--c',
      'Content-Type: message/rfc822',
      'Content-Transfer-Encoding: base64',
      '',
      Buffer.from(`Message-ID: ${id}\r\nSubject: Hello\r\n\r\nHello`).toString('base64'),
      '--c--',
      '--b--',
    ],
  ],
  ['a header of its own', (id: string) => [`X-Original-Message-ID: ${id}`, '', 'Undelivered mail']],
])('our Message-ID is found in %s', async (_, lines) => {
  const id = await takenMessage(world, draft);
  const mail = mailOf([
    'From: MAILER-DAEMON@relay.example',
    'Subject: Returned mail',
    ...lines(messageIdOf(world, id)),
    '',
  ]);
  expect(await takeIn(world, mail)).toBe('bounced');
  expect(state(id)).toBe('bounced');
});
