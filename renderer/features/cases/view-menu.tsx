import { useState } from 'react';
import type { CaseView } from '../../../preload/contract/case-views.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { May } from '../../shared/operators/may.tsx';
import { useRole } from '../../shared/operators/use-may.ts';
import { ConfirmDialog } from '../../ui/dialogs/confirm-dialog.tsx';
import { MenuButton } from '../../ui/dialogs/menu-button.tsx';
import type { MenuEntry } from '../../ui/dialogs/menu-entries.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { leavesOut, useCasesState } from './case-filters.ts';
import { RenameViewDialog, SaveViewDialog } from './view-dialogs.tsx';
import { viewWords as words } from './view-words.ts';

/** Saving what the list is narrowed to under a name, and renaming or removing the view that is chosen. */
export function ViewMenu({ views }: { readonly views: readonly CaseView[] }) {
  const fields = useCasesState((state) => state.fields);
  const viewId = useCasesState((state) => state.viewId);
  const clear = useCasesState((state) => state.clear);
  const removing = useAction('cases.remove-view');
  const [asked, setAsked] = useState<'save' | 'rename' | 'remove' | null>(null);
  const isLead = useRole() === 'lead';
  const chosen = views.find(({ id }) => id === viewId);
  const canChange = chosen !== undefined && (isLead || !chosen.isShared);
  const close = () => setAsked(null);
  const entries: readonly MenuEntry[] = [
    {
      id: 'save',
      label: say(words.saveView),
      icon: 'plus',
      isDisabled: !leavesOut(fields) && fields.sort === 'usual',
      note: leavesOut(fields) || fields.sort !== 'usual' ? undefined : say(words.narrowFirst),
      onSelect: () => setAsked('save'),
    },
    ...(canChange
      ? ([
          { id: 'rename', label: say(words.rename), icon: 'pencil', onSelect: () => setAsked('rename') },
          {
            id: 'remove',
            label: say(words.remove),
            icon: 'cross',
            isDanger: true,
            onSelect: () => setAsked('remove'),
          },
        ] as const)
      : []),
  ];
  const remove = async (): Promise<void> => {
    if (chosen === undefined || !(await removing.run({ id: chosen.id })).ok) return;
    clear();
    close();
  };
  return (
    <>
      <May offered="cases.save-view">
        <MenuButton label={say(words.views)} isCompact entries={entries} />
      </May>
      {asked === 'save' ? <SaveViewDialog views={views} onClose={close} /> : null}
      {asked === 'rename' && chosen !== undefined ? <RenameViewDialog view={chosen} onClose={close} /> : null}
      <ConfirmDialog
        title={say(words.removeQuestion, { name: chosen?.name ?? '' })}
        isOpen={asked === 'remove' && chosen !== undefined}
        onClose={close}
        onConfirm={() => void remove()}
        confirmLabel={say(words.removeIt)}
        isBusy={removing.busy}
        isDanger
      >
        <p>{say(chosen?.isShared === true ? words.removedForAll : words.casesStay)}</p>
        <InlineError error={removing.error} />
      </ConfirmDialog>
    </>
  );
}
