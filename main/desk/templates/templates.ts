import type { Language } from '../../../language/languages.ts';
import type {
  TemplateDetail,
  TemplateName,
  TemplateTexts,
  Wording,
} from '../../../preload/contract/templates.ts';
import { done } from '../../failures.ts';
import { inLanguage } from '../../language.ts';
import { type AnyTemplate, templateOf, templates } from '../../mail/templates/catalogue.ts';
import { checkWording } from '../../mail/templates/check-wording.ts';
import { type DeskIdentity, deskIdentity, said, writeMail } from '../../mail/templates/template.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';

const summaryOf = ({ name, title, purpose }: AnyTemplate, wordings: readonly Wording[]) => ({
  name,
  title: said(title),
  purpose: said(purpose),
  reworded: wordings.reduce((count, wording) => count + Object.keys(wording[name] ?? {}).length, 0),
});

function detailOf(template: AnyTemplate, desk: DeskIdentity): TemplateDetail {
  const words = desk.wording[template.name];
  const sample = template.sample(desk);
  return {
    ...summaryOf(template, [desk.wording]),
    language: desk.language,
    texts: Object.entries(template.texts).map(([name, { label, role, ours, fixed = false }]) => ({
      name,
      label: said(label),
      role,
      fixed,
      ours: ours[desk.language],
      current: words?.[name] ?? ours[desk.language],
    })),
    variables: Object.entries(template.variables).map(([name, { meaning, value }]) => ({
      name,
      meaning: said(meaning),
      sample: inLanguage(desk.language, () => value(sample)),
    })),
  };
}

export const templateQueries: QueriesOf<'templates' | 'template' | 'templatePreview'> = {
  templates: (_reader, _input, { settings }) =>
    done(templates.map((template) => summaryOf(template, Object.values(settings['mail.wording'])))),
  template: (_reader, { name, language }, { settings }) =>
    done(detailOf(templateOf(name), deskIdentity(settings, language ?? null))),
  templatePreview: (_reader, { name, language, texts }, { settings }) => {
    const template = templateOf(name);
    const desk = deskIdentity(settings, language ?? null);
    const checked = checkWording(template, texts, desk.language);
    if (!checked.ok) return checked;
    const words = { ...desk.wording[name], ...checked.value };
    return done(
      writeMail(template, template.sample({ ...desk, wording: { ...desk.wording, [name]: words } })),
    );
  },
};

/** Keeps the words of one template in one language beside all others; none are the template's own. */
function keepWords(
  transaction: Writer,
  name: TemplateName,
  language: Language,
  words: TemplateTexts,
  { settings, changed }: ActionContext,
): void {
  const { [name]: _before, ...others } = settings['mail.wording'][language] ?? {};
  const wording = {
    ...settings['mail.wording'],
    [language]: Object.keys(words).length === 0 ? others : { ...others, [name]: words },
  };
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES ('mail.wording', ${JSON.stringify(wording)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  changed('settings', 'templates');
}

export const rewording: ActionOf<'templates.reword'> = {
  handle: (transaction, { name, language: chosen, texts }, context) => {
    const template = templateOf(name);
    const language = chosen ?? context.settings['desk.language'];
    const checked = checkWording(template, texts, language);
    if (!checked.ok) return checked;
    const words = Object.fromEntries(
      Object.entries({ ...context.settings['mail.wording'][language]?.[name], ...checked.value }).filter(
        ([text, typed]) => typed !== template.texts[text]?.ours[language],
      ),
    );
    keepWords(transaction, name, language, words, context);
    return done({ name, reworded: Object.keys(words) });
  },
};

export const resetting: ActionOf<'templates.reset'> = {
  handle: (transaction, { name, language }, context) => {
    keepWords(transaction, name, language ?? context.settings['desk.language'], {}, context);
    return done({ name });
  },
};
