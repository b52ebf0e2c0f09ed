import type { ReactNode } from 'react';
import { Icon } from '../../ui/buttons/icon.tsx';
import styles from './call-panel.module.css';

interface ProofRowProps {
  readonly words: string;
  readonly strength: number;
  readonly why: string;
  readonly buttons: ReactNode;
  readonly children: ReactNode;
}

/** A proof that takes more than a tick: what it is, its strength, and what to do about it. */
export function ProofRow({ words, strength, why, buttons, children }: ProofRowProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset in a fieldset is read out twice.
    <div className={styles.checked} role="group" aria-label={words}>
      <span className={styles.proofLine} title={why}>
        <span className={styles.checkedWords}>
          <Icon name="shield" /> {words}
        </span>
        <span className={styles.quiet}>{strength}</span>
      </span>
      <span className={styles.checkedButtons}>{buttons}</span>
      {children}
    </div>
  );
}
