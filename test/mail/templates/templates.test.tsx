import fc from 'fast-check';
import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { readMailAddress } from '../../../main/mail/message/addresses.ts';
import type { MessageContent } from '../../../main/mail/message/draft.ts';
import { composeMime } from '../../../main/mail/message/mime.ts';
import { emailChanged, emailChangeNew, emailChangeOld } from '../../../main/mail/templates/email-change.tsx';
import { emailFirst } from '../../../main/mail/templates/email-first.tsx';
import { emailUs } from '../../../main/mail/templates/email-us.tsx';
import { emailVerification } from '../../../main/mail/templates/email-verification.tsx';
import { invitation } from '../../../main/mail/templates/invitation.tsx';
import { passwordChanged } from '../../../main/mail/templates/password-changed.tsx';
import { passwordReset } from '../../../main/mail/templates/password-reset.tsx';
import type { DeskIdentity } from '../../../main/mail/templates/template.ts';
import { userNameReminder } from '../../../main/mail/templates/user-name-reminder.tsx';
import { lifeInWords, typedName } from '../../../main/mail/templates/values.ts';

const link = 'https://portal.example/reset/AbCdEfGhIjKlMnOpQrStUvWxYz0123456789-_AbCdE';
const at = Date.UTC(2026, 10, 21, 14, 5);
const desk: DeskIdentity = {
  deskName: 'Harbour Desk',
  support: 'help@desk.example',
  language: 'en',
  wording: {},
};
const about = (name: string) => ({
  desk,
  name,
  practiceName: name,
  newEmail: 'new@clinic.example',
  email: 'new@clinic.example',
});

const all = (name: string): Record<string, MessageContent> => ({
  userNameReminder: userNameReminder({
    desk,
    clinics: [{ practiceName: name, userName: 'front' }],
  }),
  passwordReset: passwordReset({
    desk,
    practiceName: name,
    requestedBy: name,
    link,
    notMeLink: `${link}/not-me`,
    minutes: 60,
  }),
  emailUs: emailUs({ desk, from: 'a@b.example', about: 'password', given: name, text: name }),
  emailVerification: emailVerification({ ...about(name), link, minutes: 60 }),
  emailChangeOld: emailChangeOld({ ...about(name), requestedAt: at, cancelLink: link }),
  emailChangeNew: emailChangeNew({ ...about(name), link, minutes: 60, secondFactor: 'code' }),
  emailFirst: emailFirst({ ...about(name), who: name, requestedAt: at }),
  emailChanged: emailChanged({ ...about(name), changedAt: at }),
  passwordChanged: passwordChanged({ ...about(name), changedAt: at }),
  invitation: invitation({ ...about(name), invitedBy: name, link, minutes: 10_080 }),
});

test('The seeds’ subjects are as they were given', () => {
  const { userNameReminder: reminder, passwordReset: reset } = all('Elm Street Clinic');
  expect([reminder?.subject, reset?.subject]).toEqual(['Forgot User Name Request', 'Reset Your Password']);
});

test('A reset shows who asked, the link in both parts, and how long it lives', () => {
  const reset = passwordReset({
    desk,
    practiceName: 'Elm Street',
    requestedBy: 'Ada Lovelace',
    link,
    notMeLink: `${link}/not-me`,
    minutes: 60,
  });
  for (const part of [reset.text, reset.html]) {
    expect(part).toContain('Ada Lovelace');
    expect(part).toContain('Elm Street');
    expect(part).toContain('60 minutes');
    expect(part).toContain(link);
  }
  // The whole link is one line of the text, for the person who copies it.
  expect(reset.text.split('\n')).toContain(link);
});

test('A paragraph of the plain text is one line for the mail program to wrap, and a link stands alone on its own', async () => {
  const practice =
    'Elm Street Clinic for Small and Large Animals, Birds and Reptiles of the Northern Harbour';
  const address = readMailAddress('desk@desk.example');
  if (!address) throw new Error('It is an address');
  for (const [key, mail] of Object.entries(all(practice))) {
    // One line for each paragraph, label or list row of the letter: no line goes on in the next one.
    const words = mail.html
      .replace(/<head>.*<\/head>/s, '')
      .replace(/<p data-text="skip".*?<\/p>/gs, '')
      .split(/<\/?(?:p|h1|dt|dd|br|a|blockquote)\b[^>]*>/)
      .map((part) => part.replace(/<[^>]*>/g, '').trim())
      .filter((part) => part !== '' && !part.includes('&'));
    expect(words.length, key).toBeGreaterThan(3);
    for (const part of words)
      expect(
        mail.text.split('\n').some((line) => line.includes(part)),
        `${key}: ${part}`,
      ).toBe(true);
    const bytes = composeMime({
      messageId: '<one@desk.example>',
      at,
      from: { name: 'Harbour Desk', address },
      to: address,
      replyTo: null,
      ...mail,
      automatic: true,
      random: (count) => Buffer.alloc(count, 7),
    });
    // No server folds or refuses a line, and what arrives is the text as it was written.
    for (const line of bytes.toString('latin1').split('\r\n')) expect(line.length, key).toBeLessThan(998);
    const { text } = await PostalMime.parse(bytes);
    expect(text?.replaceAll('\r\n', '\n').trim(), key).toBe(mail.text.trim());
    for (const line of mail.text.split('\n').filter((each) => each.includes('://')))
      expect([link, `${link}/not-me`], key).toContain(line);
  }
});

test('All user names of an address are in one mail', () => {
  const mail = userNameReminder({
    desk,
    clinics: [
      { practiceName: 'Elm Street', userName: 'elm-front' },
      { practiceName: 'Oak Lane', userName: 'oak-front' },
    ],
  });
  for (const part of [mail.text, mail.html])
    for (const word of ['Elm Street', 'elm-front', 'Oak Lane', 'oak-front']) expect(part).toContain(word);
});

test('Names stay text: no element, no link, no line of their own', () => {
  const nasty = fc.constantFrom(
    '<img src=x onerror=alert(1)>',
    '</title><script>alert(1)</script>',
    '"><a href="https://evil.example">',
    '\r\nBcc: x@example.org',
    'see https://evil.example/login',
    "javascript:alert('x')",
  );
  const sound = all('');
  const tags = (html: string | undefined) =>
    html?.match(/<[a-z/!][^>]*>/g)?.map((tag) => tag.split(/[\s>]/)[0]);
  fc.assert(
    fc.property(fc.oneof(nasty, fc.string({ unit: 'grapheme', maxLength: 100 })), (name) => {
      for (const [key, mail] of Object.entries(all(name))) {
        expect(mail.subject, key).not.toMatch(/[\r\n]/);
        expect(mail.html, key).not.toMatch(/<(img|script|iframe|form|input|style)/i);
        const links = [...mail.html.matchAll(/href="([^"]*)"/g)].map(([, target]) => target);
        expect(new Set(links).size, key).toBeLessThanOrEqual(key === 'passwordReset' ? 2 : 1);
        for (const target of links) expect([link, `${link}/not-me`], key).toContain(target);
        if (name !== '' && key !== 'emailUs') expect(tags(mail.html)).toEqual(tags(sound[key]?.html));
      }
    }),
  );
  for (const [key, mail] of Object.entries(all('see https://evil.example/login')))
    if (key !== 'emailUs') expect(mail.text, key).not.toContain('https://evil.example');
});

test('What strangers wrote is quoted line by line', () => {
  const mail = emailUs({
    desk,
    from: 'x@y.example',
    about: 'user-name',
    given: 'x@y.example',
    text: 'Hello\nI can’t\n\nsign in',
  });
  expect(mail.text).toContain('> Hello\n> I can’t\n> \n> sign in');
});

test('How long a link lives is said as people say it', () => {
  expect([15, 60, 90, 120, 1440, 10_080].map(lifeInWords)).toEqual([
    '15 minutes',
    '60 minutes',
    '90 minutes',
    '2 hours',
    '1 day',
    '7 days',
  ]);
  expect(typedName('a'.repeat(500))).toHaveLength(121);
});
