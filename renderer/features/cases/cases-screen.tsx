import { useEffect, useRef, useState } from 'react';
import { caseQueues, caseReasons } from '../../../preload/contract/cases.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { CaseDetail } from './case-detail.tsx';
import { noFilters, useCasesState } from './case-filters.ts';
import { CaseFiltersBar } from './case-filters-bar.tsx';
import { CaseList } from './case-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { NotTakenOverList } from './not-taken-over.tsx';
import { QueueBar } from './queue-bar.tsx';
import { useCaseViews } from './use-case-views.ts';
import { caseWords as words } from './words.ts';

/** All cases, with filters, and the one that is open beside them. */
export function CasesScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const number = useCasesState((state) => state.openNumber);
  const openCase = useCasesState((state) => state.openCase);
  const narrow = useCasesState((state) => state.narrow);
  const chooseView = useCasesState((state) => state.chooseView);
  const showMore = useCasesState((state) => state.showMore);
  const [dialog, setDialog] = useState<'new' | 'export' | null>(null);

  useEffect(() => {
    if (params.case !== undefined) openCase(params.case);
    const reason = caseReasons.find((each) => each === params.reason);
    if (reason !== undefined || params.from !== undefined || params.to !== undefined) {
      const { from = '', to = '', operator = '' } = params;
      narrow({ ...noFilters, reason: reason ?? 'any', from, to, operator });
      showMore(true);
    }
    const queue = caseQueues.find((each) => each === params.section);
    if (queue !== undefined) narrow({ ...noFilters, queue });
    if (params.section === 'export' || params.section === 'new') setDialog(params.section);
  }, [params, openCase, narrow, showMore]);

  const views = useCaseViews();
  const wanted = views.find(({ id }) => id === params.view);
  const shown = useRef<typeof params | null>(null);
  useEffect(() => {
    // Once for each time that it is asked for; a view may come later than the screen.
    if (wanted === undefined || shown.current === params) return;
    shown.current = params;
    chooseView(wanted);
  }, [wanted, params, chooseView]);

  return (
    <ScreenFrame>
      <CaseFiltersBar onNew={() => setDialog('new')} onExport={() => setDialog('export')} />
      <QueueBar />
      <NotTakenOverList />
      <ListAndDetail
        listLabel={say(words.cases)}
        list={<CaseList onNew={() => setDialog('new')} />}
        listWidth="narrow"
        detailLabel={say(words.case)}
        detail={number === null ? null : <CaseDetail key={number} number={number} />}
        onClose={() => openCase(null)}
        isEscapeToList
      />
      <NewCaseDialog isOpen={dialog === 'new'} onClose={() => setDialog(null)} />
      <ExportDialog isOpen={dialog === 'export'} onClose={() => setDialog(null)} />
    </ScreenFrame>
  );
}
