import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { say } from '../../../language.ts';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { useAwaitedRecord } from '../../../shared/window/verbs.ts';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { IconButton } from '../../../ui/buttons/icon-button.tsx';
import { KeyHint } from '../../../ui/buttons/key-hint.tsx';
import { nextIndex } from '../../../ui/lists/list-keys.ts';
import { rowElementId } from '../../../ui/lists/virtual-list.tsx';
import styles from './command-bar.module.css';
import { useActiveRow, useOpenRow } from './use-results.ts';
import { useSearch } from './use-search.ts';
import { searchWords as words } from './words.ts';

/** The beginning of the result rows' element ids. */
export const resultPrefix = 'desk-result';

// How far Page Up and Page Down move; the list shows about that many.
const page = 8;

const showDesk = (): void => {
  const { screen, open } = useNavigation.getState();
  if (screen !== 'desk') open('desk');
};

/** One box for everything, from every screen. Arrow keys move through the results, Enter opens, Escape goes one step back and keeps the text. */
export function CommandBar() {
  const text = useDesk((state) => state.text);
  const focusAsked = useDesk((state) => state.focusAsked);
  const type = useDesk((state) => state.type);
  const walk = useDesk((state) => state.walk);
  const stepBack = useDesk((state) => state.stepBack);
  const search = useSearch(text);
  const active = useActiveRow(search);
  // The rows are on the desk alone: away from it the box has nothing to point at.
  const hasRows = useNavigation((state) => state.screen === 'desk') && search.rows.length > 0;
  const onOpen = useOpenRow();
  const box = useRef<HTMLInputElement>(null);
  // Enter that came before its answer: it means the best match of what was typed, not of what is still shown.
  const [enteredFor, setEnteredFor] = useState<string | null>(null);
  useAwaitedRecord(enteredFor !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each ask counts, even the same twice.
  useEffect(() => {
    box.current?.focus();
    box.current?.select();
  }, [focusAsked]);

  useEffect(() => {
    if (enteredFor === null || search.isStale) return;
    setEnteredFor(null);
    if (enteredFor === search.answeredFor && search.best !== null) onOpen(search.best);
  }, [enteredFor, search, onOpen]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (search.isStale) setEnteredFor(text.trim());
      else if (active !== null) onOpen(active);
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      setEnteredFor(null);
      if (useNavigation.getState().screen !== 'desk' || !stepBack()) box.current?.select();
      return;
    }
    // Home and End belong to the text in the box.
    if (event.key === 'Home' || event.key === 'End') return;
    const at = active === null ? -1 : search.rows.indexOf(active);
    const to = nextIndex(event.key, at, search.rows.length, page);
    const row = to === null ? undefined : search.rows[to];
    if (row === undefined) return;
    event.preventDefault();
    showDesk();
    walk(row.key);
  };

  return (
    <div className={styles.bar}>
      <Icon name="search" />
      <input
        ref={box}
        className={styles.box}
        type="text"
        role="combobox"
        aria-label={say(words.find)}
        aria-keyshortcuts="Control+K Meta+K"
        aria-expanded={hasRows}
        aria-controls={hasRows ? `${resultPrefix}-list` : undefined}
        aria-autocomplete="list"
        aria-activedescendant={
          hasRows && active !== null ? rowElementId(resultPrefix, active.key) : undefined
        }
        placeholder={say(words.find)}
        autoComplete="off"
        autoCorrect="off"
        spellCheck={false}
        maxLength={1000}
        dir="auto"
        value={text}
        onChange={(event) => {
          showDesk();
          type(event.target.value);
        }}
        onKeyDown={onKeyDown}
      />
      {text === '' ? (
        <KeyHint keys="Mod+K" />
      ) : (
        <IconButton
          icon="cross"
          label={say(words.clear)}
          onPress={() => {
            type('');
            box.current?.focus();
          }}
        />
      )}
    </div>
  );
}
