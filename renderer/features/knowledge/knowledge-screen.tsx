import styles from './knowledge.module.css';
import { KnowledgeBrowser } from './knowledge-browser.tsx';

/** All articles as a page of their own. */
export function KnowledgeScreen() {
  return (
    <div className={styles.screen}>
      <KnowledgeBrowser />
    </div>
  );
}
