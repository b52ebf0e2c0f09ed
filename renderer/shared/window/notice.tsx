import { useEffect } from 'react';
import { announce } from '../../ui/announcer.tsx';
import { Icon } from '../../ui/buttons/icon.tsx';
import { windowStore } from '../../window-store.ts';
import styles from './notice.module.css';

interface NoticeState {
  readonly text: string | null;
  /** Counts up, so that the same words are shown anew. */
  readonly shown: number;
}

const useNotice = windowStore<NoticeState>(() => ({ text: null, shown: 0 }));

/** Says why a key did nothing: to be read, and to be heard. */
export function notify(text: string): void {
  announce(text, 'assertive');
  useNotice.setState(({ shown }) => ({ text, shown: shown + 1 }));
}

// Long enough to read two sentences.
const shownMillis = 8000;

/** What a key could not do, for a moment. The frame mounts it once; it is announced by itself. */
export function Notice() {
  const { text, shown } = useNotice();
  // biome-ignore lint/correctness/useExhaustiveDependencies: each showing has its own time.
  useEffect(() => {
    if (text === null) return;
    const over = setTimeout(() => useNotice.setState({ text: null }), shownMillis);
    return () => clearTimeout(over);
  }, [text, shown]);
  if (text === null) return null;
  return (
    <div className={styles.notice} aria-hidden="true">
      <Icon name="info" />
      <span>{text}</span>
    </div>
  );
}
