import { useId, useState } from 'react';
import type { CaseReason } from '../../../preload/contract/cases.ts';
import type { Situation } from '../../../preload/contract/claims.ts';
import type { ArticleHit } from '../../../preload/contract/knowledge.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { ArticleView } from './article-view.tsx';
import styles from './knowledge.module.css';
import { KnowledgeDialog } from './knowledge-dialog.tsx';
import { knowledgeWords as words } from './words.ts';

export interface KnowledgeAsideProps {
  /** The reason of the case, where there is one. */
  readonly reason?: CaseReason | null;
  /** The situation of the address, where there is one. */
  readonly situation?: Situation | null;
}

// More than a few are no help while a caller waits on the phone.
const mostShown = 4;

/** The articles that fit a case or a conflict: titles that open where they stand, and the way to all others. */
export function KnowledgeAside({ reason = null, situation = null }: KnowledgeAsideProps) {
  const [isBrowsing, setBrowsing] = useState(false);
  const titleId = useId();
  const isAsked = reason !== null || situation !== null;
  const { data, error } = useDeskQuery(
    'knowledge',
    { ...(reason === null ? {} : { reason }), ...(situation === null ? {} : { situation }) },
    { enabled: isAsked, keepPrevious: true },
  );
  const hits = isAsked ? (data?.hits.slice(0, mostShown) ?? []) : [];
  return (
    // A screen may show two of them, of the record and of the call: a landmark of the same name twice leads nowhere.
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields.
    <div className={styles.aside} role="group" aria-labelledby={titleId}>
      <header className={styles.partHeader}>
        <h3 id={titleId}>{say(words.articles)}</h3>
        <Button variant="plain" icon="search" onPress={() => setBrowsing(true)}>
          {say(words.allArticles)}
        </Button>
      </header>
      <InlineError error={error} />
      {hits.length === 0 ? null : (
        <ul className={styles.titles}>
          {hits.map((hit) => (
            <ArticleItem key={hit.id} hit={hit} />
          ))}
        </ul>
      )}
      {isBrowsing ? <KnowledgeDialog onClose={() => setBrowsing(false)} /> : null}
    </div>
  );
}

function ArticleItem({ hit }: { readonly hit: ArticleHit }) {
  const [isOpen, setOpen] = useState(false);
  const panelId = useId();
  return (
    <li>
      <button
        type="button"
        className={styles.disclosure}
        aria-expanded={isOpen}
        aria-controls={isOpen ? panelId : undefined}
        onClick={() => setOpen((before) => !before)}
      >
        <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        <span translate="no">{hit.title}</span>
      </button>
      {isOpen ? (
        <div id={panelId} className={styles.inline}>
          <ArticleView id={hit.id} />
        </div>
      ) : null}
    </li>
  );
}
