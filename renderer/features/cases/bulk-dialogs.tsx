import { useState } from 'react';
import type { ResolutionCode } from '../../../preload/contract/cases.ts';
import { useDraftText } from '../../data/drafts.ts';
import { say } from '../../language.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { Dialog } from '../../ui/dialogs/dialog.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { partWords } from '../../ui/words.ts';
import { bulkWords as words } from './bulk-words.ts';
import { caseDialogWords } from './dialog-words.ts';
import dialogs from './dialogs.module.css';
import { resolutionOptions } from './options.ts';
import { TagField } from './tag-field.tsx';

interface CloseCasesDialogProps {
  readonly count: number;
  readonly onConfirm: (resolution: ResolutionCode) => void;
  readonly onClose: () => void;
}

/** Asks how several cases end. */
export function CloseCasesDialog({ count, onConfirm, onClose }: CloseCasesDialogProps) {
  const [resolution, setResolution] = useState<ResolutionCode | null>(null);
  return (
    <Dialog
      title={say(words.closeTitle, { count })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>{say(partWords.cancel)}</Button>
          <Button
            variant="primary"
            lacks={resolution === null ? say(caseDialogWords.chooseResolution) : null}
            onPress={() => {
              if (resolution === null) return;
              onClose();
              onConfirm(resolution);
            }}
          >
            {say(words.closeThem, { count })}
          </Button>
        </>
      }
    >
      <div className={dialogs.form}>
        <p>{say(words.closeMeaning)}</p>
        <RadioGroup
          label={say(caseDialogWords.resolution)}
          options={resolutionOptions()}
          value={resolution}
          onChange={setResolution}
        />
      </div>
    </Dialog>
  );
}

interface TagCasesDialogProps {
  readonly count: number;
  readonly onConfirm: (change: { readonly add: string[]; readonly remove: string[] }) => void;
  readonly onClose: () => void;
}

/** Asks which tag several cases get, or lose. Enter adds. */
export function TagCasesDialog({ count, onConfirm, onClose }: TagCasesDialogProps) {
  const [typed, setTyped] = useDraftText('bulk-tag');
  const [checked, setChecked] = useState(false);
  const tag = typed.trim();
  const confirm = (way: 'add' | 'remove'): void => {
    setChecked(true);
    if (tag === '') return;
    setTyped('');
    onClose();
    onConfirm({ add: way === 'add' ? [tag] : [], remove: way === 'remove' ? [tag] : [] });
  };
  return (
    <Dialog
      title={say(words.tagTitle, { count })}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button
            onPress={() => {
              setTyped('');
              onClose();
            }}
          >
            {say(partWords.cancel)}
          </Button>
          <Button onPress={() => confirm('remove')}>{say(words.removeTag)}</Button>
          <Button variant="primary" type="submit" form="tag-cases">
            {say(words.addTag)}
          </Button>
        </>
      }
    >
      <form
        id="tag-cases"
        className={dialogs.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          confirm('add');
        }}
      >
        <TagField
          label={say(words.tagName)}
          autoFocus
          value={typed}
          onChange={(next) => {
            setTyped(next);
            setChecked(false);
          }}
          errorMessage={checked && tag === '' ? say(words.typeTag) : null}
        />
      </form>
    </Dialog>
  );
}
