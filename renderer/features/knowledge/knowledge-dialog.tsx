import { say } from '../../language.ts';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import styles from './knowledge.module.css';
import { KnowledgeBrowser } from './knowledge-browser.tsx';
import { knowledgeWords as words } from './words.ts';

/** All articles over whatever is open, so that looking something up loses nothing. */
export function KnowledgeDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say(words.articles)} isOpen onClose={onClose} size="wide">
      <div className={styles.inDialog}>
        <KnowledgeBrowser autoFocus />
      </div>
    </Dialog>
  );
}
