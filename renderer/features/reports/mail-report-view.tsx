import type { ReactNode } from 'react';
import type { MailReport } from '../../../preload/contract/reports.ts';
import { ownZone } from '../../data/days.ts';

import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { Chips } from '../../ui/text/chips.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { barsOf } from './chart-scale.ts';
import { DayChart } from './day-chart.tsx';
import { DayTable } from './day-table.tsx';
import { DomainTable } from './domain-table.tsx';
import { mailRows, messageCount, partCount, shareText } from './mail-parts.ts';
import { mailReportWords as words } from './mail-words.ts';
import { ResetsPanel } from './more-panels.tsx';
import { type Period, type PeriodChoice, periodOf, periodProblem, periodWords } from './period.ts';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { SaveParts } from './save-parts.tsx';
import { useCountedAnew } from './use-counted-anew.ts';
import { reportWords } from './words.ts';

// It counts a whole outbox: a sender at work must not have it counted again with each message.
const everyMillis = 5000;

/** What arrived as far as is known, and what did not: in sentences, by day, and by domain. */
export function MailReportView() {
  const choice = useReportsState((state) => state.period);
  const now = useNow();
  const period = periodOf(choice, now);
  const problem = periodProblem(period);
  const { data, error, isPending, refetch } = useDeskQuery(
    'mailReport',
    {
      ...(period.from === '' ? {} : { from: period.from }),
      ...(period.to === '' ? {} : { to: period.to }),
      zone: ownZone(),
    },
    { keepPrevious: true, everyMillis, enabled: problem === null },
  );
  useCountedAnew(refetch);

  if (problem !== null) return null;
  if (error !== null) {
    return (
      <div className={styles.notice}>
        <InlineError error={error} />
      </div>
    );
  }
  if (data === undefined) {
    return isPending ? (
      <p className={styles.notice} role="status">
        {say(words.counting)}
      </p>
    ) : null;
  }
  if (messageCount(data.total) === 0) return <NoMail choice={choice} period={period} />;
  return (
    <div className={styles.report}>
      <MailHeadline report={data} choice={choice} period={period} />
      <MailReportParts report={data} period={period} when={periodWords(choice, period)} />
    </div>
  );
}

/** The parts of the report, one below the other. */
export function MailReportParts({ report, period, when, isPaper = false }: DaysProps) {
  return (
    <>
      <Days report={report} period={period} when={when} isPaper={isPaper} />
      <Panel
        level={2}
        title={say(words.byDomain)}
        actions={
          <SaveParts
            of={say(words.messagesByDomain)}
            name="messages-by-domain"
            when={when}
            hasPicture={false}
            rows={mailRows(
              say(words.domainHead),
              report.domains.map((row) => ({ name: row.domain, counts: row })),
            )}
          />
        }
      >
        <DomainTable domains={report.domains} period={period} />
      </Panel>
      <ResetsPanel />
    </>
  );
}

function NoMail({ choice, period }: { readonly choice: PeriodChoice; readonly period: Period }) {
  const choosePeriod = useReportsState((state) => state.choosePeriod);
  const open = useNavigation((navigation) => navigation.open);
  return (
    <EmptyState
      icon="reports"
      title={say(words.noneWritten, { period: periodWords(choice, period) })}
      action={
        <>
          {choice.kind === '90' ? null : (
            <Button onPress={() => choosePeriod({ kind: '90' })}>{say(words.showLast90)}</Button>
          )}
          <Button icon="phone" onPress={() => open('desk')}>
            {say(reportWords.helpSomeone)}
          </Button>
        </>
      }
    >
      <p>{say(words.noneWrittenMeaning)}</p>
    </EmptyState>
  );
}

interface HeadlineProps {
  readonly report: MailReport;
  readonly choice: PeriodChoice;
  readonly period: Period;
}

const strong = (inside: ReactNode) => <strong>{inside}</strong>;

/** The report in sentences. */
export function MailHeadline({ report: { total }, choice, period }: HeadlineProps) {
  const count = messageCount(total);
  if (count === 0) return <p>{say(words.noneWritten, { period: periodWords(choice, period) })}</p>;
  const { accepted, uncertain, waiting, cancelled } = total;
  const lost = partCount(total, 'not-arrived');
  return (
    <p className={styles.headline}>
      {sayWith(words.written, { count, period: periodWords(choice, period), b: strong })}{' '}
      {sayWith(words.relayAccepted, { count: accepted, share: shareText(accepted / count), b: strong })}{' '}
      {sayWith(words.knownLost, { count: lost, b: strong })}{' '}
      {uncertain === 0 ? null : <>{sayWith(words.ofUncertain, { count: uncertain, b: strong })} </>}
      {waiting === 0 ? null : <>{sayWith(words.stillWaiting, { count: waiting, b: strong })} </>}
      {cancelled === 0 ? null : <>{sayWith(words.wereCancelled, { count: cancelled, b: strong })} </>}
      <span className={styles.quiet}>{say(words.mailboxUnseen)}</span>
    </p>
  );
}

const waysToShowDays = [
  { value: 'chart', name: words.chart },
  { value: 'table', name: words.table },
] as const;

interface DaysProps {
  readonly report: MailReport;
  readonly period: Period;
  /** The period, in words. */
  readonly when: string;
  /** On paper the days stand both ways. */
  readonly isPaper?: boolean;
}

function Days({ report, period, when, isPaper = false }: DaysProps) {
  const { daysAs, showDaysAs } = useReportsState();
  const bars = barsOf(report.days, period);
  return (
    <Panel
      level={2}
      title={say(reportWords.byDay)}
      actions={
        <>
          <Chips
            label={say(words.showDaysAs)}
            chips={waysToShowDays.map(({ value, name }) => ({ value, words: say(name) }))}
            chosen={daysAs}
            onChoose={showDaysAs}
          />
          <SaveParts
            of={say(words.messagesByDay)}
            name="messages-by-day"
            when={when}
            hasPicture={daysAs === 'chart'}
            rows={mailRows(
              say(reportWords.day),
              report.days.map((row) => ({ name: row.day, counts: row })),
            )}
          />
        </>
      }
    >
      {daysAs === 'chart' || isPaper ? <DayChart bars={bars} total={report.total} period={period} /> : null}
      {daysAs === 'table' || isPaper ? <DayTable days={report.days} /> : null}
    </Panel>
  );
}
