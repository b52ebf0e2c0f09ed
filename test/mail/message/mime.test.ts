import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readMailAddress, readMailbox } from '../../../main/mail/message/addresses.ts';
import { cleanLine, cleanText } from '../../../main/mail/message/clean-text.ts';
import { composeMime, type MimeParts, quotedPrintable } from '../../../main/mail/message/mime.ts';

const address = (text: string) => {
  const read = readMailAddress(text);
  if (!read) throw new Error(`${text} should be an address`);
  return read;
};

const parts = (change: Partial<MimeParts> = {}): MimeParts => ({
  messageId: '<1@clinic-help.example>',
  at: Date.UTC(2026, 10, 21, 9, 5, 7),
  from: { name: 'Login Desk', address: address('desk@clinic-help.example') },
  to: address('ada@clinic.example'),
  replyTo: null,
  subject: 'Hello',
  text: 'Hello\n',
  html: '<p>Hello</p>',
  automatic: true,
  random: randomBytes,
  ...change,
});

// Everything that a person, a paste or an attacker may put into a field.
const typed = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc
    .array(
      fc.constantFrom(
        '\r\nBcc: x@example.org',
        '\r\n\r\n',
        '\n.\n',
        '\u0000',
        '\u001b',
        '\u2028',
        '\u202e',
        '=?UTF-8?B?QmNj?=',
        '--=_',
        '👩‍⚕️',
        '𠀀',
        '\ud800',
        'Ä',
        '"',
        '\\',
        '<x@example.org>',
        ',',
        ' ',
        '\t',
        '=',
        '.',
        'From ',
        'a'.repeat(80),
      ),
      { maxLength: 12 },
    )
    .map((pieces) => pieces.join('')),
);

/** Headers as a simple reader finds them: names only, folded lines joined. */
const headerNames = (raw: Buffer): string[] => {
  const [head = ''] = raw.toString('latin1').split('\r\n\r\n');
  return head
    .split('\r\n')
    .filter((line) => !line.startsWith(' '))
    .map((line) => line.slice(0, line.indexOf(':')));
};

test('What goes into a message comes out of it, whatever was typed', async () => {
  await fc.assert(
    fc.asyncProperty(typed, typed, typed, typed, async (subject, name, text, html) => {
      const raw = composeMime(parts({ subject, text, html, from: { ...parts().from, name } }));
      const mail = await PostalMime.parse(raw);
      expect(mail.subject ?? '').toBe(cleanLine(subject));
      expect(mail.from).toMatchObject({ name: cleanLine(name), address: 'desk@clinic-help.example' });
      expect(mail.to).toMatchObject([{ address: 'ada@clinic.example' }]);
      expect((mail.text ?? '').replace(/\n$/, '')).toBe(cleanText(text));
      expect((mail.html ?? '').replace(/\n$/, '')).toBe(cleanText(html));
    }),
    { numRuns: 500 },
  );
});

test('Nothing that was typed becomes a header, a part or a second recipient', () => {
  fc.assert(
    fc.property(typed, typed, typed, (subject, name, text) => {
      const raw = composeMime(parts({ subject, text, from: { ...parts().from, name } }));
      expect(headerNames(raw)).toEqual([
        'Date',
        'Message-ID',
        'From',
        'To',
        'Subject',
        'Auto-Submitted',
        'MIME-Version',
        'Content-Type',
      ]);
      const source = raw.toString('latin1');
      // Every line ends with CRLF, none is too long, and nothing but ASCII is in it.
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      expect(source.replaceAll('\r\n', '')).not.toMatch(/[^\t\x20-\x7e]/);
      expect(Math.max(...source.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(200);
    }),
    { numRuns: 500 },
  );
});

test('The headers are those that were asked for', () => {
  const raw = composeMime(parts({ subject: 'Reset Your Password' })).toString();
  expect(raw).toContain('Date: Sat, 21 Nov 2026 09:05:07 +0000\r\n');
  expect(raw).toContain('Message-ID: <1@clinic-help.example>\r\n');
  expect(raw).toContain('Subject: Reset Your Password\r\n');
  expect(raw).toContain('Auto-Submitted: auto-generated\r\n');
  const byHand = composeMime(parts({ automatic: false, replyTo: address('a@b.example') })).toString();
  expect(byHand).toContain('Reply-To: a@b.example\r\n');
  expect(byHand).not.toContain('Auto-Submitted');
});

test('Quoted-printable lines are short and come back as they were', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 400 }), (text) => {
      const line = text.replace(/[\r\n]/g, ' ').toWellFormed();
      const coded = quotedPrintable(line);
      expect(Math.max(...coded.split('\r\n').map((one) => one.length))).toBeLessThanOrEqual(76);
      const decoded = Buffer.from(
        coded
          .replaceAll('=\r\n', '')
          .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16))),
        'latin1',
      ).toString();
      expect(decoded).toBe(line);
    }),
  );
});

test('Quoted-printable leaves no blank at the end of a line, and no dot or "From " at its beginning', () => {
  expect(quotedPrintable('a=b \n.\nFrom here\t')).toBe('a=3Db=20\r\n=2E\r\n=46rom here=09');
  // Also where a long line is broken, wherever that is.
  for (let length = 1; length < 160; length += 1)
    for (const fragile of ['.'.repeat(200), ' From '.repeat(40), 'From From', '. . . . .', ' '.repeat(90)]) {
      const coded = quotedPrintable('x'.repeat(length) + fragile).split('\r\n');
      for (const line of coded) {
        expect(line).not.toMatch(/^\.|^From |[ \t]$/);
        expect(line.length).toBeLessThanOrEqual(76);
      }
    }
});

test('An address with anything dangerous in it is none', () => {
  for (const bad of [
    'a@b.example\r\nBcc: x@example.org',
    'a\u0000@b.example',
    'a b@c.example',
    '"a"@b.example',
    'a@[127.0.0.1]',
    'a@b.example, c@d.example',
    '<a@b.example>',
    'a@b@c.example',
    '@b.example',
    'a@',
    'a@b_.example\u2028',
    'a@-b.example',
    `${'a'.repeat(400)}@b.example`,
  ])
    expect(readMailAddress(bad), bad).toBeNull();
  fc.assert(
    fc.property(typed, typed, (local, domain) => {
      const read = readMailAddress(`${local}@${domain}`);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: that there are none is the point
      if (read) expect(read.address).not.toMatch(/[\u0000-\u0020\u007f<>",;:()\\[\]]/);
    }),
    { numRuns: 1000 },
  );
});

test('A domain is written in ASCII, and other letters before the @ are noticed', () => {
  expect(readMailAddress('ada@Bücher.example')).toEqual({
    address: 'ada@xn--bcher-kva.example',
    domain: 'xn--bcher-kva.example',
    needsUtf8: false,
  });
  expect(readMailAddress(' josé@clinic.example ')).toMatchObject({ needsUtf8: true });
  expect(readMailbox('"Help, Desk" <help@clinic.example>')).toMatchObject({ name: 'Help, Desk' });
  expect(readMailbox('help@clinic.example')).toMatchObject({ name: '' });
  expect(readMailbox('two <a@b.example> <c@d.example>')).toBeNull();
});
