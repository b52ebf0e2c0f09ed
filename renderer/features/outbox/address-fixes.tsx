import { useState } from 'react';
import type { OutboxRow } from '../../../preload/contract/outbox.ts';
import { say } from '../../language.ts';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { mask } from '../../ui/text/mask.ts';
import { AddressFix } from './address-fix.tsx';
import { addressFixWords as words } from './address-fix-words.ts';
import styles from './outbox-screen.module.css';

/** Another address for each of several messages, one after the other. */
export function AddressFixes({ rows }: { readonly rows: readonly OutboxRow[] }) {
  const [at, setAt] = useState(0);
  // Those that were seen to are gone from the group.
  const shown = Math.min(at, rows.length - 1);
  const row = rows[shown];
  if (row === undefined) return null;
  return (
    <section className={styles.fixes} aria-label={say(words.toCorrect)}>
      {rows.length === 1 ? null : (
        <div className={styles.fixSteps}>
          <span aria-live="polite">
            {say(words.oneOf, { at: shown + 1, count: rows.length, to: mask(row.to, 'email') })}
          </span>
          <IconButton
            icon="arrow-left"
            label={say(words.previous)}
            isDisabled={shown === 0}
            onPress={() => setAt(shown - 1)}
          />
          <IconButton
            icon="arrow-right"
            label={say(words.next)}
            isDisabled={shown === rows.length - 1}
            onPress={() => setAt(shown + 1)}
          />
        </div>
      )}
      <AddressFix key={row.id} id={row.id} />
    </section>
  );
}
