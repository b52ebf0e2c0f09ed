import { useId, useRef, useState } from 'react';
import type { ArticleHit } from '../../../preload/contract/knowledge.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { SearchField } from '../../ui/fields/search-field.tsx';
import { nextIndex } from '../../ui/lists/list-keys.ts';
import { VirtualList } from '../../ui/lists/virtual-list.tsx';
import { ArticleView } from './article-view.tsx';
import styles from './knowledge.module.css';
import { knowledgeWords as words } from './words.ts';

/** All articles: a box that narrows them, their titles, and the one that is chosen beside them. */
export function KnowledgeBrowser({ autoFocus = false }: { readonly autoFocus?: boolean }) {
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const prefix = useId();
  const box = useRef<HTMLInputElement>(null);
  const { data, error } = useDeskQuery('knowledge', { text: text.slice(0, 200) }, { keepPrevious: true });
  const hits = data?.hits ?? [];
  const shown = hits.find(({ id }) => id === chosen) ?? hits[0] ?? null;

  return (
    <div className={styles.browser}>
      <div className={styles.side}>
        <div className={styles.box}>
          <SearchField
            label={say(words.searchArticles)}
            value={text}
            onChange={setText}
            autoFocus={autoFocus}
            inputRef={box}
            onKeyDown={(event) => {
              const at = hits.findIndex(({ id }) => id === shown?.id);
              const to = /^Arrow(Up|Down)$/.test(event.key) ? nextIndex(event.key, at, hits.length, 1) : null;
              const hit = to === null ? undefined : hits[to];
              // Without this the key would end here, and Escape would close nothing.
              if (hit === undefined) return event.continuePropagation();
              event.preventDefault();
              setChosen(hit.id);
            }}
          />
          <p className={styles.quiet} role="status">
            {data === undefined ? '…' : say(words.count, { count: data.total })}
          </p>
        </div>
        <InlineError error={error} />
        {data !== undefined && hits.length === 0 ? (
          <EmptyState icon="search" title={say(words.noneHasAllWords)}>
            <p>{say(words.tryOtherWords)}</p>
          </EmptyState>
        ) : (
          <VirtualList
            label={say(words.articles)}
            idPrefix={prefix}
            rows={hits}
            rowKey={rowKey}
            rowHeight={72}
            selectedKey={shown?.id ?? null}
            activeKey={shown?.id ?? null}
            onActiveChange={setChosen}
            onActivate={({ id }) => setChosen(id)}
            renderRow={renderRow}
          />
        )}
      </div>
      {/* The words may be longer than the window: the keyboard has to be able to walk through them. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable. */}
      <section className={styles.reading} tabIndex={0} aria-label={say(words.article)}>
        {shown === null ? null : <ArticleView key={shown.id} id={shown.id} withTitle />}
      </section>
    </div>
  );
}

const rowKey = ({ id }: ArticleHit): string => id;

const renderRow = (hit: ArticleHit) => (
  <div className={styles.hit} translate="no">
    <strong>{hit.title}</strong>
    <span className={styles.quiet}>{hit.beginning}</span>
  </div>
);
