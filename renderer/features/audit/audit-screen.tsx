import { useEffect, useState } from 'react';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { ListAndDetail } from '../../ui/layout/list-and-detail.tsx';
import { ScreenFrame } from '../../ui/layout/screen-frame.tsx';
import { AuditFiltersBar } from './audit-filters-bar.tsx';
import { noFields, useAuditState } from './audit-state.ts';
import { EntryDetail } from './entry-detail.tsx';
import { EntryList } from './entry-list.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { auditWords as words } from './words.ts';

/** The audit chain: who did what for whom and when, what was refused, and the whole of each entry. */
export function AuditScreen() {
  const params = useNavigation((navigation) => navigation.params);
  const { openSequence, narrow, openEntry } = useAuditState();
  const [exporting, setExporting] = useState(false);

  useEffect(() => {
    const whom = params.account ?? params.practice ?? params.case;
    if (whom !== undefined) narrow({ ...noFields, whom });
    if (params.entry !== undefined) {
      narrow(noFields);
      openEntry(Number(params.entry));
    }
    if (params.section === 'export') setExporting(true);
  }, [params, narrow, openEntry]);

  return (
    <ScreenFrame>
      <AuditFiltersBar onExport={() => setExporting(true)} />
      <ListAndDetail
        listLabel={say(words.entries)}
        list={<EntryList />}
        detailLabel={say(words.entry)}
        detail={
          openSequence === null ? (
            <EmptyState icon="shield" title={say(words.noneOpen)}>
              <p>{say(words.chooseOne)}</p>
            </EmptyState>
          ) : (
            <EntryDetail key={openSequence} sequence={openSequence} />
          )
        }
        isEscapeToList
      />
      <ExportDialog isOpen={exporting} onClose={() => setExporting(false)} />
    </ScreenFrame>
  );
}
