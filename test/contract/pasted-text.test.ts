import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { emailKey } from '../../main/desk/ground/words/email-key.ts';
import { actions, queries, shells } from '../../preload/contract/contract.ts';
import {
  cleanEmail,
  cleanMailbox,
  cleanName,
  cleanSearch,
  cleanUserName,
  isName,
  personName,
  userNameReadings,
} from '../../preload/contract/pasted-text.ts';
import { settingsSchemas } from '../../preload/contract/settings.ts';

const plain = 'mary.lee@harbour.example';

describe('an address as it is pasted', () => {
  it.each([
    ['with a name before it', 'Mary Lee <mary.lee@harbour.example>'],
    ['with a quoted name and a comma', '"Lee, Mary" <mary.lee@harbour.example>,'],
    ['with itself as the name', 'mary.lee@harbour.example <mary.lee@harbour.example>'],
    ['as Outlook writes it', 'Mary Lee [mailto:mary.lee@harbour.example]'],
    ['with a name and parentheses', 'Mary Lee (mary.lee@harbour.example)'],
    ['from a line of a mail’s head', 'From: Mary Lee <mary.lee@harbour.example>'],
    ['as a link', 'mailto:mary.lee@harbour.example'],
    ['as a link in capitals with a subject', 'MAILTO:mary.lee@harbour.example?subject=Hello%20you'],
    ['as a link with escaped signs', '<mailto:mary%2Elee%40harbour.example>'],
    ['in angle brackets', '<mary.lee@harbour.example>'],
    ['in double quotes', '"mary.lee@harbour.example"'],
    ['in single quotes', "'mary.lee@harbour.example'"],
    ['in typographic quotes', '“mary.lee@harbour.example”'],
    ['in German quotes', '„mary.lee@harbour.example“'],
    ['in French quotes', '« mary.lee@harbour.example »'],
    ['in braces', '{mary.lee@harbour.example}'],
    ['with half a pair', 'mary.lee@harbour.example>'],
    ['with the other half', '(mary.lee@harbour.example'],
    ['with a quote at its end', 'mary.lee@harbour.example”'],
    ['at the end of a sentence', 'mary.lee@harbour.example.'],
    ['in a list', 'mary.lee@harbour.example;'],
    ['before a colon', 'mary.lee@harbour.example:'],
    ['before several signs', 'mary.lee@harbour.example.,; …'],
    ['behind a bullet', '• mary.lee@harbour.example'],
    ['quoted in a mail', '> mary.lee@harbour.example'],
    ['with a label', 'E-mail: mary.lee@harbour.example'],
    ['with zero-width spaces', '\u200bmary.\u200blee@harbour\u2060.example\ufeff'],
    ['with joiners that join nothing', 'mary\u200c.lee@har\u200dbour.example'],
    ['between bidirectional controls', '\u202amary.lee@harbour.example\u202c'],
    ['between isolates', '\u2066mary.lee@harbour.example\u2069'],
    ['with soft hyphens', 'mary.lee@har\u00adbour.exam\u00adple'],
    ['with non-breaking spaces', '\u00a0mary.lee\u202f@\u2007harbour.example\u3000'],
    ['with spaces round the @', 'mary.lee @ harbour.example'],
    ['in full-width forms', 'ｍａｒｙ．ｌｅｅ＠ｈａｒｂｏｕｒ．ｅｘａｍｐｌｅ'],
    ['with a small @', 'mary.lee﹫harbour.example'],
    ['with the dots of an East Asian keyboard', 'mary.lee@harbour。example'],
    ['with a dot leader in its domain', 'mary.lee@harbour\u2024example'],
    ['with a page’s own signs', '&lt;mary.lee@harbour.example&gt;'],
    ['as a link of a note', '[mary.lee@harbour.example](mailto:mary.lee@harbour.example)'],
    ['with a sign that stands for an object', '\ufffcmary.lee@harbour.example'],
    ['with “@” as a page writes it', 'mary.lee&#x40;harbour.example'],
    ['in two pairs', '((mary.lee@harbour.example))'],
    ['in East Asian brackets', '【mary.lee@harbour.example】、'],
    ['with an Arabic semicolon', 'mary.lee@harbour.example؛'],
    ['with a dash at its end', 'mary.lee@harbour.example --'],
    ['with line breaks around', '\r\n\tmary.lee@harbour.example\n'],
  ])('%s is the plain address', (_, typed) => expect(cleanEmail(typed)).toBe(plain));

  it('has plain hyphens in its domain, where no other can be', () => {
    for (const dash of ['\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2212', '\uff0d'])
      expect(cleanEmail(`office@st${dash}mary.example`)).toBe('office@st-mary.example');
  });

  it.each([
    ['two addresses', 'a@harbour.example, b@harbour.example'],
    ['two addresses in brackets', 'Ann <a@harbour.example>; Bob <b@harbour.example>'],
    ['a name that is another address', 'a@harbour.example <b@harbour.example>'],
    ['a quoted local part', '"mary lee"@harbour.example'],
    ['a quoted local part without a space', '"mary"@harbour.example'],
    ['a local part in typographic quotes', '“mary”@harbour.example'],
    ['a comment', 'mary@harbour.example (Mary Lee)'],
    ['an address literal', 'mary@[192.0.2.1]'],
    ['a sentence', 'my address is mary@harbour.example'],
    ['a control character', 'mary\u0007@harbour.example'],
    ['a name without an address', 'Mary Lee'],
  ])('stays refused where it is %s', (_, typed) => expect(emailKey(cleanEmail(typed)).ok).toBe(false));

  it.each([
    ['a typographic apostrophe', 'o’brien@harbour.example'],
    ['an en dash', 'mary–lee@harbour.example'],
    ['a non-breaking hyphen', 'mary\u2011lee@harbour.example'],
    ['a tag and dots', 'm.a.r.y+desk@harbour.example'],
    ['a Cyrillic letter', 'm\u0430ry@harbour.example'],
    ['an apostrophe before its name', "'mary@harbour.example"],
    ['a percent sign', 'mary%40x@harbour.example'],
  ])('keeps %s before the @: that could be meant', (_, typed) => expect(cleanEmail(typed)).toBe(typed));

  it('that is one already stays as it is', () => {
    const atom = fc.stringMatching(/^[a-zA-Z0-9!#$%&'*+/=?^_`{|}~-]{1,12}$/);
    fc.assert(
      fc.property(fc.array(atom, { minLength: 1, maxLength: 3 }), (atoms) => {
        const address = `${atoms.join('.')}@harbour.example`;
        expect(cleanEmail(address)).toBe(address);
      }),
      { numRuns: 500 },
    );
  });

  it('is cleaned once and for all', () => {
    const sign = fc.constantFrom(...'ab.@ <>()[]"\'“”:;,‘\u200b\u2011＠*|>mailto:');
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 30 }), (signs) => {
        const cleaned = cleanEmail(signs.join(''));
        expect(cleanEmail(cleaned)).toBe(cleaned);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('other things that are pasted', () => {
  test.each([
    ['“front-desk”', 'front-desk'],
    ['User name: front-desk,', 'front-desk'],
    ['(front-desk)', 'front-desk'],
    ['ｆｒｏｎｔ-desk\u200b', 'front-desk'],
    ['front\u00a0desk', 'front desk'],
    ['J.R.', 'J.R.'],
    ['\u202afront-desk\u202c;', 'front-desk'],
    ['front-desk)', 'front-desk'],
    ['[front-desk', 'front-desk'],
    ['Username: "front-desk".', 'front-desk'],
    ['user id = ‘front-desk’,', 'front-desk'],
    ['J(R).', 'J(R).'],
  ])('the user name %j is %j', (typed, cleaned) => expect(cleanUserName(typed)).toBe(cleaned));

  test('a user name is also read without a sentence’s dot and with plain hyphens', () => {
    expect(userNameReadings('front\u2011desk.')).toEqual([
      'front\u2011desk.',
      'front\u2011desk',
      'front-desk.',
      'front-desk',
    ]);
  });

  test.each([
    ['Help Desk <mailto:help@desk.example>', 'Help Desk <help@desk.example>'],
    ['\u200bhelp@desk.example.', 'help@desk.example'],
  ])('the sender %j is %j', (typed, cleaned) => expect(cleanMailbox(typed)).toBe(cleaned));

  test.each([
    ['Please write to mary@harbour.example, thank you', 'mary@harbour.example'],
    ['@harbour.example', '@harbour.example'],
    ['“Mary Lee”', 'Mary Lee'],
    ['Mary\u00a0\u200bLee ', 'Mary Lee'],
    ["O'Brien", "O'Brien"],
    ['front-desk,', 'front-desk'],
    ['User name: “front-desk”.', 'front-desk'],
    ['Practice ID: PR-1001;', 'PR-1001'],
    ['Practice ID PR-1001', 'PR-1001'],
    ['Lee, Mary', 'Lee, Mary'],
    ['J.R.', 'J.R.'],
    ['415-555-0134;12', '415-555-0134;12'],
  ])('a search for %j is one for %j', (typed, cleaned) => expect(cleanSearch(typed)).toBe(cleaned));
});

describe('a name', () => {
  test.each([
    '',
    ' ',
    '\u200b',
    '\u3164',
    '\u2800',
    '\u115f\u1160',
    '\u00ad',
    '-',
    '.',
    '—',
    '...',
    '!?',
    '(\u202e)',
    '’',
    '\u0301',
    'ʼ',
    'ー',
    'ـ',
    '🙂',
  ])('is not made of %j', (text) => expect(isName(text)).toBe(false));

  test.each(['X', 'Ng', '田中太郎', 'कमल', 'علی‌رضا', '3M', 'O’Brien', 'Ｍary'])('may be %j', (text) => {
    expect(isName(text)).toBe(true);
    expect(cleanName(text)).toBe(text);
  });

  test('keeps the joiner that makes one picture of two, and no other beside a picture', () => {
    for (const name of ['Ann 👨\u200d👩\u200d👧', '🏳️\u200d🌈 Pride Vet', '👩🏽\u200d⚕️ Dr Lee'])
      expect(personName(name)).toBe(name);
    expect(personName('Ann\u200d👩 Lee👩\u200d')).toBe('Ann👩 Lee👩');
  });

  test('loses the signs that nobody sees, and keeps the joiners of its script', () => {
    expect(cleanName('\u202eMary\u00a0\u200b Lee\u00ad')).toBe('Mary Lee');
    expect(cleanName('نیک\u200cپی')).toBe('نیک\u200cپی');
    expect(cleanName('क्\u200dष')).toBe('क्\u200dष');
  });
});

describe('every face cleans, because the contract does', () => {
  const messy = ' Mary Lee <mailto:mary.lee＠harbour.example>,';
  test.each([
    ['claims.claim', { accountId: 'a', email: messy }, 'email'],
    ['claims.change-email', { accountId: 'a', email: messy }, 'email'],
    ['claims.release', { forAccountId: 'a', email: messy }, 'email'],
    ['upgrade.attempt', { accountId: 'a', email: messy }, 'email'],
    ['logins.user-name-help', { email: messy }, 'email'],
    ['logins.email-us', { from: messy, about: 'password', given: 'x', text: 'x' }, 'from'],
    ['people.invite', { practiceId: 'p', invitedBy: 'a', givenName: 'Mary', email: messy }, 'email'],
    ['outbox.address-works', { email: messy }, 'email'],
  ] as const)('%s', (type, input, field) =>
    expect(actions[type].input.parse(input)).toMatchObject({ [field]: plain }),
  );

  test('explain, phones and user names', () => {
    expect(queries.explain.input.parse({ email: messy })).toEqual({ email: plain });
    expect(
      actions['signing-in.set-phone'].input.parse({ accountId: 'a', phone: 'tel:+1-415-555-0134' }),
    ).toMatchObject({ phone: '+1-415-555-0134' });
    expect(
      actions['cases.open'].input.parse({
        channel: 'phone',
        caller: 'Mary',
        callback: 'Tel. (415) 555‑0134',
      }),
    ).toMatchObject({ callback: '(415) 555-0134' });
    expect(
      actions['logins.password-help'].input.parse({ userName: '“front-desk”,', requestedBy: 'Mary' }),
    ).toMatchObject({ userName: 'front-desk' });
  });

  test('settings', () => {
    const typed = {
      host: ' smtp.mail.example\u200b.',
      port: 587,
      user: ' <desk@mail.example>\u200b',
      from: 'Login Desk <mailto:desk@mail.example>,',
    };
    expect(settingsSchemas['mail.smtp'].parse(typed)).toMatchObject({
      host: 'smtp.mail.example',
      user: 'desk@mail.example',
      from: 'Login Desk <desk@mail.example>',
    });
    expect(settingsSchemas['mail.smtp'].parse({ ...typed, user: 'MAIL\\desk' })).toMatchObject({
      user: 'MAIL\\desk',
    });
    expect(settingsSchemas['portal.baseUrl'].parse(' https://desk\u2011portal.example/\u200b ')).toBe(
      'https://desk-portal.example/',
    );
    expect(shells.testMail.input.parse({ to: messy })).toEqual({ to: plain });
  });

  test.each(['\u200b', '<>', '“”', ' , '])('nothing but %j is no address and no user name', (email) => {
    expect(
      actions['logins.password-help'].input.safeParse({ userName: email, requestedBy: 'M' }).success,
    ).toBe(email === '<>');
    const parsed = actions['logins.user-name-help'].input.safeParse({ email });
    expect(!parsed.success || !emailKey(parsed.data.email).ok).toBe(true);
  });
});

test('codes and case numbers are read with the hyphens and spaces that a program made of them', () => {
  expect(
    actions['callers.check-code'].input.parse({
      number: '7k3m\u20112qxa\u200b',
      code: '\u200b123\u00a0456 ',
    }),
  ).toEqual({
    number: '7K3M-2QXA',
    code: '123456',
  });
  expect(actions['callers.check-access-code'].input.parse({ number: '7K3M2QXA', code: '7K3M–Q2XA' })).toEqual(
    {
      number: '7K3M-2QXA',
      code: '7K3M-Q2XA',
    },
  );
});
