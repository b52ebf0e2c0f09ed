import { z } from 'zod';
import { type Language, languages } from '../../language/languages.ts';
import { action, query } from './define.ts';

/** Every mail that the desk writes by itself, and what all of them have in common. */
export const templateNames = [
  'every-message',
  'user-name-reminder',
  'password-reset',
  'password-changed',
  'email-verification',
  'email-change',
  'email-change-notice',
  'email-changed',
  'email-first-notice',
  'invitation',
  'mailbox-proof',
  'phone-set',
  'phone-reset',
  'details-corrected',
  'clinic-email-corrected',
  'upgrade-ready',
  'upgrade-verify',
  'upgrade-clinic',
  'email-us',
  'case-answer',
  'mail-test',
] as const;
export type TemplateName = (typeof templateNames)[number];

/** How a text stands in the mail; an empty paragraph is left out, everything else has to say something. */
export type TemplateTextRole = 'subject' | 'heading' | 'paragraph' | 'button' | 'link';

/** Texts of a template by their names, as a lead words them. */
const templateTexts = z.record(z.string().max(50), z.string().max(4000));
export type TemplateTexts = z.output<typeof templateTexts>;

/** What leads reworded: only the texts that differ from ours. */
const wording = z.partialRecord(z.enum(templateNames), templateTexts);
export type Wording = z.output<typeof wording>;

/** The same for each language. What was kept before there were languages is English: so was every text. */
export const wordingSchema = z.union([
  z.partialRecord(z.enum(languages), wording),
  wording.transform((en): Partial<Record<Language, Wording>> => ({ en })),
]);

export interface TemplateSummary {
  readonly name: TemplateName;
  /** What the list calls it. */
  readonly title: string;
  /** When it goes to whom, in a sentence. */
  readonly purpose: string;
  /** How many of its texts a lead reworded; in a list in all languages together. */
  readonly reworded: number;
}

export interface TemplateText {
  readonly name: string;
  readonly label: string;
  readonly role: TemplateTextRole;
  /** No one may reword it. */
  readonly fixed: boolean;
  readonly ours: string;
  /** What goes out today. */
  readonly current: string;
}

/** A place in a text, written `{{name}}`, that each mail fills with its own. */
export interface TemplateVariable {
  readonly name: string;
  readonly meaning: string;
  /** What it stands for in the preview. */
  readonly sample: string;
}

export interface TemplateDetail extends TemplateSummary {
  /** Of its texts. */
  readonly language: Language;
  readonly texts: readonly TemplateText[];
  readonly variables: readonly TemplateVariable[];
}

/** A mail to made-up people, as it would be with these texts. */
export interface TemplatePreview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const name = z.enum(templateNames);
/** Whose texts: left out, those of the desk's own language. */
const language = z.enum(languages).optional();

export const templateQueries = {
  templates: query<readonly TemplateSummary[]>()(z.object({}), { topics: ['settings', 'templates'] }),
  template: query<TemplateDetail>()(z.object({ name, language }), { topics: ['settings', 'templates'] }),
  /** Refused as `templates.reword` would be, with the `text` that is wrong. Texts that are left out stay as they are. */
  templatePreview: query<TemplatePreview>()(z.object({ name, language, texts: templateTexts.default({}) }), {
    topics: ['settings', 'templates'],
  }),
};

export const templateActions = {
  /** Rewords texts of a template, for mails that are written from now on. Texts that are left out stay as they are. */
  'templates.reword': action<{ name: TemplateName; reworded: readonly string[] }>()(
    z.object({ name, language, texts: templateTexts }),
    {
      strength: 0,
      icon: 'pencil',
      label: { en: 'Mail reworded', es: 'Correo redactado de nuevo' },
      role: 'lead',
      approval: 'settings',
    },
  ),
  /** Gives a template its own words back. */
  'templates.reset': action<{ name: TemplateName }>()(z.object({ name, language }), {
    strength: 0,
    icon: 'refresh',
    label: { en: 'Wording reset', es: 'Redacción restablecida' },
    role: 'lead',
    approval: 'settings',
  }),
};
