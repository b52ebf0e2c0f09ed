import type { Problem, Scenario } from './scenario.ts';

/** A turn in which something was lost, half done, or left without a word, and the seed that brings it back. */
export interface Failed {
  readonly turn: number;
  readonly problems: readonly Problem[];
}

/** What all turns of one scenario came to. */
export interface Tally {
  readonly scenario: Scenario;
  readonly times: number;
  readonly failed: readonly Failed[];
  /** Why there were no turns; null where there were some. */
  readonly leftOut: string | null;
}

const heads = ['fault', 'during', 'times', 'survived', 'lost', 'half done'] as const;

const having = (failed: readonly Failed[], kind: Problem['kind']): number =>
  failed.filter(({ problems }) => problems.some((problem) => problem.kind === kind)).length;

function cells({ scenario, times, failed, leftOut }: Tally): readonly string[] {
  const { fault, during } = scenario;
  if (leftOut !== null) return [fault, during, '–', leftOut, '', ''];
  const figures = [times, times - failed.length, having(failed, 'lost'), having(failed, 'half done')].map(
    String,
  );
  return [fault, during, ...figures];
}

/** The table of a run: a line for each fault and what was done meanwhile, and the sum. */
export function tableOf(tallies: readonly Tally[]): string {
  const failed = tallies.flatMap((tally) => tally.failed);
  const times = tallies.reduce((sum, tally) => sum + tally.times, 0);
  const rows = [
    [...heads],
    ...tallies.map(cells),
    [
      'all',
      '',
      ...[times, times - failed.length, having(failed, 'lost'), having(failed, 'half done')].map(String),
    ],
  ];
  const widths = heads.map((_head, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const isFigure = (column: number): boolean => column > 1;
  const lines = rows.map((row) =>
    row
      .map((cell, column) =>
        isFigure(column) ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[column] ?? 0),
      )
      .join(' | ')
      .trimEnd(),
  );
  const rule = widths.map((width) => '-'.repeat(width)).join('-|-');
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}
