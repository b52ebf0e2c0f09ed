import type { ReactNode } from 'react';
import { reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseReport } from '../../../preload/contract/reports.ts';
import { ownZone } from '../../data/days.ts';
import { durationText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { caseReportWords as words } from './case-words.ts';
import { FiguresTable, figuresRows } from './figures-table.tsx';
import { shareText } from './mail-parts.ts';
import { ConflictsPanel } from './more-panels.tsx';
import { dayWords, type Period, type PeriodChoice, periodOf, periodProblem, periodWords } from './period.ts';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
import { SaveParts } from './save-parts.tsx';
import { WhenPanel } from './when-panel.tsx';
import { reportWords } from './words.ts';

/** How many cases there were and how long they took: in sentences, by reason, by day and by operator. */
export function CaseReportView() {
  const choice = useReportsState((state) => state.period);
  const open = useNavigation((navigation) => navigation.open);
  const period = periodOf(choice, useNow());
  const problem = periodProblem(period);
  const { data, error } = useDeskQuery(
    'caseReport',
    {
      ...(period.from === '' ? {} : { from: period.from }),
      ...(period.to === '' ? {} : { to: period.to }),
      zone: ownZone(),
    },
    { keepPrevious: true, enabled: problem === null },
  );
  if (problem !== null) return null;
  if (error !== null) {
    return (
      <div className={styles.notice}>
        <InlineError error={error} />
      </div>
    );
  }
  if (data === undefined) return <Loading />;
  if (data.total.opened === 0) {
    return (
      <EmptyState
        icon="reports"
        title={say(words.noneOpened, { period: periodWords(choice, period) })}
        action={
          <Button icon="phone" onPress={() => open('desk')}>
            {say(reportWords.helpSomeone)}
          </Button>
        }
      >
        <p>{say(words.noneOpenedMeaning)}</p>
      </EmptyState>
    );
  }
  return (
    <div className={styles.report}>
      <CaseHeadline report={data} choice={choice} period={period} />
      <CaseParts report={data} period={period} when={periodWords(choice, period)} />
    </div>
  );
}

interface HeadlineProps {
  readonly report: CaseReport;
  readonly choice: PeriodChoice;
  readonly period: Period;
}

const strong = (inside: ReactNode) => <strong>{inside}</strong>;

/** The report in sentences. */
export function CaseHeadline({ report: { total, before }, choice, period }: HeadlineProps) {
  const { opened, solved, medianToAnswer, medianToSolve } = total;
  if (opened === 0) return <p>{say(words.noneOpened, { period: periodWords(choice, period) })}</p>;
  return (
    <p className={styles.headline}>
      {sayWith(words.opened, { count: opened, period: periodWords(choice, period), b: strong })}{' '}
      {sayWith(words.solved, { count: solved, share: shareText(solved / opened), b: strong })}
      {medianToAnswer === null ? null : (
        <> {sayWith(words.firstAnswers, { duration: durationText(medianToAnswer / 1000), b: strong })}</>
      )}
      {medianToSolve === null ? null : (
        <> {sayWith(words.solving, { duration: durationText(medianToSolve / 1000), b: strong })}</>
      )}
      {before === null ? null : <> {compared(opened, before.opened)}</>}
    </p>
  );
}

/** The parts of the report, one below the other. */
export function CaseParts({ report, period, when, isPaper = false }: CasePartsProps) {
  const parts = [
    {
      title: say(words.byReason),
      label: say(words.casesByReason),
      head: say(words.reasonHead),
      file: 'cases-by-reason',
      rows: report.reasons.map((row) => ({
        ...row,
        name: say(reasonWords[row.reason]),
        filters: { ...period, reason: row.reason },
      })),
    },
    {
      title: say(words.byOperator),
      label: say(words.casesByOperator),
      head: say(words.operatorHead),
      file: 'cases-by-operator',
      rows: report.operators.map((row) => ({
        ...row,
        name: row.operator,
        filters: { ...period, operator: row.operator },
      })),
    },
    {
      title: say(reportWords.byDay),
      label: say(words.casesByDay),
      head: say(reportWords.day),
      file: 'cases-by-day',
      rows: report.days.map((row) => ({
        ...row,
        name: dayWords(row.day),
        filters: { from: row.day, to: row.day },
      })),
    },
  ].map(({ title, label, head, file, rows }) => (
    <Panel
      key={file}
      level={2}
      title={title}
      actions={
        <SaveParts of={label} name={file} when={when} hasPicture={false} rows={figuresRows(head, rows)} />
      }
    >
      <FiguresTable label={label} head={head} rows={rows} />
    </Panel>
  ));
  return (
    <>
      {parts.slice(0, 1)}
      <WhenPanel of="hours" hours={report.hours} when={when} isPaper={isPaper} />
      <WhenPanel of="weekdays" hours={report.hours} when={when} isPaper={isPaper} />
      {parts.slice(1)}
      <ConflictsPanel />
    </>
  );
}

/** How many there were beside as many days before. */
function compared(opened: number, before: number): ReactNode {
  if (before === 0) return say(words.noneBefore);
  if (before === opened) return say(words.asManyAsBefore);
  const share = shareText(Math.abs(opened - before) / before);
  return sayWith(opened > before ? words.moreThanBefore : words.fewerThanBefore, {
    share,
    before,
    b: strong,
  });
}

interface CasePartsProps {
  readonly report: CaseReport;
  readonly period: Period;
  /** The period, in words. */
  readonly when: string;
  readonly isPaper?: boolean;
}
