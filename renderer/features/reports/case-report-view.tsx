import type { ReactNode } from 'react';
import { reasonWords } from '../../../preload/contract/case-words.ts';
import type { CaseFigures, CaseReport } from '../../../preload/contract/reports.ts';
import { ownZone } from '../../data/days.ts';
import { countText, durationText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { say, sayWith } from '../../language.ts';
import { type ScreenParameters, useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Loading } from '../../ui/feedback/loading.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { caseReportWords as words } from './case-words.ts';
import { shareText } from './mail-parts.ts';
import { dayWords, type Period, type PeriodChoice, periodOf, periodProblem, periodWords } from './period.ts';
import table from './report-table.module.css';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';
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
      <Headline total={data.total} choice={choice} period={period} />
      <Tables report={data} period={period} />
    </div>
  );
}

interface HeadlineProps {
  readonly total: CaseFigures;
  readonly choice: PeriodChoice;
  readonly period: Period;
}

const strong = (inside: ReactNode) => <strong>{inside}</strong>;

function Headline({ total, choice, period }: HeadlineProps) {
  const { opened, solved, medianToAnswer, medianToSolve } = total;
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
    </p>
  );
}

function Tables({ report, period }: { readonly report: CaseReport; readonly period: Period }) {
  return (
    <>
      <Panel level={2} title={say(words.byReason)}>
        <FiguresTable
          label={say(words.casesByReason)}
          head={say(words.reasonHead)}
          rows={report.reasons.map((row) => ({
            ...row,
            name: say(reasonWords[row.reason]),
            filters: { ...period, reason: row.reason },
          }))}
        />
      </Panel>
      <Panel level={2} title={say(words.byOperator)}>
        <FiguresTable
          label={say(words.casesByOperator)}
          head={say(words.operatorHead)}
          rows={report.operators.map((row) => ({
            ...row,
            name: row.operator,
            filters: { ...period, operator: row.operator },
          }))}
        />
      </Panel>
      <Panel level={2} title={say(reportWords.byDay)}>
        <FiguresTable
          label={say(words.casesByDay)}
          head={say(reportWords.day)}
          rows={report.days.map((row) => ({
            ...row,
            name: dayWords(row.day),
            filters: { from: row.day, to: row.day },
          }))}
        />
      </Panel>
    </>
  );
}

interface FiguresTableProps {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly (CaseFigures & { readonly name: string; readonly filters: ScreenParameters })[];
}

const lasting = (milliseconds: number | null): string =>
  milliseconds === null ? '–' : durationText(milliseconds / 1000);

function FiguresTable({ label, head, rows }: FiguresTableProps) {
  const open = useNavigation((navigation) => navigation.open);
  const all = rows.reduce((sum, { opened }) => sum + opened, 0);
  return (
    <div className={table.tableRoom}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={table.first}>
              {head}
            </th>
            <th scope="col" className={table.count}>
              {' '}
              {say(words.openedHead)}{' '}
            </th>
            <th scope="col" className={table.share}>
              {' '}
              {say(words.shareHead)}{' '}
            </th>
            <th scope="col" className={table.count} title={say(words.solvedMeaning)}>
              {' '}
              {say(words.solvedHead)}{' '}
            </th>
            <th scope="col" className={table.count} title={say(words.firstAnswerMeaning)}>
              {' '}
              {say(words.firstAnswerHead)}{' '}
            </th>
            <th scope="col" className={table.count} title={say(words.solvingMeaning)}>
              {' '}
              {say(words.solvingHead)}{' '}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className={table.first}>
                <button
                  type="button"
                  className={table.link}
                  title={row.name}
                  onClick={() => open('cases', row.filters)}
                >
                  <bdi>{row.name}</bdi>
                </button>
              </th>
              <td className={table.count}>{countText(row.opened)}</td>
              <td className={table.share}>
                <span className={table.shareBar}>
                  <svg
                    className={table.drawn}
                    viewBox="0 0 100 8"
                    aria-hidden="true"
                    preserveAspectRatio="none"
                  >
                    <rect className={table.track} width="100" height="8" />
                    <rect className={table.fill} width={(row.opened / all) * 100} height="8" />
                  </svg>
                  <span>{shareText(row.opened / all)}</span>
                </span>
              </td>
              <td className={table.count}>{countText(row.solved)}</td>
              <td className={table.count}>{lasting(row.medianToAnswer)}</td>
              <td className={table.count}>{lasting(row.medianToSolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
