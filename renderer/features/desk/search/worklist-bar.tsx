import { useCallback, useEffect } from 'react';
import { readPage } from '../../../data/gather.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { isMeantElsewhere } from '../../../shared/call/is-meant-elsewhere.ts';
import { type Opened, useDesk } from '../../../shared/record/desk-store.ts';
import { useWorklist } from '../../../shared/record/worklist.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Icon } from '../../../ui/buttons/icon.tsx';
import { searchWords as words } from './words.ts';
import styles from './worklist-bar.module.css';

/** Above a conflict that was opened from the list of all: the place in it, the previous one and the next. */
export function WorklistBar({ opened }: { readonly opened: Opened | null }) {
  const rows = useWorklist((state) => state.rows);
  const accountId = opened?.type === 'account' ? opened.id : null;
  const at = rows.findIndex((row) => row.accountId === accountId);
  if (at < 0 || accountId === null) return null;
  return <Bar at={at} accountId={accountId} />;
}

function Bar({ at, accountId }: { readonly at: number; readonly accountId: string }) {
  const { rows, total, add } = useWorklist();
  const openRecord = useDesk((state) => state.openRecord);
  const navigate = useNavigation((state) => state.open);
  const { data: account } = useDeskQuery('account', { id: accountId });
  const isSolved = account !== undefined && account.wanted === null;
  const hasNext = at < total - 1;

  const go = useCallback(
    async (to: number): Promise<void> => {
      let row = rows[to];
      const last = rows.at(-1);
      if (row === undefined && to >= rows.length && last !== undefined) {
        const page = await readPage('contested', { after: last.accountId });
        if (!page.ok) return;
        add(page.value.rows);
        row = page.value.rows[to - rows.length];
      }
      if (row !== undefined) openRecord({ type: 'account', id: row.accountId });
    },
    [rows, add, openRecord],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!event.altKey || event.ctrlKey || event.metaKey || isMeantElsewhere(event.target)) return;
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      // In an open menu of choices the key is the menu's.
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.key === 'ArrowDown' && hasNext) void go(at + 1);
      if (event.key === 'ArrowUp' && at > 0) void go(at - 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [at, hasNext, go]);

  return (
    <nav className={styles.bar} aria-label={say(words.contestedAddresses)}>
      <span className={styles.place}>
        {say(words.contestedAddress, { place: at + 1, total })}
        {isSolved ? (
          <span className={styles.solved}>
            <Icon name="check" /> {say(words.solved)}
          </span>
        ) : null}
      </span>
      <Button
        isDisabled={at === 0}
        keyHint="Alt+↑"
        aria-keyshortcuts="Alt+ArrowUp"
        onPress={() => void go(at - 1)}
      >
        {say(words.previous)}
      </Button>
      <Button
        isDisabled={!hasNext}
        keyHint="Alt+↓"
        aria-keyshortcuts="Alt+ArrowDown"
        onPress={() => void go(at + 1)}
      >
        {say(words.next)}
      </Button>
      <Button variant="plain" onPress={() => navigate('directory', { section: 'contested' })}>
        {say(words.backToList)}
      </Button>
    </nav>
  );
}
