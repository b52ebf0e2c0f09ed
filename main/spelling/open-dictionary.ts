import nspell from 'nspell';
import type { Language } from '../../language/languages.ts';
import type { Dictionary } from './judge.ts';

/** Reads the dictionary of a language: files that come with the program, so that nothing is asked of a network. */
export async function openDictionary(language: Language): Promise<Dictionary> {
  const { default: files } =
    language === 'es' ? await import('dictionary-es') : await import('dictionary-en');
  return nspell({ aff: Buffer.from(files.aff), dic: Buffer.from(files.dic) });
}
