import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { projectFolder } from '../../tools/machine/project.ts';
import { type BenchRow, type Figures, isBroken } from './bench-part.ts';

/** Where the figures of the last runs are kept, one entry for each part and size. Unknown to git. */
export const resultsFile = join(projectFolder, 'bench', 'results.json');

export interface PartResult {
  readonly part: string;
  readonly accounts: number;
  readonly isSmall: boolean;
  /** When it ended, as an ISO date. */
  readonly at: string;
  readonly seconds: number;
  readonly machine: { readonly processor: string; readonly cores: number; readonly memoryMb: number };
  readonly rows: readonly BenchRow[];
}

export const thisMachine = (): PartResult['machine'] => ({
  processor: cpus()[0]?.model ?? 'unknown',
  cores: cpus().length,
  memoryMb: Math.round(totalmem() / 1_048_576),
});

/** Puts a part's figures in the place of those of its last run with as many accounts. */
export function keepResult(result: PartResult, file: string = resultsFile): void {
  const others = readResults(file).filter(
    ({ part, accounts }) => part !== result.part || accounts !== result.accounts,
  );
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `${JSON.stringify([...others, result], undefined, 2)}\n`);
}

/** What earlier runs left; nothing where there was none, or where it can't be read. */
export function readResults(file: string = resultsFile): readonly PartResult[] {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PartResult[];
  } catch {
    return [];
  }
}

const plain = (value: number): string =>
  value >= 1000 ? value.toFixed(0) : value >= 100 ? value.toFixed(1) : value.toFixed(3);

const three = (figures: Figures | null): string =>
  figures === null ? '–' : [figures.median, figures.p95, figures.p99].map(plain).join(' / ');

/** The rows as a table for a terminal or a document: median / p95 / p99 of the desk and of its limit. */
export function tableOf(rows: readonly BenchRow[]): string {
  const header = ['what', 'desk (median / p95 / p99)', 'limit', 'limit is', 'ratio', 'target', 'runs', ''];
  const lines = rows.map((row) => [
    row.what,
    `${three(row.desk)} ${row.unit ?? 'ms'}`,
    three(row.limit),
    row.limitIs,
    row.ratio === null ? '–' : row.ratio.toFixed(2),
    row.target,
    String(row.desk.runs),
    row.met ? 'met' : isBroken(row) ? 'broken' : 'missed',
  ]);
  const widths = header.map((title, column) =>
    Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(header), line(widths.map((width) => '-'.repeat(width))), ...lines.map(line)].join('\n');
}
