import type { ReactNode } from 'react';
import { say } from '../../../language.ts';
import { ActsHere } from '../../../shared/acts/acts-here.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useAwaitedRecord } from '../../../shared/window/verbs.ts';
import { IconButton } from '../../../ui/buttons/icon-button.tsx';
import { Loading } from '../../../ui/feedback/loading.tsx';
import { NameText } from '../../../ui/text/name-text.tsx';
import styles from './record-page.module.css';
import { recordWords as words } from './words.ts';

export interface RecordPageProps {
  readonly title: string;
  /** Beside the title: states. */
  readonly badges?: ReactNode;
  /** Below the title: what it is and where it belongs. */
  readonly meta?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every record: name, states, what can be done, and the way back. */
export function RecordPage({ title, badges = null, meta = null, actions = null, children }: RecordPageProps) {
  const stepBack = useDesk((state) => state.stepBack);
  const hasBefore = useDesk((state) => state.trail.length > 1);
  return (
    <article className={styles.page}>
      <header className={styles.header}>
        <div className={styles.titleLine}>
          <h2 className={styles.title}>
            <NameText>{title}</NameText>
          </h2>
          {badges}
          <span className={styles.close}>
            <IconButton
              icon={hasBefore ? 'arrow-left' : 'cross'}
              label={say(hasBefore ? words.backToPrevious : words.closeRecord)}
              onPress={() => stepBack()}
            />
          </span>
        </div>
        {meta === null ? null : <div className={styles.meta}>{meta}</div>}
        {actions === null ? null : <div className={styles.actions}>{actions}</div>}
      </header>
      <div className={styles.body}>
        <ActsHere>{children}</ActsHere>
      </div>
    </article>
  );
}

/** Stands for a record until it is there; letters that are pressed meanwhile are meant for it. */
export function AwaitedRecord() {
  useAwaitedRecord();
  return <Loading />;
}
