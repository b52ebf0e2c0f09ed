import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from '../../main/store/sql.ts';
import { createNewStore } from '../../main/store/store.ts';
import { addUsualOperators } from '../support/operators.ts';
import { jobsOver } from '../support/transfer-run.ts';

// Exports COUNT cases with five lines each in both formats and says how long each took:
// `node test/bench/export-large.ts COUNT`. Measure memory with `/usr/bin/time -v`.
const count = Number(process.argv[2] ?? 20_000);
const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-'));
try {
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  addUsualOperators(made.value);
  await made.value.write((transaction) => {
    transaction.run(sql`
      WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${count})
      INSERT INTO cases (id, number, channel, caller, reason, state, priority, operator, opened_at, updated_at)
      SELECT printf('c-%08d', i), printf('%04d-%04d', i / 10000, i % 10000), 'phone', 'Caller ' || i, 'locked', 'open',
             'normal', 'Sam', 1700000000000 + i * 1000, 1700000000000 + i * 1000 FROM n`);
    transaction.run(sql`
      INSERT INTO timeline (id, case_id, at, operator, kind, text)
      SELECT c.id || '-' || l.value, c.id, c.opened_at + l.value, 'Sam', 'cases.note', 'A note of some length, said on the phone'
      FROM cases AS c, json_each('[1,2,3,4,5]') AS l`);
    return { keep: true, value: true };
  });
  made.value.close();
  const jobs = jobsOver(options);
  for (const format of ['csv', 'jsonl'] as const) {
    const startedAt = performance.now();
    const answer = await jobs.run('exportCases', { format, out: join(folder, `cases.${format}`) });
    const took = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(
      format,
      answer.ok ? `${answer.value.rows} cases, ${answer.value.bytes} bytes, ${took} s` : answer.error,
    );
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
