import { Dialog } from '../../ui/dialogs/dialog.tsx';
import styles from './knowledge.module.css';
import { KnowledgeBrowser } from './knowledge-browser.tsx';

/** All articles over whatever is open, so that nothing is lost by looking something up. */
export function KnowledgeDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title="Articles" isOpen onClose={onClose} size="wide">
      <div className={styles.inDialog}>
        <KnowledgeBrowser autoFocus />
      </div>
    </Dialog>
  );
}
