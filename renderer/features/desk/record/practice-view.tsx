import { useState } from 'react';
import type { PracticeRecord } from '../../../../preload/contract/directory.ts';
import { useDeskQuery } from '../../../data/use-desk-query.ts';
import { say } from '../../../language.ts';
import { useCalls } from '../../../shared/call/call-store.ts';
import { FailedChecks } from '../../../shared/call/failed-checks.tsx';
import { May } from '../../../shared/operators/may.tsx';
import { useDesk } from '../../../shared/record/desk-store.ts';
import { useReveal } from '../../../shared/record/use-reveal.ts';
import { OthersHere } from '../../../shared/team/others-here.tsx';
import { useLetterKeys } from '../../../shared/window/letters.ts';
import { Button } from '../../../ui/buttons/button.tsx';
import { Callout } from '../../../ui/feedback/callout.tsx';
import { InlineError } from '../../../ui/feedback/inline-error.tsx';
import { StateBadge } from '../../../ui/feedback/state-badge.tsx';
import { Unanswered } from '../../../ui/feedback/unanswered.tsx';
import { FieldRow, FieldRows } from '../../../ui/fields/field-rows.tsx';
import { Tabs } from '../../../ui/layout/tabs.tsx';
import { Masked } from '../../../ui/text/masked.tsx';
import { DifferencesOf, useDifferenceCount } from '../../differences/differences-of.tsx';
import { OutcomeNote } from '../outcome-note.tsx';
import { AccessCodePanel } from '../practice/access-code-panel.tsx';
import { CorrectDialog } from '../practice/correct-dialog.tsx';
import { DetailsPanel, postalAddress } from '../practice/details-panel.tsx';
import { PeoplePanel } from '../practice/people-panel.tsx';
import { StatePanel } from '../practice/state-panel.tsx';
import styles from './account-view.module.css';
import { callAboutPractice } from './call-about.ts';
import { CasesOf } from './cases-of.tsx';
import { ContestedOf } from './contested-of.tsx';
import { MessagesOf } from './messages-of.tsx';
import { PracticeAccounts } from './practice-accounts.tsx';
import { PracticeStanding } from './practice-standing.tsx';
import { PracticeVerbs } from './practice-verbs.tsx';
import { AwaitedRecord, RecordPage } from './record-page.tsx';
import { ReturnedMailCallout } from './returned-mail.tsx';
import { recordWords as words } from './words.ts';

/** The record of a practice: how to reach it, and who signs in there. */
export function PracticeView({ id }: { readonly id: string }) {
  const { data: practice, error, refetch } = useDeskQuery('practice', { id });
  if (error !== null)
    return (
      <RecordPage title={say(words.practice)}>
        <Unanswered error={error} onRetry={refetch} />
      </RecordPage>
    );
  if (practice === undefined)
    return (
      <RecordPage title={say(words.practice)}>
        <AwaitedRecord />
      </RecordPage>
    );
  return <LoadedPractice practice={practice} />;
}

function LoadedPractice({ practice }: { readonly practice: PracticeRecord }) {
  const { reveal, error } = useReveal(practice.id);
  const kept = `practice:${practice.id}`;
  const outcome = useDesk((state) => state.outcomes[kept]);
  const keepOutcome = useDesk((state) => state.keepOutcome);
  const ask = useDesk((state) => state.ask);
  const begin = useCalls((state) => state.begin);
  const isClosed = practice.status === 'closed';
  const place = postalAddress(practice);
  const { data: standing } = useDeskQuery('practiceStanding', { id: practice.id });
  const differences = useDifferenceCount({ practice: practice.id });
  const [correcting, setCorrecting] = useState(false);
  const userNameKeys = useLetterKeys('F');
  const passwordKeys = useLetterKeys('R');
  const callKeys = useLetterKeys('C');
  return (
    <RecordPage
      title={practice.name}
      badges={
        <>
          <StateBadge state={isClosed ? 'closed' : 'activePractice'} />
          <OthersHere place={`practice:${practice.id}`} />
        </>
      }
      meta={<span>{say(words.practiceNumber, { id: practice.id })}</span>}
      actions={
        <>
          <May offered="logins.user-name-help">
            <Button
              icon="person"
              {...userNameKeys}
              lacks={isClosed ? say(words.noHelpWhileClosed) : null}
              onPress={() => ask({ kind: 'user-name-help' })}
            >
              {say(words.forgotUserName)}
            </Button>
          </May>
          {isClosed ? null : (
            <May offered="logins.password-help">
              <Button icon="key" {...passwordKeys} onPress={() => ask({ kind: 'password-help' })}>
                {say(words.passwordHelp)}
              </Button>
            </May>
          )}
          <May offered="cases.open">
            <Button icon="phone" {...callKeys} onPress={() => begin(callAboutPractice(practice))}>
              {say(words.newCall)}
            </Button>
          </May>
        </>
      }
    >
      {outcome === undefined ? null : (
        <OutcomeNote outcome={outcome} place={kept} onDismiss={() => keepOutcome(kept, null)} />
      )}
      <PracticeVerbs practice={practice} />
      <FailedChecks practiceId={practice.id} />
      {isClosed ? (
        <Callout tone="warn" title={say(words.thisPracticeClosed)}>
          {say(words.aboutClosed)}
        </Callout>
      ) : null}
      {practice.email === null || practice.returned === null ? null : (
        <ReturnedMailCallout
          email={practice.email}
          returned={practice.returned}
          title={say(words.clinicEmailReturned)}
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
        <May offered="callers.reveal">
          <FieldRows>
            <FieldRow name={say(words.clinicEmail)}>
              {practice.email === null ? (
                <span className={styles.quiet}>{say(words.noneOnFile)}</span>
              ) : (
                <Masked
                  value={practice.email}
                  kind="email"
                  label={say(words.clinicEmailOf, { name: practice.name })}
                  onReveal={() => reveal('practice-email', practice.id)}
                />
              )}
            </FieldRow>
            <FieldRow name={say(words.phone)}>
              {practice.phone === null ? (
                <span className={styles.quiet}>{say(words.noneOnFile)}</span>
              ) : (
                <Masked
                  value={practice.phone}
                  kind="phone"
                  label={say(words.practicePhoneOf, { name: practice.name })}
                  onReveal={() => reveal('practice-phone', practice.id)}
                />
              )}
            </FieldRow>
            <FieldRow name={say(words.address)}>
              {place === '' ? (
                <span className={styles.quiet}>{say(words.noAddressOnFile)}</span>
              ) : (
                <bdi>{place}</bdi>
              )}
            </FieldRow>
            <PracticeStanding standing={standing} />
          </FieldRows>
        </May>
        <InlineError error={error} />
        {differences === null ? null : <p>{say(words.importDiffers, { count: differences })}</p>}
      </div>
      <Tabs
        label={say(words.moreAboutPractice)}
        items={[
          {
            id: 'accounts',
            label: say(words.accounts),
            count: practice.accountCount,
            content: <PracticeAccounts practice={practice} />,
          },
          {
            id: 'people',
            label: say(words.peopleAndCode),
            content: (
              <div>
                <PeoplePanel practice={practice} />
                <AccessCodePanel practiceId={practice.id} isClosed={isClosed} />
                <StatePanel practice={practice} />
              </div>
            ),
          },
          { id: 'details', label: say(words.details), content: <DetailsPanel practice={practice} /> },
          { id: 'cases', label: say(words.cases), content: <CasesOf filters={{ practice: practice.id }} /> },
          {
            id: 'messages',
            label: say(words.messages),
            content: <MessagesOf whose={{ practice: practice.id }} />,
          },
          {
            id: 'contested',
            label: say(words.contested),
            count: standing?.contested || null,
            content: <ContestedOf practice={practice.id} />,
          },
          {
            id: 'differences',
            label: say(words.differences),
            count: differences,
            content: <DifferencesOf whose={{ practice: practice.id }} />,
          },
        ]}
      />
    </RecordPage>
  );
}
