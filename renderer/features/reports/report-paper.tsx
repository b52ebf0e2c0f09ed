import { useEffect } from 'react';
import { createPortal } from 'react-dom';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, windowLocale } from '../../language.ts';
import { CaseHeadline, CaseParts } from './case-report-view.tsx';
import { messageCount } from './mail-parts.ts';
import { MailHeadline, MailReportParts } from './mail-report-view.tsx';
import { useChosenPeriod } from './more-panels.tsx';
import { moreReportWords as words } from './more-words.ts';
import styles from './reports.module.css';
import { reportWords } from './words.ts';

interface ReportPaperProps {
  readonly operator: string;
  /** When it is made. */
  readonly at: number;
  /** All of it is drawn. */
  readonly onReady: () => void;
}

// Drawings know their width one frame after they are there, and show it one later.
const framesToDraw = 4;

/** The whole report as pages: it is for paper alone, and is seen by nobody in the window. */
export function ReportPaper({ operator, at, onReady }: ReportPaperProps) {
  const { asked, choice, period, when } = useChosenPeriod();
  const { data: cases } = useDeskQuery('caseReport', asked, { keepPrevious: true });
  const { data: mail } = useDeskQuery('mailReport', asked, { keepPrevious: true });
  const { data: resets } = useDeskQuery('resetReport', asked, { keepPrevious: true });
  const { data: conflicts } = useDeskQuery('conflictReport', asked, { keepPrevious: true });
  const isThere = [cases, mail, resets, conflicts].every((data) => data !== undefined);
  useEffect(() => {
    if (!isThere) return;
    let frame = 0;
    const wait = (left: number): void => {
      frame = requestAnimationFrame(() => (left === 0 ? onReady() : wait(left - 1)));
    };
    wait(framesToDraw);
    return () => cancelAnimationFrame(frame);
  }, [isThere, onReady]);
  if (cases === undefined || mail === undefined) return null;
  const made = new Intl.DateTimeFormat(windowLocale(), { dateStyle: 'long', timeStyle: 'short' }).format(at);
  return createPortal(
    <div className={styles.pages} data-paper-pages inert>
      <p className={styles.pagesTitle}>{say(reportWords.reports)}</p>
      <p className={styles.quiet}>{say(words.madeBy, { period: when, at: made, operator })}</p>
      <h1>{say(reportWords.cases)}</h1>
      <CaseHeadline report={cases} choice={choice} period={period} />
      {cases.total.opened === 0 ? null : <CaseParts report={cases} period={period} when={when} isPaper />}
      <h1>{say(reportWords.mail)}</h1>
      <MailHeadline report={mail} choice={choice} period={period} />
      {messageCount(mail.total) === 0 ? null : (
        <MailReportParts report={mail} period={period} when={when} isPaper />
      )}
    </div>,
    document.body,
  );
}
