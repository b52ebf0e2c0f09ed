import { useCallback, useMemo } from 'react';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useNavigation } from '../../../shared/window/navigation.ts';
import type { SearchRow, SearchView } from './use-search.ts';

/** The row that Enter opens: the one that the arrow keys chose, else the best match. */
export function useActiveRow(search: SearchView): SearchRow | null {
  const activeKey = useDesk((state) => state.activeKey);
  return useMemo(
    () => search.rows.find((row) => row.key === activeKey) ?? search.best,
    [search.rows, search.best, activeKey],
  );
}

/** Opens a row: a record beside the results, a case on its screen, or what a command does. */
export function useOpenRow(): (row: SearchRow) => void {
  const walk = useDesk((state) => state.walk);
  const openRecord = useDesk((state) => state.openRecord);
  return useCallback(
    (row) => {
      const { screen, open } = useNavigation.getState();
      walk(row.key);
      if (row.kind === 'case') return open('cases', { case: row.record.number });
      if (row.kind === 'command') return row.command.run();
      if (screen !== 'desk') open('desk');
      if (row.kind === 'explain') return openRecord({ type: 'email', id: row.email });
      openRecord({ type: row.hit.type, id: row.hit.id });
    },
    [walk, openRecord],
  );
}
