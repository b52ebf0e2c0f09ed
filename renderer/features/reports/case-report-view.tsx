import type { CaseFigures, CaseReport } from '../../../preload/contract/reports.ts';
import { ownZone } from '../../data/days.ts';
import { countOf, countText, durationText } from '../../data/numbers.ts';
import { useDeskQuery } from '../../data/use-desk-query.ts';
import { reasonWords } from '../../data/words.ts';
import { type ScreenParameters, useNavigation } from '../../shared/window/navigation.ts';
import { Button } from '../../ui/buttons/button.tsx';
import { EmptyState } from '../../ui/feedback/empty-state.tsx';
import { InlineError } from '../../ui/feedback/inline-error.tsx';
import { Panel } from '../../ui/layout/panel.tsx';
import { useNow } from '../../ui/text/use-now.ts';
import { shareText } from './mail-parts.ts';
import { dayWords, type Period, type PeriodChoice, periodOf, periodProblem, periodWords } from './period.ts';
import table from './report-table.module.css';
import styles from './reports.module.css';
import { useReportsState } from './reports-state.ts';

/** How many cases there were and how long they took: in a sentence, by reason, by day and by operator. */
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
  if (data === undefined) return null;
  if (data.total.opened === 0) {
    return (
      <EmptyState
        icon="reports"
        title={`No case was opened ${periodWords(choice, period)}`}
        action={
          <Button icon="phone" onPress={() => open('desk')}>
            Help somebody
          </Button>
        }
      >
        <p>
          Here it will be counted how many cases there were and how long they took, by reason, day and
          operator.
        </p>
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

function Headline({ total, choice, period }: HeadlineProps) {
  return (
    <p className={styles.headline}>
      <strong>{countOf(total.opened, 'case')}</strong> {total.opened === 1 ? 'was' : 'were'} opened{' '}
      {periodWords(choice, period)}; <strong>{countText(total.solved)}</strong> of them (
      {shareText(total.solved / total.opened)}) {total.solved === 1 ? 'is' : 'are'} solved or closed.
      {total.medianToAnswer === null ? null : (
        <>
          {' '}
          Half of the first answers came within <strong>{durationText(total.medianToAnswer / 1000)}</strong>.
        </>
      )}
      {total.medianToSolve === null ? null : (
        <>
          {' '}
          Half of what was solved took no more than{' '}
          <strong>{durationText(total.medianToSolve / 1000)}</strong>.
        </>
      )}
    </p>
  );
}

function Tables({ report, period }: { readonly report: CaseReport; readonly period: Period }) {
  return (
    <>
      <Panel title="By reason">
        <FiguresTable
          label="Cases by reason"
          head="Reason"
          rows={report.reasons.map((row) => ({
            ...row,
            name: reasonWords[row.reason],
            filters: { ...period, reason: row.reason },
          }))}
        />
      </Panel>
      <Panel title="By operator">
        <FiguresTable
          label="Cases by operator"
          head="Operator"
          rows={report.operators.map((row) => ({
            ...row,
            name: row.operator,
            filters: { ...period, operator: row.operator },
          }))}
        />
      </Panel>
      <Panel title="By day">
        <FiguresTable
          label="Cases by day"
          head="Day"
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
              Opened
            </th>
            <th scope="col" className={table.share}>
              Share of all
            </th>
            <th scope="col" className={table.count} title="Solved or closed">
              Solved
            </th>
            <th scope="col" className={table.count} title="Half of the first answers came within this time">
              First answer
            </th>
            <th
              scope="col"
              className={table.count}
              title="Half of what was solved took no more than this time"
            >
              Solving
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
