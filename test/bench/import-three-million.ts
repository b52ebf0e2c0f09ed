import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { createNewStore, openStore } from '../../main/store/store.ts';
import { addUsualOperators } from '../support/operators.ts';
import { jobsOver } from '../support/transfer-run.ts';

// Imports a file of very many people, which is cancelled again and again and gone on with, and says how long each part took
// and whether every row is there once: `node test/bench/import-three-million.ts [ROWS] [CANCELS]`.
const [rows = 3_000_000, cancels = 3] = process.argv.slice(2).map(Number);
const practices = Math.max(1, Math.round(rows / 100));
const practicesHeader = 'practice_id,name,email,phone,address,city,state,postal_code,status\n';
const peopleHeader =
  'account_id,practice_id,kind,user_name,given_name,family_name,role,admin,login_email,email_state,phone,phone_type,status\n';
const folder = mkdtempSync(join(tmpdir(), 'login-desk-bench-'));

async function writeRows(name: string, header: string, count: number, row: (place: number) => string) {
  const file = join(folder, name);
  const stream = createWriteStream(file);
  stream.write(header);
  for (let place = 0; place < count; ) {
    let piece = '';
    for (const end = Math.min(count, place + 5000); place < end; place += 1) piece += row(place);
    if (!stream.write(piece)) await once(stream, 'drain');
  }
  stream.end();
  await once(stream, 'close');
  return file;
}

try {
  const options = { path: join(folder, 'desk.db'), key: randomBytes(32) };
  const made = createNewStore(options);
  if (!made.ok) throw new Error(made.error.message);
  addUsualOperators(made.value);
  made.value.close();
  const jobs = jobsOver(options);
  const practicesFile = await writeRows(
    'practices.csv',
    practicesHeader,
    practices,
    (n) => `P-${n},Practice ${n},office${n}@practice.example,,${n} Main Street,Oakhurst,CA,90001,active\n`,
  );
  const peopleFile = await writeRows(
    'people.csv',
    peopleHeader,
    rows,
    (n) =>
      `A-${n},P-${n % practices},person,user${n},Given${n % 5000},Family${n % 70_000},Assistant,no,person${n}@practice.example,verified,,,active\n`,
  );
  console.log(`files: ${Math.round((statSync(practicesFile).size + statSync(peopleFile).size) / 1e6)} MB`);
  const run = async (what: 'practices' | 'people', file: string, stopAt: number | null) => {
    const started = performance.now();
    const stop = new AbortController();
    let longestAfterStop = 0;
    let stoppedAt = 0;
    const answer = await jobs.run(
      'import',
      { what, file },
      ({ done }) => {
        if (stopAt === null || done < stopAt || stop.signal.aborted) return;
        stoppedAt = performance.now();
        stop.abort();
      },
      stop.signal,
    );
    if (stoppedAt > 0) longestAfterStop = performance.now() - stoppedAt;
    const seconds = (performance.now() - started) / 1000;
    const { rejects, conflicts, differing, ...counts } = (answer.ok
      ? answer.value
      : answer.error) as never as Record<string, unknown>;
    console.log(
      what,
      answer.ok ? 'done' : answer.error.code,
      `${seconds.toFixed(1)} s`,
      stopAt === null ? '' : `stopped ${Math.round(longestAfterStop)} ms after it was asked to`,
      JSON.stringify(
        answer.ok ? { rows: counts.rows, added: counts.added, unchanged: counts.unchanged } : answer.error,
      ),
    );
  };
  await run('practices', practicesFile, null);
  for (let turn = 1; turn <= cancels; turn += 1)
    await run('people', peopleFile, Math.round((rows * turn) / (cancels + 1)));
  await run('people', peopleFile, null);
  await run('people', peopleFile, null);
  const opened = openStore(options);
  if (!opened.ok) throw new Error(opened.error.message);
  const { read } = opened.value;
  const counted = read.get<{ n: number; claims: number }>(
    sql`SELECT (SELECT count(*) FROM accounts) AS n, (SELECT count(*) FROM claims) AS claims`,
  );
  console.log('accounts and claims', counted, 'chain', verifyChain(read).ok ? 'whole' : 'BROKEN');
  opened.value.close();
  console.log(`peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
  if (counted?.n !== rows || counted.claims !== rows) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
