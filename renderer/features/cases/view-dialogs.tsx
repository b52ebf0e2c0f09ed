import { useState } from 'react';
import type { CaseView } from '../../../preload/contract/case-views.ts';
import { useDraftText } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { say } from '../../language.ts';
import { useRole } from '../../shared/operators/use-may.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { filtersOf, useCasesState } from './case-filters.ts';
import { viewWords as words } from './view-words.ts';

const longestName = 60;

interface NameFieldProps {
  readonly name: string;
  readonly description?: string;
  /** It was sent as it is: an empty one is said to be missing. */
  readonly isChecked: boolean;
  readonly onChange: (typed: string) => void;
}

function NameField({ name, isChecked, ...field }: NameFieldProps) {
  return (
    <TextField
      {...field}
      label={say(words.name)}
      autoFocus
      maxLength={longestName}
      value={name}
      errorMessage={isChecked && name.trim() === '' ? say(words.typeName) : null}
    />
  );
}

interface SaveViewDialogProps {
  readonly views: readonly CaseView[];
  readonly onClose: () => void;
}

/** Gives what the list is narrowed to a name. A name that is taken already is said to be replaced. */
export function SaveViewDialog({ views, onClose }: SaveViewDialogProps) {
  const fields = useCasesState((state) => state.fields);
  const chooseView = useCasesState((state) => state.chooseView);
  const [name, setName] = useDraftText('case-view');
  const [forEveryone, setForEveryone] = useState(false);
  const [checked, setChecked] = useState(false);
  const saving = useAction('cases.save-view');
  const isLead = useRole() === 'lead';
  const replaced = views.some(
    (view) => view.isShared === forEveryone && view.name.toLowerCase() === name.trim().toLowerCase(),
  );
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '' || saving.busy) return;
    const { queueOf: _own, ...filters } = filtersOf(fields);
    const sort = fields.sort === 'usual' ? null : fields.sort;
    const answer = await saving.run({ name: name.trim(), filters, sort, forEveryone });
    if (!answer.ok) return;
    setName('');
    chooseView(answer.value);
    onClose();
  };
  return (
    <FormDialog
      title={say(words.saveTitle)}
      confirm={say(words.save)}
      busy={saving.busy}
      onSubmit={() => void submit()}
      onCancel={() => setName('')}
      onClose={onClose}
    >
      <NameField
        description={say(words.keepsFilters)}
        name={name}
        isChecked={checked}
        onChange={(typed) => {
          setName(typed);
          setChecked(false);
          saving.clearError();
        }}
      />
      {isLead ? (
        <Checkbox isSelected={forEveryone} onChange={setForEveryone} note={say(words.forEveryoneNote)}>
          {say(words.forEveryone)}
        </Checkbox>
      ) : null}
      <p role="status">{replaced ? say(words.isReplaced) : ''}</p>
      <InlineError error={saving.error} />
    </FormDialog>
  );
}

interface RenameViewDialogProps {
  readonly view: CaseView;
  readonly onClose: () => void;
}

export function RenameViewDialog({ view, onClose }: RenameViewDialogProps) {
  const [name, setName] = useState(view.name);
  const [checked, setChecked] = useState(false);
  const renaming = useAction('cases.rename-view');
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '' || renaming.busy) return;
    if ((await renaming.run({ id: view.id, name: name.trim() })).ok) onClose();
  };
  return (
    <FormDialog
      title={say(words.renameTitle)}
      confirm={say(words.renameIt)}
      busy={renaming.busy}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <NameField
        name={name}
        isChecked={checked}
        onChange={(typed) => {
          setName(typed);
          setChecked(false);
          renaming.clearError();
        }}
      />
      <InlineError error={renaming.error} />
    </FormDialog>
  );
}
