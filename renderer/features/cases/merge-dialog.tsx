import { useState } from 'react';
import { asCaseNumber } from '../../../preload/contract/case-number.ts';
import { reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseRecord } from '../../../preload/contract/cases.ts';
import { useDraft } from '../../data/drafts.ts';
import { useAction } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say } from '../../language.ts';
import { FormDialog } from '../../ui/dialogs/form-dialog.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Checkbox } from '../../ui/fields/checkbox.tsx';
import { RadioGroup } from '../../ui/fields/radio-group.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { useCasesState } from './case-filters.ts';
import { mergeWords as words } from './merge-words.ts';

const nothing = { into: '', otherPractice: false };
// More than one compares at a glance; any other is found by its number.
const mostOffered = 8;

/** Merges a case with another one, which is chosen among the caller's, or typed by its number; then that one is open. */
export function MergeDialog({
  record,
  onClose,
}: {
  readonly record: CaseRecord;
  readonly onClose: () => void;
}) {
  const { values, change, clear } = useDraft(`merge:${record.number}`, nothing);
  const [checked, setChecked] = useState(false);
  const merge = useAction('cases.merge');
  const openCase = useCasesState((state) => state.openCase);
  const into = asCaseNumber(values.into.trim());
  const asksPractice = merge.error?.code === 'merge-other-practice' || values.otherPractice;
  const submit = async (): Promise<void> => {
    setChecked(true);
    if (into === '' || merge.busy) return;
    const { number } = record;
    if (!(await merge.run({ number, into, otherPractice: values.otherPractice })).ok) return;
    clear();
    onClose();
    openCase(into);
  };
  return (
    <FormDialog
      title={say(words.title)}
      confirm={say(words.merge)}
      busy={merge.busy}
      onSubmit={() => void submit()}
      onCancel={clear}
      onClose={onClose}
    >
      <p>{say(words.meaning)}</p>
      <TextField
        label={say(words.number)}
        value={values.into}
        maxLength={20}
        autoFocus
        onChange={(typed) => {
          change({ into: typed, otherPractice: false });
          merge.clearError();
        }}
        errorMessage={checked && into === '' ? say(words.typeNumber) : null}
      />
      <OtherCases
        record={record}
        into={into}
        onChoose={(number) => {
          change({ into: number, otherPractice: false });
          merge.clearError();
        }}
      />
      <InlineError error={merge.error} />
      {asksPractice ? (
        <Checkbox isSelected={values.otherPractice} onChange={(otherPractice) => change({ otherPractice })}>
          {say(words.otherPractice)}
        </Checkbox>
      ) : null}
    </FormDialog>
  );
}

interface OtherCasesProps {
  readonly record: CaseRecord;
  readonly into: string;
  readonly onChoose: (number: string) => void;
}

/** The other cases that are not over of whom it is about: of the person, else of the practice. */
function OtherCases({ record: { number, accountId, practiceId }, into, onChoose }: OtherCasesProps) {
  const whose = accountId !== null ? { account: accountId } : { practice: practiceId ?? '' };
  const { data } = useDeskQuery(
    'cases',
    { ...whose, limit: 50, count: false },
    { enabled: accountId !== null || practiceId !== null },
  );
  const others = (data?.rows ?? [])
    .filter((row) => row.number !== number && row.state !== 'closed')
    .slice(0, mostOffered);
  if (others.length === 0) return null;
  return (
    <RadioGroup
      label={say(words.others, { whom: accountId === null ? 'practice' : 'person' })}
      options={others.map((row) => ({
        value: row.number,
        label: (
          <>
            {row.number} · {say(reasonWords[row.reason])}
          </>
        ),
        note: (
          <>
            <NameText>{row.caller}</NameText>, <RelativeTime at={row.openedAt} />
          </>
        ),
      }))}
      value={others.some((row) => row.number === into) ? into : null}
      onChange={onChoose}
    />
  );
}
