import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { FailedChecks } from '../../../shared/call/failed-checks.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Tabs } from '../../../ui/layout/tabs.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import { AccessCodePanel } from '../practice/access-code-panel.tsx';
import { CorrectDialog } from '../practice/correct-dialog.tsx';
import { DetailsPanel, postalAddress } from '../practice/details-panel.tsx';
import { PeoplePanel } from '../practice/people-panel.tsx';
import { StatePanel } from '../practice/state-panel.tsx';
import styles from './account-view.module.css';
import { CasesOf } from './cases-of.tsx';
import { PracticeAccounts } from './practice-accounts.tsx';
import { RecordPage } from './record-page.tsx';
import { ReturnedMailCallout } from './returned-mail.tsx';
import { useReveal } from './use-reveal.ts';

/** The record of a practice: how to reach it, and who signs in there. */
export function PracticeView({ id }: { readonly id: string }) {
  const { data: practice, error } = useDeskQuery('practice', { id });
  if (error !== null)
    return (
      <RecordPage title="Practice">
        <InlineError error={error} />
      </RecordPage>
    );
  if (practice === undefined) return null;
  return <LoadedPractice practice={practice} />;
}

function LoadedPractice({ practice }: { readonly practice: PracticeRecord }) {
  const { reveal, error } = useReveal();
  const kept = `practice:${practice.id}`;
  const outcome = useDesk((state) => state.outcomes[kept]);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const ask = useDesk((state) => state.ask);
  const begin = useCalls((state) => state.begin);
  const isClosed = practice.status === 'closed';
  const place = postalAddress(practice);
  const [correcting, setCorrecting] = useState(false);
  return (
    <RecordPage
      title={practice.name}
      badges={<StateBadge state={practice.status} />}
      meta={<span>Practice {practice.id}</span>}
      actions={
        <>
          <Button
            icon="person"
            lacks={isClosed ? 'The practice is closed, so no login help is sent.' : null}
            onPress={() => ask({ kind: 'user-name-help' })}
          >
            Forgot User Name?
          </Button>
          {isClosed ? null : (
            <Button icon="key" onPress={() => ask({ kind: 'password-help' })}>
              Password Help?
            </Button>
          )}
          <Button
            icon="phone"
            onPress={() => begin({ practiceId: practice.id, practiceName: practice.name })}
          >
            New call
          </Button>
        </>
      }
    >
      {outcome === undefined ? null : (
        <OutcomeNote outcome={outcome} place={kept} onDismiss={() => keepOutcome(kept, null)} />
      )}
      <FailedChecks practiceId={practice.id} />
      {isClosed ? (
        <Callout tone="warn" title="This practice is closed">
          Its accounts can’t sign in. Their addresses may still be held.
        </Callout>
      ) : null}
      {practice.email === null || practice.returned === null ? null : (
        <ReturnedMailCallout
          email={practice.email}
          returned={practice.returned}
          what="the clinic email"
          onCorrect={isClosed ? null : () => setCorrecting(true)}
        />
      )}
      {correcting ? (
        <CorrectDialog
          correction="email"
          practice={practice}
          withoutProof={false}
          onClose={() => setCorrecting(false)}
        />
      ) : null}
      <div>
        <FieldRows>
          <FieldRow name="Clinic email">
            {practice.email === null ? (
              <span className={styles.quiet}>none on file</span>
            ) : (
              <Masked
                value={practice.email}
                kind="email"
                label={`clinic email of ${practice.name}`}
                onReveal={() => reveal('practice-email', practice.id)}
              />
            )}
          </FieldRow>
          <FieldRow name="Phone">
            {practice.phone === null ? (
              <span className={styles.quiet}>none on file</span>
            ) : (
              <Masked
                value={practice.phone}
                kind="phone"
                label={`phone of ${practice.name}`}
                onReveal={() => reveal('practice-phone', practice.id)}
              />
            )}
          </FieldRow>
          <FieldRow name="Address">
            {place === '' ? <span className={styles.quiet}>none on file</span> : <bdi>{place}</bdi>}
          </FieldRow>
        </FieldRows>
        <InlineError error={error} />
      </div>
      <Tabs
        label="More about this practice"
        items={[
          {
            id: 'accounts',
            label: 'Accounts',
            count: practice.accountCount,
            content: <PracticeAccounts practice={practice} />,
          },
          {
            id: 'people',
            label: 'People and code',
            content: (
              <div>
                <PeoplePanel practice={practice} />
                <AccessCodePanel practiceId={practice.id} isClosed={isClosed} />
                <StatePanel practice={practice} />
              </div>
            ),
          },
          { id: 'details', label: 'Details', content: <DetailsPanel practice={practice} /> },
          { id: 'cases', label: 'Cases', content: <CasesOf filters={{ practice: practice.id }} /> },
        ]}
      />
    </RecordPage>
  );
}
