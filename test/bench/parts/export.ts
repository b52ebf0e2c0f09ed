import { createHash } from 'node:crypto';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../../../main/folder/data-folder.ts';
import { readKeyFile } from '../../../main/store/key.ts';
import { openKeyed } from '../../../main/store/keyed-database.ts';
import type { StoreOptions } from '../../../main/store/store.ts';
import type { ExportFormat } from '../../../preload/contract/transfer.ts';
import { jobsOver } from '../../support/transfer-run.ts';
import { type BenchContext, type BenchPart, type BenchRow, figuresOf } from '../bench-part.ts';

const mostTimes = 1 / 0.6;
const mostMegabytes = 300;
// A printed list of so many cases is thousands of pages, and takes minutes.
const otherFormats = ['jsonl', 'xlsx'] as const satisfies readonly ExportFormat[];
const pieceCharacters = 64 * 1024;
const groupSize = 256;

interface Exported {
  readonly rows: number;
  readonly bytes: number;
  /** Milliseconds, and those of them that the process was given a processor for. */
  readonly wall: number;
  readonly processor: number;
}

const processorSince = (start: NodeJS.CpuUsage): number => {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
};

/**
 * The least work that brings the cases into a file: the same rows read in the same order, with their lines and proofs, joined
 * by commas and written with a checksum. Nothing is quoted, made safe or worded.
 */
function exportBare(options: StoreOptions, out: string): Exported {
  const started = performance.now();
  const used = process.cpuUsage();
  const database = openKeyed({ ...options, readonly: true });
  database.pragma('cache_size = -65536');
  const file = openSync(out, 'w');
  const hash = createHash('sha256');
  let [waiting, bytes, rows] = ['', 0, 0];
  const flush = (): void => {
    const piece = Buffer.from(waiting, 'utf8');
    waiting = '';
    hash.update(piece);
    bytes += writeSync(file, piece);
  };
  const cases = database
    .prepare(
      `SELECT c.id, c.*, p.name, a.given_name, a.family_name FROM cases AS c LEFT JOIN practices AS p ON p.id = c.practice_id
       LEFT JOIN accounts AS a ON a.id = c.account_id ORDER BY c.opened_at DESC, c.id DESC`,
    )
    .raw();
  const lines = database
    .prepare(
      `SELECT t.case_id, t.at, t.operator, t.text FROM json_each(?) AS j CROSS JOIN timeline AS t ON t.case_id = j.value
       ORDER BY j.key, t.at, t.id`,
    )
    .raw();
  const proofs = database
    .prepare(
      `SELECT p.case_id, p.kind FROM json_each(?) AS j CROSS JOIN proofs AS p ON p.case_id = j.value ORDER BY j.key, p.at`,
    )
    .raw();
  const writeGroup = (group: readonly (readonly unknown[])[]): void => {
    const ids = JSON.stringify(group.map(([id]) => id));
    const more = new Map<unknown, string>();
    for (const statement of [lines, proofs])
      for (const [id, ...values] of statement.all(ids) as unknown[][])
        more.set(id, `${more.get(id) ?? ''}${values.join(' ')}\n`);
    for (const row of group) {
      waiting += `${row.join(',')},${more.get(row[0]) ?? ''}\r\n`;
      rows += 1;
      if (waiting.length >= pieceCharacters) flush();
    }
  };
  try {
    let group: unknown[][] = [];
    for (const row of cases.iterate() as Iterable<unknown[]>) {
      if (group.push(row) < groupSize) continue;
      writeGroup(group);
      group = [];
    }
    writeGroup(group);
    flush();
    fsyncSync(file);
    hash.digest();
  } finally {
    closeSync(file);
    database.close();
  }
  return { rows, bytes, wall: performance.now() - started, processor: processorSince(used) };
}

async function exportByDesk(
  options: StoreOptions,
  out: string,
  format: ExportFormat = 'csv',
): Promise<Exported & { readonly megabytes: number }> {
  // From the first word of progress on: how long a worker takes to start is not its speed.
  let started = performance.now();
  let used = process.cpuUsage();
  let isUnderWay = false;
  // What this process took before, to make the store for one, is not the export's.
  let most = 0;
  const jobs = jobsOver(options);
  const answer = await jobs.run('exportCases', { format, out }, () => {
    most = Math.max(most, process.memoryUsage.rss());
    if (isUnderWay) return;
    isUnderWay = true;
    started = performance.now();
    used = process.cpuUsage();
  });
  if (!answer.ok) throw new Error(answer.error.message);
  return {
    rows: answer.value.rows,
    bytes: statSync(out).size,
    wall: performance.now() - started,
    processor: processorSince(used),
    megabytes: most / 1024 / 1024,
  };
}

async function run(context: BenchContext): Promise<readonly BenchRow[]> {
  const { folder, keyFile } = await context.store({ cases: true, own: true });
  const key = readKeyFile(keyFile);
  if (!key.ok) throw new Error(key.error.message);
  const options = { path: dataFolder(folder).store, key: key.value };
  const target = mkdtempSync(join(folder, 'export-'));
  const desk: Awaited<ReturnType<typeof exportByDesk>>[] = [];
  const bare: Exported[] = [];
  const others = new Map<ExportFormat, Awaited<ReturnType<typeof exportByDesk>>>();
  try {
    // Before the bare loop, whose rows this process holds on to.
    for (const format of otherFormats) {
      context.note(`export as ${format}`);
      others.set(format, await exportByDesk(options, join(target, `desk.${format}`), format));
    }
    const rounds = context.accounts > 100_000 ? 2 : 3;
    const byDesk = async (): Promise<unknown> =>
      desk.push(await exportByDesk(options, join(target, 'desk.csv')));
    for (let round = 0; round < rounds; round += 1) {
      context.note(`export ${round + 1} of ${rounds}, and the bare loop`);
      // Who goes second finds the pages in the system's cache: the first place goes from one to the other.
      if (round % 2 === 0) await byDesk();
      bare.push(exportBare(options, join(target, 'bare.csv')));
      if (round % 2 === 1) await byDesk();
    }
  } finally {
    rmSync(target, { recursive: true, force: true });
  }
  const [first] = desk;
  const rateRow = (what: string, of: 'wall' | 'processor'): BenchRow => {
    const rate = (exported: readonly Exported[]) =>
      figuresOf(exported.map((each) => (each.rows / each[of]) * 1000));
    const [ours, limit] = [rate(desk), rate(bare)];
    const ratio = limit.median / ours.median;
    return {
      what: `export of ${first?.rows} cases to CSV${what}`,
      desk: ours,
      limit,
      limitIs: 'a bare loop that reads the same rows and writes them',
      ratio,
      target: '≥ 60 % of its speed',
      most: mostTimes,
      met: ratio <= mostTimes,
      unit: 'rows/s',
    };
  };
  context.note(`${first?.bytes} bytes by the desk, ${bare[0]?.bytes} by the bare loop`);
  // Later ones come after the bare loop, whose rows this process still holds.
  const memory = figuresOf([first?.megabytes ?? 0]);
  const memoryRow = (what: string, memory: ReturnType<typeof figuresOf>): BenchRow => ({
    what: `memory at most, all threads${what}`,
    desk: memory,
    limit: null,
    limitIs: 'none',
    ratio: null,
    target: `median ≤ ${mostMegabytes} MB`,
    most: null,
    met: memory.median <= mostMegabytes,
    unit: 'MB',
  });
  return [
    rateRow('', 'wall'),
    rateRow(', by processor time', 'processor'),
    memoryRow('', memory),
    ...[...others].flatMap(([format, { rows, wall, megabytes }]): BenchRow[] => [
      {
        what: `export of ${rows} cases as ${format}`,
        desk: figuresOf([(rows / wall) * 1000]),
        limit: null,
        limitIs: 'none',
        ratio: null,
        target: 'none',
        most: null,
        met: true,
        unit: 'rows/s',
      },
      memoryRow(`, as ${format}`, figuresOf([megabytes])),
    ]),
  ];
}

/** The export of all cases in a worker, beside the least work that brings them into a file. */
export const part: BenchPart = { name: 'export', run };
