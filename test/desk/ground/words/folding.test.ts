import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  caseKey,
  foldWords,
  mayBeWrittenSo,
  nameKey,
  phoneDigits,
  phoneTail,
  searchWords,
  writtenWords,
} from '../../../../main/desk/ground/words/folding.ts';

describe('words of names', () => {
  it.each([
    ['Mary Ångström', ['mary', 'angstrom']],
    ['O’Brien-Łukasz', ['obrien', 'lukasz']],
    ["D'Angelo & Sons, Inc.", ['dangelo', 'sons', 'inc']],
    ['Groß Þórðar Æsop Œuvre Søren Đorđe', ['gross', 'thordar', 'aesop', 'oeuvre', 'soren', 'dorde']],
    ['İstanbul ıslak', ['istanbul', 'islak']],
    ['Ｆｕｌｌ ﬁne', ['full', 'fine']],
    ['ΟΔΟΣ οδός', ['οδοσ', 'οδοσ']],
    ['  ', []],
    ['O\u00b4Brien O\u1ffdBrien O\u1fefBrien O\u0384Brien O\u0374Brien', Array<string>(5).fill('obrien')],
    ['\u00a8Ana Joa\u02dc o \u00b8Cem \u309b\u304b', ['ana', 'joa', 'o', 'cem', '\u304b']],
  ])('of %j are %j', (text, words) => expect(foldWords(text)).toEqual(words));

  it('stay as they are when they are folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const words = foldWords(text);
        expect(foldWords(words.join(' '))).toEqual(words);
      }),
      { numRuns: 1000 },
    );
  });

  // Signs that stand alone and become a space with a mark when they are taken apart, some of them in two code points.
  const loneSigns = [
    ...'\u00a8\u00af\u00b4\u00b8\u02d8\u02dc\u037a\u0384\u0385\u1fbd\u1fc1\u1fee\u1fef\u1ffd\u0374\u309b\ufc5e\uffe3',
  ];
  const withLoneSigns = fc.string({
    unit: fc.oneof(
      fc.constantFrom(...loneSigns, 'A', 'é', ' ', '\u0301', 'か'),
      fc.string({ unit: 'grapheme', maxLength: 1 }),
    ),
    maxLength: 12,
  });

  it('are the same for texts that Unicode takes for equal', () => {
    fc.assert(
      fc.property(withLoneSigns, (text) => {
        for (const form of ['NFC', 'NFD'] as const)
          expect(foldWords(text.normalize(form)), form).toEqual(foldWords(text));
      }),
      { numRuns: 3000 },
    );
  });

  const letters = [...'abeouAEOUäåæéøþßŁİñКйأي王김', "'", '’', '-', ' '];
  it.each([
    ['made of letters with other spellings', fc.string({ unit: fc.constantFrom(...letters), maxLength: 12 })],
    ['of any signs', fc.string({ unit: 'grapheme', maxLength: 20 })],
    ['of signs that stand alone', withLoneSigns],
  ])('are not taken for a way to write a name that they begin in no way, where it is %s', (_what, names) => {
    fc.assert(
      fc.property(names, (name) => {
        for (const word of writtenWords(name))
          for (const [end] of [...word].entries()) {
            const typed = [...word].slice(0, end + 1).join('');
            expect(mayBeWrittenSo(name, foldWords(name), [typed]), `${name}: ${typed}`).toBe(true);
          }
      }),
      { numRuns: 3000 },
    );
    expect(mayBeWrittenSo('Müller', ['muller'], ['smi'])).toBe(false);
  });

  it('are found by both sides of an apostrophe', () => {
    expect(searchWords('Pat', 'O’Brien').split(' ')).toEqual(
      expect.arrayContaining(['brien', 'o', 'obrien', 'pat']),
    );
  });

  it('make the same name key for one name, however it is divided and accented', () => {
    expect(nameKey('Mary Ann', 'Ångström')).toBe(nameKey('MARY', 'Ann Angstrom'));
    expect(nameKey('', '')).toBe('');
  });
});

describe('numbers and identifiers', () => {
  it.each([
    ['+1 (555) 010-7788', '5550107788', '0107788'],
    ['1.555.010.7788 ext. 4', '5550107788', '0107788'],
    ['555-010-7788 x12', '5550107788', '0107788'],
    ['５５５ ０１０ ７７８８', '5550107788', '0107788'],
    ['010-7788', '0107788', '0107788'],
    ['+44 20 7946 0018', '442079460018', '9460018'],
    ['7788', '7788', null],
    ['none', '', null],
  ])('phone %j has the digits %j and the tail %j', (text, digits, tail) => {
    expect(phoneDigits(text)).toBe(digits);
    expect(phoneTail(digits)).toBe(tail);
  });

  it('compares user names without regard to case', () => {
    expect(caseKey(' HarbourÅ ')).toBe(caseKey('harbourA\u030A'));
  });
});

it('a name in ASCII is folded as it is beside a word that is not', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary-ascii', maxLength: 30 }), (name) => {
      expect([...foldWords(name), 'e']).toEqual(foldWords(`${name} é`));
    }),
    { numRuns: 1000 },
  );
});
