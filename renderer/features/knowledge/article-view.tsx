import { useId } from 'react';
import type { Article } from '../../../preload/contract/knowledge.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import styles from './knowledge.module.css';
import { TextBlocks } from './text-blocks.tsx';
import { knowledgeWords as words } from './words.ts';

export interface ArticleViewProps {
  readonly id: string;
  /** Whether the title is shown; in a list it stands there already. */
  readonly withTitle?: boolean;
}

/** One article: what is going on and what to do, then what may be said and what never. */
export function ArticleView({ id, withTitle = false }: ArticleViewProps) {
  const { data: article, error } = useDeskQuery('article', { id });
  if (error !== null) return <InlineError error={error} />;
  if (article === undefined) return <Loading />;
  // A part of the article is one level below its title, where it shows one.
  const Part = withTitle ? 'h3' : 'h4';
  return (
    <article translate="no" className={styles.article} aria-label={article.title}>
      {withTitle ? <h2 className={styles.title}>{article.title}</h2> : null}
      <section>
        <Part>{say(words.goingOn)}</Part>
        <TextBlocks blocks={article.parts.goingOn} />
      </section>
      <section>
        <Part>{say(words.whatToDo)}</Part>
        <TextBlocks blocks={article.parts.whatToDo} />
      </section>
      <TellCaller article={article} Part={Part} />
      <NeverSay article={article} Part={Part} />
    </article>
  );
}

interface PartProps {
  readonly article: Article;
  readonly Part: 'h3' | 'h4';
}

function TellCaller({ article, Part }: PartProps) {
  const copy = useShell('copyText');
  const titleId = useId();
  return (
    <section className={styles.tell} aria-labelledby={titleId}>
      <header className={styles.partHeader}>
        <Part id={titleId}>
          <Icon name="phone" /> {say(words.tellCaller)}
        </Part>
        <CopyButton text={article.tellCallerText} onCopy={async (text) => (await copy.run({ text })).ok} />
      </header>
      <TextBlocks blocks={article.parts.tellCaller} />
    </section>
  );
}

function NeverSay({ article, Part }: PartProps) {
  const titleId = useId();
  return (
    <section className={styles.never} aria-labelledby={titleId}>
      <header className={styles.partHeader}>
        <Part id={titleId}>
          <Icon name="danger" /> {say(words.neverSay)}
        </Part>
      </header>
      <TextBlocks blocks={article.parts.neverSay} />
    </section>
  );
}
