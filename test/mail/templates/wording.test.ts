import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { languages } from '../../../language/languages.ts';
import { templateOf, templates } from '../../../main/mail/templates/catalogue.ts';
import { checkWording } from '../../../main/mail/templates/check-wording.ts';
import { type DeskIdentity, fill, placesIn, writeMail } from '../../../main/mail/templates/template.ts';
import { linksIn } from '../../../main/mail/templates/values.ts';
import { templateNames } from '../../../preload/contract/templates.ts';
import { codeOf, valueIn } from '../../support/answers.ts';

const desk: DeskIdentity = {
  deskName: 'Harbour Desk',
  support: 'help@desk.example',
  language: 'en',
  wording: {},
};
const reset = templateOf('password-reset');

describe('every template', () => {
  test('has a place in the catalogue, once', () => {
    expect(templates.map(({ name }) => name).sort()).toEqual([...templateNames].sort());
  });

  test.each(templates.map((template) => [template.name, template] as const))(
    '%s: our own words pass the check and leave no place unfilled',
    (_name, template) => {
      for (const language of languages) {
        const ours = Object.fromEntries(
          Object.entries(template.texts).map(([name, text]) => [name, text.ours[language]]),
        );
        expect(valueIn(checkWording(template, ours, language))).toEqual(ours);
        const mail = writeMail(template, template.sample({ ...desk, language }));
        for (const part of [mail.subject, mail.html, mail.text]) expect(part).not.toContain('{{');
        expect(mail.html).toContain(`<html lang="${language}">`);
      }
    },
  );

  test.each(templates.map((template) => [template.name, template] as const))(
    '%s: both languages have the same variables',
    (_name, template) => {
      for (const { ours } of Object.values(template.texts))
        expect([...placesIn(ours.es)].sort()).toEqual([...placesIn(ours.en)].sort());
    },
  );

  test('a reset in Spanish is so in each of its sentences', () => {
    const mail = writeMail(reset, reset.sample({ ...desk, language: 'es' }));
    expect(mail.subject).toBe('Restablezca su contraseña');
    expect(mail.text).toContain('Solicitado por: Mary Lee');
    expect(mail.text).toContain('El enlace funciona una sola vez y durante 60 minutos.');
    expect(mail.html).toContain('O copie esto en un navegador: https://portal.example/');
    const changed = templateOf('password-changed');
    expect(writeMail(changed, changed.sample({ ...desk, language: 'es' })).text).toContain(
      'se cambió el 21 de noviembre de 2026, 14:05 UTC',
    );
  });

  test.each(templates.map((template) => [template.name, template] as const))(
    '%s: each of its texts goes into the mail as it was worded',
    (_name, template) => {
      for (const [name, text] of Object.entries(template.texts)) {
        if (text.fixed || /several|without-name/.test(name)) continue;
        const wording = { [template.name]: { [name]: 'Worded anew by a lead' } };
        const mail = writeMail(template, template.sample({ ...desk, wording }));
        expect(text.role === 'subject' ? mail.subject : mail.html, name).toContain('Worded anew by a lead');
      }
    },
  );
});

describe('a text is refused', () => {
  test.each([
    ['nothing', 'x', 'wording-unknown'],
    ['constructor', 'x', 'wording-unknown'],
    ['subject', 'Your password, please', 'wording-fixed'],
    ['heading', '  ', 'wording-empty'],
    ['button', 'b'.repeat(61), 'wording-too-long'],
    ['life', 'It works for {{minutes}}.', 'wording-place'],
    ['opening', 'Go to https://evil.example/login', 'wording-link'],
    ['opening', 'Go to www.evil', 'wording-link'],
    ['opening', 'Write to help@clinic.com', 'wording-link'],
    ['opening', 'Look at clinic.com first', 'wording-link'],
  ])('%s: %j is %s', (name, words, code) => {
    const answer = checkWording(reset, { [name]: words }, 'en');
    expect(codeOf(answer)).toBe(code);
    expect(!answer.ok && answer.error.text).toBe(name);
  });

  test('nobody takes the warning out of a mail', () => {
    expect(codeOf(checkWording(templateOf('every-message'), { warning: '' }, 'en'))).toBe('wording-fixed');
  });
});

test('A paragraph may be left out, may be several, and is tidied', () => {
  expect(valueIn(checkWording(reset, { reassurance: ' ', life: ' one\r\n\r\ntwo\u0000 ' }, 'en'))).toEqual({
    reassurance: '',
    life: 'one\n\ntwo',
  });
  const wording = { 'password-reset': { reassurance: '', life: 'one\nstill one\n\ntwo' } };
  const mail = writeMail(reset, reset.sample({ ...desk, wording }));
  expect(mail.html).toContain('>one<br/>still one</p>');
  expect(mail.html).toContain('>two</p>');
  expect(mail.text).toContain('one\nstill one\n\ntwo\n');
  expect(mail.html).not.toContain('If no one in your practice');
});

test('Whatever a lead may write stays text, and brings no link along', () => {
  const usual = writeMail(reset, reset.sample(desk));
  const elements = (html: string) => html.match(/<(?!\/?(?:p|br)\b)[a-z/!][^>\s]*/g);
  const links = (html: string) => html.match(/href="[^"]*"/g);
  fc.assert(
    fc.property(
      fc.oneof(
        fc.constantFrom('<img src=x onerror=alert(1)>', '{{life}} {{life', '"><a href="x">', '$& $1'),
        fc.string({ unit: 'grapheme', maxLength: 60 }),
      ),
      (words) => {
        const checked = checkWording(reset, { opening: words, life: words }, 'en');
        if (!checked.ok) return;
        const wording = { 'password-reset': checked.value };
        const mail = writeMail(reset, reset.sample({ ...desk, wording }));
        expect(elements(mail.html)).toEqual(elements(usual.html));
        expect(links(mail.html)).toEqual(links(usual.html));
      },
    ),
  );
});

test('A place is filled once: what a value brings along is no place', () => {
  expect(fill('{{a}} {{ b }} {{c}}', (name) => ({ a: '{{b}}', b: '$&' })[name])).toBe('{{b}} $& {{c}}');
  expect(placesIn('{{a}} {{ requested-by }} {{}} { {x} }')).toEqual(['a', 'requested-by']);
});

test('What a mail program would make a link of is seen; what only looks so is not', () => {
  expect(linksIn('See clinic.com, http://x or mailto:a')).toEqual(['http://x', 'mailto:a', 'clinic.com']);
  expect(linksIn('At 9 a.m., e.g. Dr. Lee (St.John), 1.5 hours … and/or')).toEqual([]);
});
