import { describe, expect, test } from 'vitest';
import { isNameIn, namesIn, proseWords } from '../../../renderer/shared/prose/prose-words.ts';

const wordsOf = (text: string): readonly string[] => proseWords(text).map(({ word }) => word);

describe('Of a note', () => {
  test('plain words are looked up, each where it stands', () => {
    const text = '(she didn’t recieve “it”), front-desk…';
    expect(wordsOf(text)).toEqual(['she', 'didn’t', 'recieve', 'it', 'front-desk']);
    for (const { word, start, end } of proseWords(text)) expect(text.slice(start, end)).toBe(word);
  });

  test.each([
    ['numbers and codes', 'call 415-555-0100 PR-1001 2nd a1b2 v2.0'],
    ['addresses', 'mary.lee@mail.example www.clinic.example/reset https://x.example and/or'],
    ['names and capitals', 'Mary NASA McDonald iPhone'],
    ['signs', '----- -----BEGIN PRIVATE KEY----- => 👩🏽‍⚕️ don_t'],
    ['other scripts', 'مرحبا привет γειά 你好'],
  ])('%s are not', (_what, text) => {
    expect(wordsOf(text).filter((word) => !['call', 'and'].includes(word))).toEqual([]);
  });

  test('names of who is open are no misspelt words, typed in a hurry too', () => {
    const names = namesIn(['Mary Lee', 'Ångström & Søn Vet', null]);
    for (const name of ['mary', 'lee', 'angstrom', 'ångström', "mary's", 'lee’s'])
      expect(isNameIn(names, name), name).toBe(true);
    expect(isNameIn(names, 'marry')).toBe(false);
  });

  test('a long one, whatever it is made of, takes no time', () => {
    const long = ['x'.repeat(50_000), '.'.repeat(50_000), "('".repeat(25_000), '-a'.repeat(25_000)];
    // The least of some times: in the others this process may have had no processor.
    const times = Array.from({ length: 5 }, () => {
      const before = performance.now();
      for (const text of long) expect(proseWords(text)).toEqual([]);
      return performance.now() - before;
    });
    expect(Math.min(...times)).toBeLessThan(100);
  });
});
