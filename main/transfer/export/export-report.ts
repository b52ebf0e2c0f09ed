import type { ParsedInputOf } from '../../../preload/contract/define.ts';
import type { ExportResult, transferJobs } from '../../../preload/contract/transfer.ts';
import { conflictReport } from '../../desk/claims/conflict-report.ts';
import { type Stretch, stretchOf } from '../../desk/ground/basics/days.ts';
import { readSettings } from '../../desk/ground/basics/settings.ts';
import { caseReport } from '../../desk/reports/case-report.ts';
import { mailReport } from '../../desk/reports/mail-report.ts';
import { resetReport } from '../../desk/reports/reset-report.ts';
import { type Answer, done } from '../../failures.ts';
import { say } from '../../language.ts';
import type { JobContext } from '../job-context.ts';
import { exportFile } from './export-file.ts';
import { printWords } from './print-words.ts';
import { type Counted, type ReportSection, reportSections } from './report-sections.ts';
import { reportWords as words } from './report-words.ts';
import { openPaperTable } from './writers/pdf-table.ts';
import { pdfWords } from './writers/pdf-words.ts';
import { languageTag, timesIn } from './writers/pdf-writing.ts';
import type { Writing } from './writers/writing.ts';

type Input = ParsedInputOf<typeof transferJobs.exportReport>;

/**
 * The job `exportReport`: what the reports count of a period as tables on paper, with a manifest beside the file. Codes of
 * `exportFile`.
 */
export async function exportReport(
  { out, ...period }: Input,
  context: JobContext,
): Promise<Answer<ExportResult>> {
  const sections = await counted(period, context);
  if (!sections.ok) return sections;
  const { from, before } = stretchOf(period, period.zone) as Stretch;
  const instant = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());
  return exportFile(
    out,
    {
      writing: writingOf(period),
      filters: period,
      period: { from: instant(from), before: instant(before) },
      count: () => sections.value.length,
      rows: () => sections.value,
    },
    context,
  );
}

async function counted(
  period: Omit<Input, 'out'>,
  { store, clock }: JobContext,
): Promise<Answer<readonly ReportSection[]>> {
  const asked = { now: clock(), settings: readSettings(store.read) };
  const cases = await caseReport(store.read, period, asked);
  if (!cases.ok) return cases;
  const mail = await mailReport(store.read, { ...period, rows: false }, asked);
  if (!mail.ok) return mail;
  const resets = await resetReport(store.read, period, asked);
  if (!resets.ok) return resets;
  const conflicts = await conflictReport(store.read, period, asked);
  if (!conflicts.ok) return conflicts;
  const found: Counted = {
    cases: cases.value,
    mail: mail.value,
    resets: resets.value,
    conflicts: conflicts.value,
  };
  return done(reportSections(found));
}

function periodLine({ from, to }: Omit<Input, 'out'>): string {
  if (from !== undefined && to !== undefined) return say(words.period, { from, to });
  if (from !== undefined) return say(words.from, { from });
  return to === undefined ? say(printWords.allTime) : say(words.to, { to });
}

/** What a row is of has three times the room of a number. */
const columnsOf = (heads: readonly string[]) =>
  heads.map(
    (label, place) => ({ label, share: place === 0 ? 3 : 1, align: place === 0 ? 'left' : 'right' }) as const,
  );

function writingOf(period: Omit<Input, 'out'>): Writing<ReportSection> {
  const title = say(words.title);
  return {
    format: 'pdf',
    columns: [],
    exact: false,
    spreadsheetSafe: false,
    note: say(words.note),
    open: (write, { exportedAt, operator }, told) => {
      const made = say(pdfWords.made, { at: timesIn(period.zone)(exportedAt), operator });
      const lines = [periodLine(period), made, say(pdfWords.times, { zone: period.zone })];
      const table = openPaperTable(
        [],
        { title, lines, foot: `${title} · ${made}`, language: languageTag(), madeAt: exportedAt },
        write,
        told,
      );
      return {
        add: ({ title: of, heads, rows }) => {
          table.section(of, columnsOf(heads));
          for (const row of rows) table.add(row);
          if (rows.length === 0) table.add([say(words.none)]);
        },
        end: () => table.end(say(words.end)),
      };
    },
  };
}
