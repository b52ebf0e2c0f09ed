import { languageNames, languages } from '../../../language/languages.ts';
import type { TemplateSummary } from '../../../preload/contract/templates.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { SelectField } from '../../ui/fields/select-field.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { TemplateView } from './template-view.tsx';
import { useTemplatesState } from './templates-state.ts';
import styles from './templates-tab.module.css';
import { templateWords as words } from './words.ts';

/** What the desk's mails say: each one with its words in a language, and how it looks to its reader. */
export function TemplatesTab() {
  const { data: templates, error } = useDeskQuery('templates', {});
  const { data: settings, error: settingsError } = useDeskQuery('settings', {});
  const { openName, openTemplate, language: chosen, chooseLanguage } = useTemplatesState();
  const refusal = error ?? settingsError;
  if (refusal !== null) return <PageError error={refusal} />;
  if (templates === undefined || settings === undefined) return <Loading />;
  const open = templates.find(({ name }) => name === openName) ?? templates[0];
  if (open === undefined) return null;
  const language = chosen ?? settings['desk.language'];
  return (
    <div className={styles.columns}>
      <section className={styles.list} aria-label={say(words.templates)}>
        <div className={styles.language}>
          <SelectField
            label={say(words.language)}
            options={languages.map((each) => ({ value: each, label: languageNames[each] }))}
            value={language}
            onChange={chooseLanguage}
          />
        </div>
        <VirtualList
          label={say(words.templates)}
          rows={templates}
          rowKey={nameOf}
          rowHeight={48}
          selectedKey={open.name}
          activeKey={open.name}
          onActiveChange={(name) => {
            const next = templates.find((template) => template.name === name);
            if (next !== undefined) openTemplate(next.name);
          }}
          renderRow={renderRow}
        />
      </section>
      <TemplateView key={`${open.name} ${language}`} name={open.name} language={language} />
    </div>
  );
}

const nameOf = ({ name }: TemplateSummary): string => name;

const renderRow = ({ title, reworded }: TemplateSummary) => (
  <div className={styles.row}>
    <span className={styles.rowTitle}>{title}</span>
    {reworded === 0 ? null : <span className={styles.mark}>{say(words.reworded)}</span>}
  </div>
);
