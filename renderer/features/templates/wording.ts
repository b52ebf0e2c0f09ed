import type { Language } from '../../../language/languages.ts';
import type { Refusal } from '../../../preload/contract/shared.ts';
import type { TemplateText, TemplateTexts } from '../../../preload/contract/templates.ts';

/** Marks a mail's own text: it is read in its language, and it is no sentence of the window. */
export const contentIn = (language: Language) => ({ lang: language, translate: 'no' }) as const;

/** Of what was typed, the texts that are another than what goes out today. */
export const changedTexts = (
  texts: readonly Pick<TemplateText, 'name' | 'current'>[],
  typed: TemplateTexts,
): TemplateTexts =>
  Object.fromEntries(
    texts.flatMap(({ name, current }) => {
      const words = typed[name];
      return words === undefined || words === current ? [] : [[name, words]];
    }),
  );

/** What a refusal says of one text; its sentence begins with the text's label, which stands above it already. */
export function problemOf(refusal: Refusal | null, text: string): string | null {
  return refusal?.text === text ? refusal.message : null;
}

/** A text with a variable's place put in where the caret is, or in place of what is marked. */
export const withPlace = (words: string, place: string, from: number, to: number): string =>
  `${words.slice(0, from)}{{${place}}}${words.slice(to)}`;
