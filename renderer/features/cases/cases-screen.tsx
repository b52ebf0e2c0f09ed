import { useEffect, useRef, useState } from 'react';
import { caseReasons } from '../../../preload/contract/cases.ts';
import { useNavigation } from '../../app/navigation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { CaseDetail } from './case-detail.tsx';
import { noFilters, useCasesState } from './case-filters.ts';
import { CaseFiltersBar } from './case-filters-bar.tsx';
import { CaseList } from './case-list.tsx';
import styles from './cases-screen.module.css';
import { ExportDialog } from './export-dialog.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';

/** All cases, narrowed as one likes, and the one that is open beside them. */
export function CasesScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const number = useCasesState((state) => state.openNumber);
  const openCase = useCasesState((state) => state.openCase);
  const narrow = useCasesState((state) => state.narrow);
  const showMore = useCasesState((state) => state.showMore);
  const [dialog, setDialog] = useState<'new' | 'export' | null>(null);
  const screen = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (params.case !== undefined) openCase(params.case);
    const reason = caseReasons.find((each) => each === params.reason);
    if (reason !== undefined || params.from !== undefined || params.to !== undefined) {
      const { from = '', to = '', operator = '' } = params;
      narrow({ ...noFilters, reason: reason ?? 'any', from, to, operator });
      showMore(true);
    }
    if (params.section === 'export' || params.section === 'new') setDialog(params.section);
  }, [params, openCase, narrow, showMore]);

  const backToList = (): void => {
    screen.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  };

  return (
    <div ref={screen} className={styles.screen}>
      <CaseFiltersBar onNew={() => setDialog('new')} onExport={() => setDialog('export')} />
      <div className={styles.halves}>
        <section className={styles.list} aria-label="Cases">
          <CaseList onNew={() => setDialog('new')} />
        </section>
        <section
          className={styles.detail}
          aria-label="Case"
          onKeyDown={(event) => {
            if (event.key === 'Escape' && !event.defaultPrevented) backToList();
          }}
        >
          {number === null ? (
            <EmptyState icon="cases" title="No case is open">
              <p>Choose one in the list, with the arrow keys and Enter or with a click.</p>
            </EmptyState>
          ) : (
            <CaseDetail key={number} number={number} />
          )}
        </section>
      </div>
      <NewCaseDialog isOpen={dialog === 'new'} onClose={() => setDialog(null)} />
      <ExportDialog isOpen={dialog === 'export'} onClose={() => setDialog(null)} />
    </div>
  );
}
