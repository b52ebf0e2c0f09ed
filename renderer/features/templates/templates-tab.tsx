import type { TemplateSummary } from '../../../preload/contract/templates.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { TemplateView } from './template-view.tsx';
import { useTemplatesState } from './templates-state.ts';
import styles from './templates-tab.module.css';

/** What the desk's mails say: each one with its words, and how it looks to who gets it. */
export function TemplatesTab() {
  const { data: templates, error } = useDeskQuery('templates', {});
  const { openName, openTemplate } = useTemplatesState();
  if (error !== null) return <PageError error={error} />;
  if (templates === undefined) return null;
  const open = templates.find(({ name }) => name === openName) ?? templates[0];
  if (open === undefined) return null;
  return (
    <div className={styles.columns}>
      <section className={styles.list} aria-label="Templates">
        <VirtualList
          label="Templates"
          rows={templates}
          rowKey={nameOf}
          rowHeight={40}
          selectedKey={open.name}
          activeKey={open.name}
          onActiveChange={(name) => {
            const next = templates.find((template) => template.name === name);
            if (next !== undefined) openTemplate(next.name);
          }}
          renderRow={renderRow}
        />
      </section>
      <TemplateView key={open.name} name={open.name} />
    </div>
  );
}

const nameOf = ({ name }: TemplateSummary): string => name;

const renderRow = ({ title, reworded }: TemplateSummary) => (
  <div className={styles.row}>
    <span className={styles.rowTitle}>{title}</span>
    {reworded === 0 ? null : <span className={styles.mark}>reworded</span>}
  </div>
);
