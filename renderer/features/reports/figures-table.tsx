import type { CaseFigures } from '../../../preload/contract/reports.ts';
import { countText, durationText } from '../../data/numbers.ts';
import { say } from '../../language.ts';
import { type ScreenParameters, useNavigation } from '../../shared/window/navigation.ts';
import { caseReportWords as words } from './case-words.ts';
import { shareText } from './mail-parts.ts';
import table from './report-table.module.css';

export interface FiguresRow extends CaseFigures {
  readonly name: string;
  readonly filters: ScreenParameters;
}

interface FiguresTableProps {
  readonly label: string;
  readonly head: string;
  readonly rows: readonly FiguresRow[];
}

const lasting = (milliseconds: number | null): string =>
  milliseconds === null ? '–' : durationText(milliseconds / 1000);

const minutes = (milliseconds: number | null): number | null =>
  milliseconds === null ? null : Math.round(milliseconds / 6000) / 10;

/** The same rows as a table for a file: times in minutes, so that they can be reckoned with. */
export const figuresRows = (
  head: string,
  rows: readonly FiguresRow[],
): readonly (readonly (string | number | null)[])[] => [
  [
    head,
    ...[words.openedHead, words.solvedHead, words.minutesToAnswer, words.minutesToAnswerP90].map((name) =>
      say(name),
    ),
    ...[words.minutesToSolve, words.minutesToSolveP90].map((name) => say(name)),
  ],
  ...rows.map((row) => [
    row.name,
    row.opened,
    row.solved,
    ...[row.medianToAnswer, row.p90ToAnswer, row.medianToSolve, row.p90ToSolve].map(minutes),
  ]),
];

/** How many cases there were of each kind and how long they took; each name leads to its cases. */
export function FiguresTable({ label, head, rows }: FiguresTableProps) {
  const open = useNavigation((navigation) => navigation.open);
  const all = rows.reduce((sum, { opened }) => sum + opened, 0);
  const heads = [
    { name: words.solvedHead, meaning: words.solvedMeaning },
    { name: words.firstAnswerHead, meaning: words.firstAnswerMeaning },
    { name: words.nineOfTenHead, meaning: words.firstAnswerP90 },
    { name: words.solvingHead, meaning: words.solvingMeaning },
    { name: words.nineOfTenHead, meaning: words.solvingP90 },
  ];
  return (
    <div className={table.tableRoom}>
      <table className={table.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col" className={table.first}>
              {head}
            </th>
            <th scope="col" className={table.count}>
              {say(words.openedHead)}
            </th>
            <th scope="col" className={table.share}>
              {say(words.shareHead)}
            </th>
            {heads.map(({ name, meaning }) => (
              <th key={say(meaning)} scope="col" className={table.count} title={say(meaning)}>
                {say(name)}
              </th>
            ))}
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
              <td className={table.count}>{lasting(row.p90ToAnswer)}</td>
              <td className={table.count}>{lasting(row.medianToSolve)}</td>
              <td className={table.count}>{lasting(row.p90ToSolve)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
