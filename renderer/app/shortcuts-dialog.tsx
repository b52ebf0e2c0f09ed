import { say } from '../language.ts';
import { LettersSwitch } from '../shared/window/letters-switch.tsx';
import { KeyHint } from '../ui/buttons/key-hint.tsx';
import { Dialog } from '../ui/dialogs/dialog.tsx';
import { shortcutGroups } from './shortcut-groups.ts';
import styles from './shortcuts-dialog.module.css';
import { frameWords as words } from './words.ts';

/** Every shortcut at a glance. */
export function ShortcutsDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog title={say(words.shortcuts)} isOpen onClose={onClose} size="wide">
      <LettersSwitch />
      <div className={styles.groups}>
        {shortcutGroups.map((group) => (
          <section key={say(group.title)}>
            <h3 className={styles.title}>{say(group.title)}</h3>
            <dl>
              {group.rows.map((row) => (
                <div key={row.keys} className={styles.row}>
                  <dt className={styles.keys}>
                    <span className={styles.spoken}>{row.keys}</span>
                    <KeyHint keys={row.keys} />
                  </dt>
                  <dd>{say(row.does)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
