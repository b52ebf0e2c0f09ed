import { useState } from 'react';
import { useDraft } from '../../../data/drafts.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { ActDialog } from '../../../shared/acts/act-dialog.tsx';
import styles from '../../../shared/acts/acts.module.css';
import { accountTitle } from '../../../shared/record/account-title.ts';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { RadioGroup } from '../../../ui/fields/radio-group.tsx';
import { mask } from '../../../ui/text/mask.ts';

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

/** Puts two accounts of one person together. What moves is shown before, and it can be undone while nobody took the address. */
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
  const words = (each: typeof here): string =>
    each === undefined ? '' : `${accountTitle(each)}, ${each.role || 'no role'}, ${each.id}`;

  return (
    <ActDialog
      type="claims.consolidate"
      title="Put the two accounts together"
      subject={{ accountId: input.keepAccountId }}
      place={`account:${accountId}`}
      confirm="Put them together"
      input={() => (preview?.allowed === true ? input : null)}
      said={({ caseNumber }) => ({
        title: 'The two accounts are one now',
        note: 'It can be undone while nobody else has taken the address.',
        undo: caseNumber,
        matter: { kind: 'deactivated', accountId: input.otherAccountId },
      })}
      withoutProof={withoutProof}
      onDone={draft.clear}
      onCancel={draft.clear}
      onClose={onClose}
    >
      <RadioGroup
        label="The account that stays"
        value={keep}
        onChange={(next) => draft.change({ keep: next })}
        options={[
          { value: 'this', label: <bdi>{words(here)}</bdi>, note: 'The record that is open.' },
          { value: 'other', label: <bdi>{words(other)}</bdi>, note: 'The one that holds the address.' },
        ]}
      />
      {hasChoice ? (
        <RadioGroup
          label="It signs in with"
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
          <p>
            Looks like the same person: {preview.samePersonReasons.join(', ')}. Ask before you go on. What
            will happen:
          </p>
          <ul className={styles.changes}>
            {preview.changes.map((change) => (
              <li key={change}>{change}</li>
            ))}
          </ul>
        </div>
      ) : (
        <Callout tone="warn" title="These two can’t be put together">
          It does not go, because {preview.problem}.
        </Callout>
      )}
    </ActDialog>
  );
}
