import type { MailReportDay } from '../../../preload/contract/reports.ts';
import { say } from '../../language.ts';
import { useNavigation } from '../../shared/window/navigation.ts';
import { CountCells, CountHeads } from './count-cells.tsx';
import { mailReportWords as words } from './mail-words.ts';
import { dayWords } from './period.ts';
import table from './report-table.module.css';
import { reportWords } from './words.ts';

/** The days in numbers, the newest first: the same that the chart shows. */
export function DayTable({ days }: { readonly days: readonly MailReportDay[] }) {
  const open = useNavigation((navigation) => navigation.open);
  return (
    <div className={table.tableRoom}>
      <table className={table.table} aria-label={say(words.messagesByDay)}>
        <thead>
          <tr>
            <th scope="col" className={table.first}>
              {say(reportWords.day)}
            </th>
            <CountHeads />
          </tr>
        </thead>
        <tbody>
          {days.map((row) => (
            <tr key={row.day}>
              <th scope="row" className={table.first}>
                <button
                  type="button"
                  className={table.link}
                  onClick={() => open('outbox', { from: row.day, to: row.day })}
                >
                  {dayWords(row.day)}
                </button>
              </th>
              <CountCells counts={row} of={dayWords(row.day)} filters={{ from: row.day, to: row.day }} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
