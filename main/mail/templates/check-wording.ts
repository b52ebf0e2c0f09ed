import type { Language } from '../../../language/languages.ts';
import type { TemplateTextRole, TemplateTexts } from '../../../preload/contract/templates.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { cleanLine, cleanText } from '../message/clean-text.ts';
import type { AnyTemplate } from './catalogue.ts';
import { placesIn, said } from './template.ts';
import { linksIn } from './values.ts';

/** How many characters a text may have, by its role. */
const most: Readonly<Record<TemplateTextRole, number>> = {
  subject: 150,
  heading: 150,
  paragraph: 2000,
  button: 60,
  link: 60,
};

/**
 * Texts for a template as a lead typed them, tidied: spaces around them gone, all but paragraphs on one line.
 * Codes `wording-unknown`, `wording-fixed`, `wording-empty`, `wording-too-long`, `wording-place`, `wording-link`, each
 * with the name of the `text` that is wrong.
 */
export function checkWording(
  template: AnyTemplate,
  typed: TemplateTexts,
  language: Language,
): Answer<TemplateTexts> {
  const tidied: Record<string, string> = {};
  for (const [name, words] of Object.entries(typed)) {
    const text = Object.hasOwn(template.texts, name) ? template.texts[name] : undefined;
    if (!text) return failures.wordingUnknown(name);
    const label = said(text.label);
    const tidy = text.role === 'paragraph' ? cleanText(words).trim() : cleanLine(words);
    if (text.fixed && tidy !== text.ours[language]) return failures.wordingFixed(name, label);
    if (tidy === '' && text.role !== 'paragraph') return failures.wordingEmpty(name, label);
    if (tidy.length > most[text.role]) return failures.wordingTooLong(name, label, most[text.role]);
    const unknown = placesIn(tidy).find((place) => !Object.hasOwn(template.variables, place));
    if (unknown !== undefined)
      return failures.wordingPlace(name, label, unknown, Object.keys(template.variables));
    const link = linksIn(tidy)[0];
    if (link !== undefined) return failures.wordingLink(name, label, link);
    tidied[name] = tidy;
  }
  return done(tidied);
}
