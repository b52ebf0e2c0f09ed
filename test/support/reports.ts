import { mailOf } from './incoming.ts';

/** What a made-up report is about, and which traces it carries. */
export interface ReportAbout {
  readonly to: string;
  /** As it stands in the copy that comes back: ours, or what the relay put in its place. */
  readonly messageId?: string;
  /** The relay's own id. */
  readonly relayId?: string;
  readonly subject?: string;
}

const ours = ({ to, messageId, subject }: ReportAbout): string[] => [
  'From: Login Desk <desk@clinic-help.example>',
  `To: ${to}`,
  ...(messageId === undefined ? [] : [`Message-ID: ${messageId}`]),
  `Subject: ${subject ?? 'Reset Your Password'}`,
  'Auto-Submitted: auto-generated',
];

const multipart = (
  head: readonly string[],
  text: readonly string[],
  status: readonly string[],
  copy: readonly string[],
  copyType = 'message/rfc822',
): Buffer =>
  mailOf([
    ...head,
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="=_report"',
    '',
    '--=_report',
    'Content-Type: text/plain; charset=utf-8',
    '',
    ...text,
    '',
    '--=_report',
    'Content-Type: message/delivery-status',
    '',
    ...status,
    '',
    ...(copy.length === 0 ? [] : ['--=_report', `Content-Type: ${copyType}`, '', ...copy, '']),
    '--=_report--',
    '',
  ]);

/** Reports of non-delivery in the form of each mail server, made up. */
export const reports = {
  'Amazon SES': (about) =>
    multipart(
      [
        'From: MAILER-DAEMON@amazonses.example',
        'To: desk@clinic-help.example',
        'Subject: Delivery Status Notification (Failure)',
        'Message-ID: <report-1@amazonses.example>',
      ],
      ['An error occurred while trying to deliver the mail to the following recipients:', about.to],
      [
        'Reporting-MTA: dns; a8-31.smtp-out.amazonses.example',
        '',
        'Action: failed',
        `Final-Recipient: rfc822; ${about.to}`,
        'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
        'Status: 5.1.1',
      ],
      ours({ ...about, messageId: about.messageId ?? `<${about.relayId ?? 'x1'}@amazonses.example>` }),
    ),
  'Microsoft 365': (about) =>
    multipart(
      [
        'From: postmaster@tenant.example',
        'To: desk@clinic-help.example',
        'Subject: Undeliverable: Reset Your Password',
        'Auto-Submitted: auto-replied',
        'X-MS-Exchange-Message-Is-Ndr:',
        ...(about.messageId === undefined ? [] : [`In-Reply-To: ${about.messageId}`]),
      ],
      [
        `Your message to ${about.to} couldn’t be delivered.`,
        'ada wasn’t found at the domain.',
        'Diagnostic information for administrators:',
        'Generating server: AM0PR01MB0001.tenant.example',
        ...(about.relayId === undefined ? [] : [`InternalId=${about.relayId}`]),
      ],
      [
        'Reporting-MTA: dns;AM0PR01MB0001.tenant.example',
        'Received-From-MTA: dns;AM0PR01MB0002.tenant.example',
        'Arrival-Date: Sat, 21 Nov 2026 12:00:05 +0000',
        '',
        `Final-Recipient: rfc822;${about.to}`,
        'Action: failed',
        'Status: 5.1.10',
        'Diagnostic-Code: smtp;550 5.1.10 RESOLVER.ADR.RecipientNotFound; not found by SMTP address lookup',
      ],
      about.messageId === undefined ? [] : ours(about),
    ),
  Gmail: (about) =>
    multipart(
      [
        'From: Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        'To: desk@clinic-help.example',
        'Auto-Submitted: auto-replied',
        'Subject: Delivery Status Notification (Failure)',
        `X-Failed-Recipients: ${about.to}`,
        ...(about.messageId === undefined
          ? []
          : [`References: ${about.messageId}`, `In-Reply-To: ${about.messageId}`]),
      ],
      ['** Address not found **', '', `Your message wasn’t delivered to ${about.to}.`],
      [
        'Reporting-MTA: dns; googlemail.example',
        ...(about.relayId === undefined ? [] : [`X-Queue-Id: ${about.relayId}`]),
        'Arrival-Date: Sat, 21 Nov 2026 04:00:03 -0800 (PST)',
        '',
        `Final-Recipient: rfc822; ${about.to}`,
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
        'Last-Attempt-Date: Sat, 21 Nov 2026 04:00:04 -0800 (PST)',
      ],
      about.messageId === undefined ? [] : ours(about),
      'text/rfc822-headers',
    ),
  Exim: (about) =>
    mailOf([
      'Return-Path: <>',
      'From: Mail Delivery System <Mailer-Daemon@relay.example>',
      'To: desk@clinic-help.example',
      'Subject: Mail delivery failed: returning message to sender',
      'Auto-Submitted: auto-replied',
      `X-Failed-Recipients: ${about.to}`,
      '',
      'This message was created automatically by mail delivery software.',
      '',
      'A message that you sent could not be delivered to one or more of its',
      'recipients. This is a permanent error. The following address(es) failed:',
      '',
      `  ${about.to}`,
      '    host mx.clinic.example [192.0.2.7]',
      '    SMTP error from remote mail server after RCPT TO:<ada@clinic.example>:',
      '    550 5.1.1 no such user',
      '',
      '------ This is a copy of the message, including all the headers. ------',
      '',
      'Return-path: <desk@clinic-help.example>',
      'Received: from desk.example ([192.0.2.1])',
      ...(about.relayId === undefined ? [] : [`\tby relay.example with esmtps id ${about.relayId}`]),
      ...ours(about),
      '',
      'Hello',
    ]),
  qmail: (about) =>
    mailOf([
      'Return-Path: <>',
      'From: MAILER-DAEMON@relay.example',
      'To: desk@clinic-help.example',
      'Subject: failure notice',
      '',
      'Hi. This is the qmail-send program at relay.example.',
      'I’m afraid I wasn’t able to deliver your message to the following addresses.',
      'This is a permanent error; I’ve given up. Sorry it didn’t work out.',
      '',
      `<${about.to}>:`,
      '192.0.2.7 does not like recipient.',
      'Remote host said: 550 5.1.1 no such user',
      'Giving up on 192.0.2.7.',
      '',
      '--- Below this line is a copy of the message.',
      '',
      'Return-Path: <desk@clinic-help.example>',
      `Received: (qmail ${about.relayId === undefined ? '4711' : '12345'} invoked from network); 21 Nov 2026 12:00:00 -0000`,
      ...ours(about),
      '',
      'Hello',
    ]),
  Postfix: (about) =>
    multipart(
      [
        'Return-Path: <>',
        'From: MAILER-DAEMON@relay.example (Mail Delivery System)',
        'To: desk@clinic-help.example',
        'Subject: Undelivered Mail Returned to Sender',
        'Auto-Submitted: auto-replied',
      ],
      [
        'This is the mail system at host relay.example.',
        '',
        'I’m sorry to have to inform you that your message could not',
        'be delivered to one or more recipients. It’s attached below.',
        '',
        `<${about.to}>: host mx.clinic.example[192.0.2.7] said: 550 5.1.1 no such user`,
      ],
      [
        'Reporting-MTA: dns; relay.example',
        ...(about.relayId === undefined ? [] : [`X-Postfix-Queue-ID: ${about.relayId}`]),
        'X-Postfix-Sender: rfc822; desk@clinic-help.example',
        '',
        `Final-Recipient: rfc822; ${about.to}`,
        `Original-Recipient: rfc822;${about.to}`,
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 no such user',
      ],
      about.messageId === undefined ? [] : ours(about),
      'text/rfc822-headers',
    ),
  Sendmail: (about) =>
    multipart(
      [
        'Return-Path: <MAILER-DAEMON>',
        'From: Mail Delivery Subsystem <MAILER-DAEMON@relay.example>',
        'To: <desk@clinic-help.example>',
        'Subject: Returned mail: see transcript for details',
        'Auto-Submitted: auto-generated (failure)',
      ],
      [
        'The original message was received at Sat, 21 Nov 2026 12:00:01 GMT',
        'from desk.example [192.0.2.1]',
        ...(about.relayId === undefined ? [] : [`with id ${about.relayId}`]),
        '',
        '   ----- The following addresses had permanent fatal errors -----',
        `<${about.to}>`,
        '    (reason: 550 5.1.1 no such user)',
        '',
        '   ----- Transcript of session follows -----',
        '... while talking to mx.clinic.example.:',
      ],
      [
        'Reporting-MTA: dns; relay.example',
        'Arrival-Date: Sat, 21 Nov 2026 12:00:01 GMT',
        '',
        `Final-Recipient: RFC822; ${about.to}`,
        'Action: failed (bad destination mailbox)',
        'Status: 5.1.1 (no such user)',
        'Diagnostic-Code: SMTP; 550 5.1.1 no such user',
      ],
      about.messageId === undefined ? [] : ours(about),
      'text/rfc822-headers',
    ),
} as const satisfies Readonly<Record<string, (about: ReportAbout) => Buffer>>;

export type ReportForm = keyof typeof reports;

/** The answer with which each takes a mail, and its own id in it. */
export const answers: Readonly<Record<ReportForm, readonly [answer: string, id: string]>> = {
  'Amazon SES': [
    '250 Ok 0100019ab12cd34e-1f2e3d4c-5b6a-4c8d-9e0f-112233445566-000000',
    '0100019ab12cd34e-1f2e3d4c-5b6a-4c8d-9e0f-112233445566-000000',
  ],
  'Microsoft 365': [
    '250 2.6.0 <x@clinic-help.example> [InternalId=30953257797635, Hostname=AM0PR01MB0001.tenant.example] 9301 bytes in 0.141, 64.1 KB/sec Queued mail for delivery',
    '30953257797635',
  ],
  Gmail: [
    '250 2.0.0 OK  1795262403 d75a77b69052e-4ed3f0a1b2c3d4e5.12 - gsmtp',
    'd75a77b69052e-4ed3f0a1b2c3d4e5.12',
  ],
  Exim: ['250 OK id=1vMx4k-00000005aBc-3dEf', '1vMx4k-00000005aBc-3dEf'],
  qmail: ['250 ok 1795262402 qp 12345', 'qp-12345-1795262402'],
  Postfix: ['250 2.0.0 Ok: queued as 4dD9kT0QzLz9sRk', '4dD9kT0QzLz9sRk'],
  Sendmail: ['250 2.0.0 5ALC01Xy012345 Message accepted for delivery', '5ALC01Xy012345'],
};
