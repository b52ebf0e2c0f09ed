import { resolutionWords } from '../../../preload/contract/case-words.ts';
import { useShell } from '../../data/use-action.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { OverrideMark } from '../../shared/call/override-mark.tsx';
import { mailTrouble } from '../../shared/mail/mail-trouble.ts';
import { OthersHere } from '../../shared/team/others-here.tsx';
import { CopyButton } from '../../ui/buttons/copy-button.tsx';
import { IconButton } from '../../ui/buttons/icon-button.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { PageError } from '../../ui/feedback/page-error.tsx';
import { StateBadge } from '../../ui/feedback/state-badge.tsx';
import { NameText } from '../../ui/text/name-text.tsx';
import { RelativeTime } from '../../ui/text/relative-time.tsx';
import { KnowledgeAside } from '../knowledge/knowledge-aside.tsx';
import { AnswerByEmail } from './answer-dialog.tsx';
import { CaseActions } from './case-actions.tsx';
import styles from './case-detail.module.css';
import { CaseFacts } from './case-facts.tsx';
import { CaseMessages } from './case-messages.tsx';
import { CaseProofs } from './case-proofs.tsx';
import { CaseTimeline } from './case-timeline.tsx';
import { CaseTrouble } from './case-trouble.tsx';
import { printCase } from './case-verbs.tsx';
import { HandedCase } from './handed-case.tsx';
import { MergedCases } from './merged-cases.tsx';
import { NoteBox } from './note-box.tsx';
import { UndoConsolidation } from './undo-consolidation.tsx';
import { verbWords } from './verb-words.ts';
import { caseWords as words } from './words.ts';

/** One case: who, what about, what was done, what may be done. The number of a merged one leads to the case that goes on for it. */
export function CaseDetail({ number: asked }: { readonly number: string }) {
  const { data: led } = useDeskQuery('case', { number: asked });
  // What changes is told by the number of the case that goes on.
  const number = led?.number ?? asked;
  const { data: record, error } = useDeskQuery('case', { number });
  const copy = useShell('copyText');
  const { data: outbox } = useDeskQuery('outbox', { caseNumber: number, limit: 100 });
  if (error !== null) {
    return <PageError error={error} />;
  }
  if (record === undefined) return <Loading />;
  const messages = outbox?.rows ?? [];

  return (
    <article className={styles.case} data-print>
      <header className={styles.header}>
        <div className={styles.titles}>
          <h2 className={styles.title}>
            <NameText>{record.caller}</NameText>
          </h2>
          <p className={styles.under}>
            <StateBadge state={record.state} />
            {record.resolution === null ? null : <span>{say(resolutionWords[record.resolution])}</span>}
            <span className={styles.quiet}>
              {sayWith(words.cameBy, {
                channel: record.channel,
                at: <RelativeTime at={record.openedAt} isFocusable />,
              })}
            </span>
            <span className={styles.code}>{record.number}</span>
            <span className={styles.inLine} data-screen-only>
              <CopyButton
                text={record.number}
                label={say(words.copyNumber)}
                onCopy={async (text) => (await copy.run({ text })).ok}
              />
              <IconButton icon="print" label={say(verbWords.print)} onPress={printCase} />
            </span>
            <OthersHere place={`case:${record.number}`} />
          </p>
        </div>
        <CaseActions record={record} />
      </header>
      {record.overridden ? <OverrideMark timeline={record.timeline} /> : null}
      {record.state === 'closed' ? null : <CaseTrouble trouble={mailTrouble(messages)} />}
      <HandedCase record={record} />
      <MergedCases merged={record.merged} />
      <UndoConsolidation record={record} />
      <div className={styles.columns}>
        <div className={styles.happened}>
          <NoteBox number={record.number} />
          {record.state === 'closed' ? null : (
            <div data-case-part="answer" data-screen-only>
              <AnswerByEmail number={record.number} />
            </div>
          )}
          <CaseTimeline entries={record.timeline} messages={messages} />
        </div>
        <div className={styles.facts}>
          <CaseFacts record={record} />
          <CaseProofs record={record} />
          <CaseMessages messages={messages} />
          <div data-screen-only>
            <KnowledgeAside reason={record.reason} />
          </div>
        </div>
      </div>
    </article>
  );
}
