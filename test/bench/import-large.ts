import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createNewStore } from '../../main/store/store.ts';
import { addUsualOperators } from '../support/operators.ts';
import { jobsOver } from '../support/transfer-run.ts';

// Imports FOLDER/practices.csv and FOLDER/people.csv into a new store, twice, and says how long each took:
// `node test/bench/import-large.ts FOLDER`. Measure memory with `/usr/bin/time -v`.
const [source = '.'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-'));
try {
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  addUsualOperators(made.value);
  made.value.close();
  const jobs = jobsOver(options);
  for (const what of ['practices', 'people', 'practices', 'people'] as const) {
    const answer = await jobs.run('import', { what, file: join(source, `${what}.csv`) });
    const { rejects, conflicts, ...counts } = answer.ok
      ? answer.value
      : { ...answer.error, rejects: [], conflicts: [] };
    console.log(what, JSON.stringify(counts), rejects[0] ?? '', conflicts[0] ?? '');
  }
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
