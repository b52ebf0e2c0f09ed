import type { TemplateDetail, TemplateName, TemplateTexts } from '../../../preload/contract/templates.ts';
import { done } from '../../failures.ts';
import { type AnyTemplate, templateOf, templates } from '../../mail/templates/catalogue.ts';
import { checkWording } from '../../mail/templates/check-wording.ts';
import { type DeskIdentity, deskIdentity, writeMail } from '../../mail/templates/template.ts';
import type { Writer } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import type { ActionContext } from '../ground/basics/context.ts';
import type { ActionOf, QueriesOf } from '../ground/basics/definitions.ts';

const summaryOf = ({ name, title, purpose }: AnyTemplate, { wording }: DeskIdentity) => ({
  name,
  title,
  purpose,
  reworded: Object.keys(wording[name] ?? {}).length,
});

function detailOf(template: AnyTemplate, desk: DeskIdentity): TemplateDetail {
  const words = desk.wording[template.name];
  const sample = template.sample(desk);
  return {
    ...summaryOf(template, desk),
    texts: Object.entries(template.texts).map(([name, { label, role, ours, fixed = false }]) => ({
      name,
      label,
      role,
      fixed,
      ours,
      current: words?.[name] ?? ours,
    })),
    variables: Object.entries(template.variables).map(([name, { meaning, value }]) => ({
      name,
      meaning,
      sample: value(sample),
    })),
  };
}

export const templateQueries: QueriesOf<'templates' | 'template' | 'templatePreview'> = {
  templates: (_reader, _input, { settings }) =>
    done(templates.map((template) => summaryOf(template, deskIdentity(settings)))),
  template: (_reader, { name }, { settings }) => done(detailOf(templateOf(name), deskIdentity(settings))),
  templatePreview: (_reader, { name, texts }, { settings }) => {
    const template = templateOf(name);
    const checked = checkWording(template, texts);
    if (!checked.ok) return checked;
    const desk = deskIdentity(settings);
    const words = { ...desk.wording[name], ...checked.value };
    return done(
      writeMail(template, template.sample({ ...desk, wording: { ...desk.wording, [name]: words } })),
    );
  },
};

/** Keeps the words of one template beside those of the others; none are the template's own. */
function keepWords(
  transaction: Writer,
  name: TemplateName,
  words: TemplateTexts,
  { settings, changed }: ActionContext,
): void {
  const { [name]: _before, ...others } = settings['mail.wording'];
  const wording = Object.keys(words).length === 0 ? others : { ...others, [name]: words };
  transaction.one(
    sql`INSERT INTO settings (key, value) VALUES ('mail.wording', ${JSON.stringify(wording)})
        ON CONFLICT (key) DO UPDATE SET value = excluded.value`,
  );
  changed('settings', 'templates');
}

export const rewording: ActionOf<'templates.reword'> = {
  handle: (transaction, { name, texts }, context) => {
    const template = templateOf(name);
    const checked = checkWording(template, texts);
    if (!checked.ok) return checked;
    const words = Object.fromEntries(
      Object.entries({ ...context.settings['mail.wording'][name], ...checked.value }).filter(
        ([text, typed]) => typed !== template.texts[text]?.ours,
      ),
    );
    keepWords(transaction, name, words, context);
    return done({ name, reworded: Object.keys(words) });
  },
};

export const resetting: ActionOf<'templates.reset'> = {
  handle: (transaction, { name }, context) => {
    keepWords(transaction, name, {}, context);
    return done({ name });
  },
};
