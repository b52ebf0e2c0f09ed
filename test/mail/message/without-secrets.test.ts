import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { composeMime } from '../../../main/mail/message/mime.ts';
import { withoutSecrets } from '../../../main/mail/message/without-secrets.ts';

const token = 'Zk3_q-81nVtR0wYb7LxPd5JmGh2sCeUa9iOfN4QvT6E';
const link = `https://portal.clinic.example/reset/${token}`;
const address = (text: string) => ({ address: text, ascii: text, isInternational: false }) as never;

const composed = (text: string, html: string): Buffer =>
  composeMime({
    messageId: '<one@desk.example>',
    at: 0,
    from: { name: 'Login Desk', address: address('desk@desk.example') },
    to: address('front@clinic.example'),
    replyTo: null,
    subject: 'Reset Your Password',
    text,
    html,
    automatic: true,
    random: randomBytes,
  });

/** Nothing of the token, in any way in which a person could read or decode it. */
async function expectHidden(shown: string): Promise<void> {
  const joined = shown.replace(/=\r\n/g, '').replace(/\s/g, '');
  const { text = '', html = '' } = await PostalMime.parse(shown);
  for (const readable of [shown, joined, text, html])
    for (let at = 0; at + 12 <= token.length; at += 1)
      expect(readable).not.toContain(token.slice(at, at + 12));
}

test.each<readonly [string, string]>([
  ['as it is', `Open ${link}`],
  ['quoted-printable, for a letter that is not ASCII', `Öffnen Sie ${link} – bald`],
  ['cut by soft line breaks', `Grüße, ${'sehr '.repeat(12)}${link}?a=${token}`],
  ['at each place of a long line', `é ${'x'.repeat(61)} ${link}`],
  ['in a parameter and a fragment', `é ${link}?again=${token}#${token}`],
  ['without its link', `The code is ${token}.`],
  ['with a mail program’s brackets', `<${link}> (${link}) "${link}"`],
])('a link is shown without its secret: %s', async (_what, text) => {
  const shown = withoutSecrets(composed(text, `<p><a href="${link}">${text}</a></p>`));
  await expectHidden(shown);
  expect((await PostalMime.parse(shown)).text).toContain(
    text.includes('https:') ? 'https://portal.clinic.example/reset/••••' : '••••',
  );
});

test('nothing but the secret is missing: words keep the spaces at which their lines are broken', async () => {
  const words = 'Create a new password, and do it soon: '.repeat(20);
  for (let shift = 0; shift < 20; shift += 1) {
    const html = `<p>é${'x'.repeat(shift)} ${words}<a href="${link}">${words}</a></p>`;
    const shown = await PostalMime.parse(withoutSecrets(composed('x', html)));
    expect(shown.html?.trim()).toBe(html.replace(token, '••••'));
  }
});

test('a part in base64 and a message of one part are no way round it', async () => {
  const body = (
    Buffer.from(`Öffnen: ${link}\r\n`.repeat(5))
      .toString('base64')
      .match(/.{1,76}/g) ?? []
  ).join('\r\n');
  const head = ['Subject: x', 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=utf-8'];
  await expectHidden(
    withoutSecrets(Buffer.from([...head, 'Content-Transfer-Encoding: base64', '', body].join('\r\n'))),
  );
  await expectHidden(withoutSecrets(Buffer.from([...head, '', `Open ${link}`, ''].join('\r\n'))));
  await expectHidden(withoutSecrets(Buffer.from([`X-Link: ${link}`, ...head, '', 'x'].join('\r\n'))));
});

test('a message without a secret is shown byte for byte', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 300 }),
      fc.string({ maxLength: 300 }),
      (text, html) => {
        const raw = composed(text, html);
        expect(withoutSecrets(raw)).toBe(raw.toString('utf8'));
      },
    ),
    { numRuns: 50 },
  );
});
