import { describe, expect, test } from 'vitest';
import { catalogue } from '../../language/catalogue.ts';
import { languageOf } from '../../language/languages.ts';
import { formatOf, speak } from '../../language/say.ts';

const words = catalogue({
  left: {
    en: '{count, plural, =0 {No try} one {# try} other {# tries}} left for {name}',
    es: '{count, plural, =0 {Ningún intento} one {# intento} other {# intentos}} para {name}',
  },
  close: { en: 'Close', es: 'Cerrar' },
  rows: { en: '{count, number} rows', es: '{count, number} filas' },
});

describe('A sentence of a catalogue', () => {
  test('is said in each language, with its plural and its values', () => {
    expect(speak('en')(words.left, { count: 1, name: '<Ann> {x}' })).toBe('1 try left for <Ann> {x}');
    expect(speak('en')(words.left, { count: 0, name: 'Ann' })).toBe('No try left for Ann');
    expect(speak('es')(words.left, { count: 2, name: 'Ann' })).toBe('2 intentos para Ann');
    expect(speak('es')(words.close)).toBe('Cerrar');
  });

  test('has its numbers as the language writes them', () => {
    expect(speak('en')(words.rows, { count: 12345 })).toBe('12,345 rows');
    expect(speak('es')(words.rows, { count: 12345 })).toBe('12,345 filas');
  });

  test('is filled in without the parser as the parser does it, whatever its values are', () => {
    const sentences = catalogue({
      to: { en: '{name} of {practice}, {name}', es: '{name} de {practice}, {name}' },
      quoted: { en: "''{name}'' of {practice}", es: "''{name}'' de {practice}" },
      plain: { en: 'Doctor’s #1 > 0', es: 'N.º 1' },
    });
    const values = { name: '$& {practice} <b>', practice: "O'Neil" };
    for (const language of ['en', 'es'] as const) {
      for (const sentence of [sentences.to, sentences.quoted])
        expect(speak(language)(sentence, values)).toBe(formatOf(sentence, language).format(values));
      expect(speak(language)(sentences.plain)).toBe(formatOf(sentences.plain, language).format());
    }
    for (const language of ['en', 'es'] as const)
      for (const count of [0, 1, 999, 1000, 9999, 123456, -1, 0.5])
        expect(speak(language)(words.rows, { count })).toBe(formatOf(words.rows, language).format({ count }));
    // @ts-expect-error A value is missing.
    expect(() => speak('en')(sentences.to, { name: 'Ann' })).toThrow();
    // @ts-expect-error A value is nothing that can be said.
    expect(speak('en')(sentences.to, { name: null, practice: 3 })).toBe(' of 3, ');
  });

  test('is marked, accented and longer in the made-up language, its values untouched', () => {
    expect(speak('pseudo')(words.left, { count: 2, name: 'Ann' })).toBe('⟦2 trîééš ļéft föör Ann⟧');
  });

  test('does not compile without its values, with others, or where a translation lacks or adds one', () => {
    const say = speak('en');
    // @ts-expect-error A value is missing.
    expect(() => say(words.left, { count: 1 })).toThrow();
    // @ts-expect-error A count is a number.
    say(words.left, { count: '1', name: 'Ann' });
    // @ts-expect-error There is no such sentence.
    expect(words.away).toBeUndefined();
    // @ts-expect-error Spanish is missing.
    catalogue({ a: { en: 'One' } });
    // @ts-expect-error The translation asks for another value.
    catalogue({ a: { en: 'One {name}', es: 'Uno {nombre}' } });
    // @ts-expect-error The translation has no value.
    catalogue({ a: { en: 'One {name}', es: 'Uno' } });
    // @ts-expect-error The translation has another tag.
    catalogue({ a: { en: '<b>One</b>', es: '<i>Uno</i>' } });
    // @ts-expect-error There is no such language here.
    catalogue({ a: { en: 'One', es: 'Uno', tlh: 'wa’' } });
  });
});

describe('A language', () => {
  test('is known by its tag with or without a region', () => {
    expect(['es', 'es-MX', 'ES_us', ' en-GB '].map(languageOf)).toEqual(['es', 'es', 'es', 'en']);
    expect(['de', '', 'español'].map(languageOf)).toEqual([null, null, null]);
  });
});
