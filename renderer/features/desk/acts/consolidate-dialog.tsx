import { useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import styles from '../../../shared/acts/acts.module.css';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { mask } from '../../../ui/text/mask.ts';
import { mergeWords as words } from './merge-words.ts';

export interface ConsolidateDialogProps {
  readonly accountId: string;
  readonly otherAccountId: string;
  readonly withoutProof: boolean;
  readonly onClose: () => void;
}

const untouched: { readonly keep: 'this' | 'other'; readonly address: 'kept' | 'other' } = {
  keep: 'this',
  address: 'other',
};

/** Merges two accounts of one person. What will change is shown before; it can be undone while the address is still free. */
export function ConsolidateDialog({
  accountId,
  otherAccountId,
  withoutProof,
  onClose,
}: ConsolidateDialogProps) {
  const [initial] = useState(untouched);
  const draft = useDraft(`consolidate:${accountId}:${otherAccountId}`, initial);
  const { keep, address } = draft.values;
  const input = {
    keepAccountId: keep === 'this' ? accountId : otherAccountId,
    otherAccountId: keep === 'this' ? otherAccountId : accountId,
    address,
  };
  const { data: preview, error } = useDeskQuery('consolidation', input, { keepPrevious: true });
  const here = useDeskQuery('account', { id: accountId }).data;
  const other = useDeskQuery('account', { id: otherAccountId }).data;
  const kept = keep === 'this' ? here : other;
  const gone = keep === 'this' ? other : here;
  const heldBy = (each: typeof here): string | null =>
    each?.claims.find((claim) => claim.role === 'current')?.email ?? null;
  const hasChoice = heldBy(here) !== null && heldBy(other) !== null;
  const lineOf = (each: typeof here): string =>
    each === undefined
      ? ''
      : say(words.accountLine, {
          name: accountTitle(each),
          role: each.role || say(words.noRole),
          id: each.id,
        });

  return (
    <ActDialog
      type="claims.consolidate"
      title={say(words.title)}
      subject={{ accountId: input.keepAccountId }}
      place={`account:${accountId}`}
      confirm={say(words.confirm)}
      input={() => (preview?.allowed === true ? input : null)}
      said={({ caseNumber }) => ({
        title: say(words.merged),
        note: say(words.afterMerge),
        undo: caseNumber,
        matter: { kind: 'deactivated', accountId: input.otherAccountId },
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <RadioGroup
        label={say(words.keptAccount)}
        value={keep}
        onChange={(next) => draft.change({ keep: next })}
        options={[
          { value: 'this', label: <bdi>{lineOf(here)}</bdi>, note: say(words.openRecord) },
          { value: 'other', label: <bdi>{lineOf(other)}</bdi>, note: say(words.holdsAddress) },
        ]}
      />
      {hasChoice ? (
        <RadioGroup
          label={say(words.signsInWith)}
          value={address}
          onChange={(next) => draft.change({ address: next })}
          options={[
            {
              value: 'kept',
              label: <bdi>{preview?.addresses.kept ?? mask(heldBy(kept) ?? '', 'email')}</bdi>,
            },
            {
              value: 'other',
              label: <bdi>{preview?.addresses.other ?? mask(heldBy(gone) ?? '', 'email')}</bdi>,
            },
          ]}
        />
      ) : null}
      <InlineError error={error} />
      {preview === undefined ? null : preview.allowed ? (
        <div>
          <p>{say(words.samePerson, { reasons: preview.samePersonReasons.join(', ') })}</p>
          <ul className={styles.changes}>
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Callout tone="warn" title={say(words.cannotTitle)}>
          {say(words.cannotBecause, { problem: preview.problem ?? '' })}
        </Callout>
      )}
    </ActDialog>
  );
}
