import { Fragment, type ReactNode, useEffect } from 'react';
import type { MailReport } from '../../../preload/contract/reports.ts';
import { ownZone } from '../../data/days.ts';
import { countOf, countText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
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
import { messageCount, partCount, shareText } from './mail-parts.ts';
import { type Period, type PeriodChoice, periodOf, periodProblem, periodWords } from './period.ts';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';

// It counts a whole outbox: a sender at work must not have it counted again with each message.
const everyMillis = 5000;

/** What arrived as far as anybody knows, and what did not: in a sentence, by day, and by domain. */
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
  // What was counted when somebody looked last may be old.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when one comes here.
  useEffect(() => refetch(), []);

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
        Counting …
      </p>
    ) : null;
  }
  if (messageCount(data.total) === 0) return <NoMail choice={choice} period={period} />;
  return (
    <div className={styles.report}>
      <Headline report={data} choice={choice} period={period} />
      <Days report={data} period={period} />
      <Panel title="By domain">
        <DomainTable domains={data.domains} period={period} />
      </Panel>
    </div>
  );
}

function NoMail({ choice, period }: { readonly choice: PeriodChoice; readonly period: Period }) {
  const choosePeriod = useReportsState((state) => state.choosePeriod);
  const open = useNavigation((navigation) => navigation.open);
  return (
    <EmptyState
      icon="reports"
      title={`No mail was written ${periodWords(choice, period)}`}
      action={
        <>
          {choice.kind === '90' ? null : (
            <Button onPress={() => choosePeriod({ kind: '90' })}>Show the last 90 days</Button>
          )}
          <Button icon="phone" onPress={() => open('desk')}>
            Help somebody
          </Button>
        </>
      }
    >
      <p>
        Here it will be counted what became of the desk’s mail: what the relay accepted, what did not arrive
        and what still waits, by day and by domain.
      </p>
    </EmptyState>
  );
}

interface HeadlineProps {
  readonly report: MailReport;
  readonly choice: PeriodChoice;
  readonly period: Period;
}

/** `a`, `a and b`, `a, b and c`. */
function Listed({ parts }: { readonly parts: readonly ReactNode[] }) {
  return parts.map((part, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence keep their places.
    <Fragment key={index}>
      {index === 0 ? '' : index === parts.length - 1 ? ' and ' : ', '}
      {part}
    </Fragment>
  ));
}

function Headline({ report: { total }, choice, period }: HeadlineProps) {
  const all = messageCount(total);
  const lost = partCount(total, 'not-arrived');
  const number = (count: number): ReactNode => <strong>{countText(count)}</strong>;
  const parts = [
    lost === 0 ? (
      'none is known not to have arrived'
    ) : (
      <>
        {number(lost)} {lost === 1 ? 'is' : 'are'} known not to have arrived
      </>
    ),
    total.uncertain === 0 ? null : <>of {number(total.uncertain)} nobody knows</>,
    total.waiting === 0 ? null : (
      <>
        {number(total.waiting)} still {total.waiting === 1 ? 'waits' : 'wait'}
      </>
    ),
    total.cancelled === 0 ? null : (
      <>
        {number(total.cancelled)} {total.cancelled === 1 ? 'was' : 'were'} cancelled
      </>
    ),
  ].filter((part) => part !== null);
  return (
    <p className={styles.headline}>
      <strong>{countOf(all, 'message')}</strong> {all === 1 ? 'was' : 'were'} written{' '}
      {periodWords(choice, period)}. The relay accepted {number(total.accepted)} (
      {shareText(total.accepted / all)}); <Listed parts={parts} />.{' '}
      <span className={styles.quiet}>
        Whether what the relay accepted reached a mailbox nobody here can see.
      </span>
    </p>
  );
}

const waysToShowDays = [
  { value: 'chart', words: 'Chart' },
  { value: 'table', words: 'Table' },
] as const;

function Days({ report, period }: { readonly report: MailReport; readonly period: Period }) {
  const { daysAs, showDaysAs } = useReportsState();
  const bars = barsOf(report.days, period);
  return (
    <Panel
      title="By day"
      actions={<Chips label="Show days as" chips={waysToShowDays} chosen={daysAs} onChoose={showDaysAs} />}
    >
      {daysAs === 'chart' ? (
        <DayChart bars={bars} total={report.total} period={period} />
      ) : (
        <DayTable days={report.days} />
      )}
    </Panel>
  );
}
