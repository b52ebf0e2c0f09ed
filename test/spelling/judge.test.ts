import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isMisspelt, suggestionsFor } from '../../main/spelling/judge.ts';
import { openDictionary } from '../../main/spelling/open-dictionary.ts';

describe('Notes in English', async () => {
  const english = await openDictionary('en');

  test('mark what is misspelt, and say what may be meant', () => {
    const words = 'the passwrod was recieved by teh pratice'.split(' ');
    expect(words.filter((word) => isMisspelt(english, word))).toEqual([
      'passwrod',
      'recieved',
      'teh',
      'pratice',
    ]);
    expect(suggestionsFor(english, 'passwrod')).toContain('password');
    expect(suggestionsFor(english, 'recieved')[0]).toBe('received');
  });

  test('mark no words of the field, and none with an apostrophe or a dash between words', () => {
    const words = "unlocked login webmail inbox didn’t didn't front-desk re-sent two-step".split(' ');
    expect(words.filter((word) => isMisspelt(english, word))).toEqual([]);
  });

  test('never mark a name, a number or an address, whatever it is', () => {
    const word = fc.oneof(
      fc.tuple(fc.constantFrom('Å', 'Ø', 'M', 'Ж', 'Ñ'), fc.string()).map((parts) => parts.join('')),
      fc
        .tuple(fc.string(), fc.constantFrom('1', '@', '_', '.', '/', '#', '漢', 'ب'), fc.string())
        .map((parts) => parts.join('')),
    );
    fc.assert(fc.property(word, (text) => !isMisspelt(english, text)));
  });
});

test('Notes in Spanish are looked up in Spanish', async () => {
  const spanish = await openDictionary('es');
  const words = 'la contrasña del consultorio no yega a la bandeja'.split(' ');
  expect(words.filter((word) => isMisspelt(spanish, word))).toEqual(['contrasña', 'yega']);
  expect(suggestionsFor(spanish, 'contrasña')).toContain('contraseña');
});
