import { useEffect, useRef } from 'react';
import { onOwnWords } from '../../data/spelling.ts';
import { useShell } from '../../data/use-action.ts';
import { useShellQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { announce } from '../../ui/announcer.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import styles from './settings-screen.module.css';
import { settingsWords as words } from './words.ts';

/** The words that were added at this computer, each of which can be taken away again. */
export function OwnWords() {
  const { data, refetch } = useShellQuery('ownWords', {});
  const forget = useShell('forgetOwnWord');
  const list = useRef<HTMLElement>(null);
  useEffect(() => onOwnWords(refetch), [refetch]);
  const remove = async (word: string): Promise<void> => {
    if (!(await forget.run({ word })).ok) return;
    announce(say(words.wordRemoved, { word }));
    // The button that had the focus is gone with its word.
    list.current?.focus();
  };
  const own = data?.words ?? [];
  return (
    <section ref={list} tabIndex={-1} className={styles.setting} aria-label={say(words.ownWords)}>
      <p className={styles.quiet}>{say(words.ownWords)}</p>
      {own.length === 0 ? (
        <p className={styles.quiet}>{say(words.noOwnWords)}</p>
      ) : (
        <May offered="forgetOwnWord">
          <ul className={styles.ownWords}>
            {own.map((word) => (
              <li key={word} className={styles.ownWord}>
                <span>{word}</span>
                <IconButton
                  icon="cross"
                  label={say(words.removeWord, { word })}
                  onPress={() => void remove(word)}
                />
              </li>
            ))}
          </ul>
        </May>
      )}
      <InlineError error={forget.error} />
    </section>
  );
}
