import type { ReactElement } from 'react';
import type { Language } from '../../../language/languages.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { TemplateName, TemplateTextRole, Wording } from '../../../preload/contract/templates.ts';
import { inLanguage, say } from '../../language.ts';
import type { MessageContent } from '../message/draft.ts';
import { renderLetter } from './render.ts';

/** A text in every language. */
export type Texts = Readonly<Record<Language, string>>;

/** A text in the language of whom it is said to: in a letter its reader, else the desk. */
export const said = (texts: Texts): string => say({ texts });

/** Who writes, in which language and in which words. */
export interface DeskIdentity {
  readonly deskName: string;
  /** The support address, as text: no link, the reader's own program makes one. */
  readonly support: string;
  /** The reader's. */
  readonly language: Language;
  /** What leads reworded in that language. */
  readonly wording: Wording;
}

/** Who writes, as the settings say, in a reader's language; null: the desk's own. */
export function deskIdentity(settings: Settings, readers: Language | null): DeskIdentity {
  const language = readers ?? settings['desk.language'];
  return {
    deskName: settings['desk.name'],
    support: settings['mail.support'],
    language,
    wording: settings['mail.wording'][language] ?? {},
  };
}

/** What every template is told. */
export interface FromDesk {
  readonly desk: DeskIdentity;
}

export interface TextOfTemplate {
  readonly label: Texts;
  readonly role: TemplateTextRole;
  /** In our words, with `{{variables}}`. */
  readonly ours: Texts;
  /** No one may reword it: the subjects of the two seeds. */
  readonly fixed?: true;
}

export interface VariableOfTemplate<Mail> {
  readonly meaning: Texts;
  /** What stands there, cleaned of what has no place in a mail. It is escaped where it is shown. */
  value(mail: Mail): string;
}

/** Gives a text of a template in the desk's words, its variables filled. */
export type Say<Text extends string> = (text: Text) => string;

/** A mail that the desk writes by itself: its texts, what may stand in them, and how they make a letter. */
export interface Template<Mail extends FromDesk, Text extends string> {
  readonly name: TemplateName;
  readonly title: Texts;
  /** When it goes to whom. */
  readonly purpose: Texts;
  readonly texts: Readonly<Record<Text, TextOfTemplate>>;
  readonly variables: Readonly<Record<string, VariableOfTemplate<Mail>>>;
  /** For the preview; the people in it are made up. */
  sample(desk: DeskIdentity): Mail;
  letter(mail: Mail, say: Say<NoInfer<Text>>): ReactElement;
}

/** Of a text, `{{ name }}` is the place of a variable. */
const place = /\{\{\s*([\p{L}\p{N}_-]+)\s*\}\}/gu;

/** The names of the variables in a text, in their order. */
export const placesIn = (text: string): readonly string[] =>
  [...text.matchAll(place)].map(([, name]) => name ?? '');

/** Puts values in their places, once: what a value brings along is no place. An unknown place stays as it was typed. */
export const fill = (text: string, value: (name: string) => string | undefined): string =>
  text.replace(place, (whole, name: string) => value(name) ?? whole);

/** How a template's texts read for one mail: the lead's words where there are any, else ours. */
export function sayFor<Mail extends FromDesk, Text extends string>(
  template: Pick<Template<Mail, Text>, 'name' | 'texts' | 'variables'>,
  mail: Mail,
): Say<Text> {
  const words = mail.desk.wording[template.name];
  return (text) =>
    fill(words?.[text] ?? template.texts[text].ours[mail.desk.language], (name) =>
      template.variables[name]?.value(mail),
    );
}

/** Writes one mail. */
export function writeMail<Mail extends FromDesk, Text extends string>(
  template: Template<Mail, Text>,
  mail: Mail,
): MessageContent {
  const { language } = mail.desk;
  return inLanguage(language, () => {
    const sayText = sayFor(template, mail);
    // What is no mail by itself, but a part of each, has no subject.
    const subject = 'subject' in template.texts ? sayText('subject' as Text) : said(template.title);
    return { ...renderLetter(subject, template.letter(mail, sayText)), language };
  });
}

/** Names a template's types from what it is made of. */
export const defineTemplate =
  <Mail extends FromDesk>() =>
  <Text extends string>(template: Template<Mail, Text>): Template<Mail, Text> =>
    template;

export const subject = (ours: Texts): TextOfTemplate => ({
  label: { en: 'Subject', es: 'Asunto' },
  role: 'subject',
  ours,
});
/** A subject that the seeds give word for word. */
export const seedSubject = (ours: Texts): TextOfTemplate => ({ ...subject(ours), fixed: true });
export const heading = (ours: Texts, label: Texts = { en: 'Heading', es: 'Título' }): TextOfTemplate => ({
  label,
  role: 'heading',
  ours,
});
export const paragraph = (label: Texts, ours: Texts): TextOfTemplate => ({
  label,
  role: 'paragraph',
  ours,
});
export const button = (ours: Texts): TextOfTemplate => ({
  label: { en: 'Button', es: 'Botón' },
  role: 'button',
  ours,
});
export const link = (label: Texts, ours: Texts): TextOfTemplate => ({ label, role: 'link', ours });
