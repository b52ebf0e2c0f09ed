import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { sql } from '../../main/store/sql.ts';
import { createNewStore } from '../../main/store/store.ts';
import { takingTurns } from '../../main/transfer/turns.ts';
import { addUsualOperators } from '../support/operators.ts';
import { jobsOver } from '../support/transfer-run.ts';

// Imports FOLDER/practices.csv and FOLDER/people.csv in a worker while somebody at the desk writes and reads, and says
// how long they waited: `node test/bench/import-beside-desk.ts FOLDER`.
const [source = '.'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-'));
const percentile = (times: readonly number[], part: number) =>
  (times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? 0).toFixed(1);
const report = (what: string, times: number[]) => {
  times.sort((one, other) => one - other);
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((part) => percentile(times, part));
  console.log(
    `${what}: ${times.length} times, p50 ${p50}, p95 ${p95}, p99 ${p99}, longest ${percentile(times, 1)} ms`,
  );
};

try {
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  addUsualOperators(made.value);
  const store = takingTurns(made.value);
  const jobs = jobsOver(options);
  for (const what of ['practices', 'people'] as const) {
    let running = true;
    const [writes, reads]: [number[], number[]] = [[], []];
    const timed = async (times: number[], work: () => unknown) => {
      const startedAt = performance.now();
      await work();
      times.push(performance.now() - startedAt);
    };
    const job = jobs.run('import', { what, file: join(source, `${what}.csv`) }).finally(() => {
      running = false;
    });
    for (let count = 0; running; count += 1) {
      await timed(writes, () =>
        store.write((transaction) => {
          transaction.run(sql`INSERT INTO settings (key, value) VALUES ('bench', ${String(count)})
                              ON CONFLICT (key) DO UPDATE SET value = excluded.value`);
          return { keep: true, value: true };
        }),
      );
      await timed(reads, () => store.read.all(sql`SELECT * FROM accounts ORDER BY id DESC LIMIT 50`));
      await after(20);
    }
    const answer = await job;
    console.log(what, answer.ok ? `${answer.value.seconds.toFixed(1)} s` : answer.error.code);
    report('  a small change waited', writes);
    report('  a small question waited', reads);
  }
  store.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
