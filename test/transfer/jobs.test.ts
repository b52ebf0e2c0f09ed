import { randomFillSync } from 'node:crypto';
import { copyFileSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { auditHead, verifyChain } from '../../main/desk/audit/chain.ts';
import { sql } from '../../main/store/sql.ts';
import { jobLimits } from '../../main/transfer/job-queue.ts';
import type { JobName } from '../../preload/contract/contract.ts';
import type { Answer } from '../../preload/contract/shared.ts';
import type { JobProgress } from '../../preload/contract/transfer.ts';
import { caseMaker } from '../support/transfer-cases.ts';
import {
  answered,
  peopleHeader,
  practicesHeader,
  refusedWith,
  transferDesk,
} from '../support/transfer-desk.ts';

const practices = `${practicesHeader}P-1,Harbour,,,,,,,\n`;
const people = (count: number) =>
  peopleHeader +
  Array.from(
    { length: count },
    (_, index) => `A-${index},P-1,person,u${index},Ann,Lee,,no,,none,,,active\n`,
  ).join('');

interface Ended {
  readonly jobId: string;
  readonly name: JobName;
  readonly answer: Answer<unknown>;
}

/** A desk whose jobs run in workers, and what they tell. */
function deskWithWorkers(workerFile?: URL) {
  const told: JobProgress[] = [];
  const topics: string[] = [];
  const ended: Ended[] = [];
  const waiting = new Map<string, (end: Ended) => void>();
  const onProgress: ((progress: JobProgress) => void)[] = [(progress) => told.push(progress)];
  const desk = transferDesk({
    onProgress: (progress) => {
      for (const listener of onProgress) listener(progress);
    },
    onChanged: (changed) => topics.push(...changed),
    onDone: (end) => {
      ended.push(end);
      waiting.get(end.jobId)?.(end);
    },
    ...(workerFile ? { workerFile } : {}),
  });
  return {
    desk,
    told,
    topics,
    ended,
    onProgress,
    end: (jobId: string): Promise<Ended> => {
      const over = ended.find((end) => end.jobId === jobId);
      return over ? Promise.resolve(over) : new Promise((resolve) => waiting.set(jobId, resolve));
    },
  };
}

describe('a job in a worker', () => {
  it('runs beside the desk, tells how far it is and what changed, and answers at its end', async () => {
    const { desk, told, topics, end } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const { jobId } = answered(
      desk.jobs.start('import', { what: 'people', file: desk.file('p.csv', people(2000)) }),
    );
    // The store can be written meanwhile: the worker lets go of it between its chunks.
    const cases = caseMaker(desk.store);
    const { name, answer } = await end(jobId);
    await cases.open({});
    expect([name, answered(answer as never)]).toEqual([
      'import',
      expect.objectContaining({ rows: 2000, added: 2000 }),
    ]);
    expect(told[0]).toMatchObject({ jobId, name: 'import', done: 0, total: 2000 });
    expect(told.at(-1)).toMatchObject({ jobId, done: 2000, total: 2000 });
    expect([...new Set(topics)].sort()).toEqual(['audit', 'claims', 'directory']);
    expect(verifyChain(desk.store.read).ok).toBe(true);
  });

  it('can be waited for, and then tells no one else how far it is', async () => {
    const { desk, told, ended } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const file = desk.file('p.csv', people(2000));
    const mine: JobProgress[] = [];
    const answer = await desk.jobs.run('import', { what: 'people', file }, (progress) => mine.push(progress));
    expect(answered(answer)).toMatchObject({ added: 2000 });
    expect(mine.at(-1)).toMatchObject({ name: 'import', done: 2000, total: 2000 });
    const stop = new AbortController();
    const big = desk.file('big.csv', people(50_000));
    const stopped = desk.jobs.run('import', { what: 'people', file: big }, () => stop.abort(), stop.signal);
    expect(refusedWith(await stopped)).toBe('job-cancelled');
    expect([told, ended]).toEqual([[], []]);
  });

  it('ends when it is cancelled, with whole chunks in the store', async () => {
    const { desk, onProgress, end } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    onProgress.push(({ jobId, done }) => {
      if (done > 0) desk.jobs.cancel(jobId);
    });
    const { jobId } = answered(
      desk.jobs.start('import', { what: 'people', file: desk.file('p.csv', people(50_000)) }),
    );
    const { answer } = await end(jobId);
    expect(refusedWith(answer)).toBe('job-cancelled');
    const { n } = desk.store.read.get<{ n: number }>(sql`SELECT count(*) AS n FROM accounts`) ?? { n: 0 };
    expect(n).toBeGreaterThan(0);
    expect(n).toBeLessThan(50_000);
    expect(answer.ok || answer.error.added).toBe(n);
    expect(desk.jobs.cancel(jobId)).toBe(false);
    expect(desk.jobs.cancel('no such job')).toBe(false);
  });

  it('is waited for when the desk shuts down', async () => {
    const { desk, ended } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const { jobId } = answered(
      desk.jobs.start('import', { what: 'people', file: desk.file('p.csv', people(50_000)) }),
    );
    await desk.jobs.shutdown();
    expect(ended.map((end) => [end.jobId, refusedWith(end.answer)])).toEqual([[jobId, 'job-cancelled']]);
  });

  it('gets refusals of its input and its store as answers', async () => {
    const { desk, end } = deskWithWorkers();
    const bad = answered(desk.jobs.start('import', { what: 'nobody', file: '' } as never));
    expect(refusedWith((await end(bad.jobId)).answer)).toBe('invalid-input');
    const unknown = answered(desk.jobs.start('toString' as never, {} as never));
    expect(refusedWith((await end(unknown.jobId)).answer)).toBe('job-unknown');
    const elsewhere = deskWithWorkers();
    randomFillSync(elsewhere.desk.storeOptions.key);
    const { jobId } = answered(elsewhere.desk.jobs.start('verifyAudit', {}));
    expect(refusedWith((await elsewhere.end(jobId)).answer)).toBe('store-key-wrong');
  });

  it('that dies is an answer, however it dies', async () => {
    const { desk, end } = deskWithWorkers(new URL('../support/transfer-dying-worker.ts', import.meta.url));
    for (const manifest of ['throw', 'exit']) {
      const { jobId } = answered(desk.jobs.start('verifyAudit', { manifest }));
      expect(refusedWith((await end(jobId)).answer)).toBe('job-failed');
    }
    const missing = deskWithWorkers(pathToFileURL(join(desk.folder, 'no-worker.js')));
    const { jobId } = answered(missing.desk.jobs.start('verifyAudit', {}));
    expect(refusedWith((await missing.end(jobId)).answer)).toBe('job-failed');
  });

  it('does not take the key of the desk away', async () => {
    const { desk, end } = deskWithWorkers();
    const before = Buffer.from(desk.storeOptions.key);
    for (let count = 0; count < 2; count += 1) {
      const { jobId } = answered(desk.jobs.start('verifyAudit', {}));
      expect((await end(jobId)).answer.ok).toBe(true);
    }
    expect(desk.storeOptions.key).toEqual(before);
  });
});

describe('jobs that a window starts', () => {
  const copies = (desk: ReturnType<typeof transferDesk>, count: number): string[] =>
    Array.from({ length: count }, (_, index) => desk.file(`p${index}.csv`, people(300)));

  it('run one of a kind at a time, in their order; what waits says so', async () => {
    const { desk, told, ended, end } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const started = copies(desk, 3).map(
      (file) => answered(desk.jobs.start('import', { what: 'people', file })).jobId,
    );
    expect(told.filter(({ waits }) => waits).map(({ jobId }) => jobId)).toEqual(started.slice(1));
    for (const jobId of started) answered((await end(jobId)).answer as never);
    expect(ended.map(({ jobId }) => jobId)).toEqual(started);
    // None had told anything of its work before the one before it was over.
    const firstOf = (jobId: string) => told.findIndex((each) => each.jobId === jobId && !each.waits);
    const lastOf = (jobId: string) => told.findLastIndex((each) => each.jobId === jobId);
    for (const [at, jobId] of started.entries())
      if (at > 0) expect(firstOf(jobId)).toBeGreaterThan(lastOf(started[at - 1] ?? ''));
  });

  it('of different kinds run beside each other; one that waits can be cancelled before it began', async () => {
    const { desk, told, end } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const running = answered(
      desk.jobs.start('import', { what: 'people', file: desk.file('big.csv', people(50_000)) }),
    );
    const beside = answered(desk.jobs.start('verifyAudit', {}));
    const waiting = answered(
      desk.jobs.start('import', { what: 'people', file: desk.file('late.csv', people(10)) }),
    );
    answered((await end(beside.jobId)).answer as never);
    expect(desk.jobs.cancel(waiting.jobId)).toBe(true);
    expect(refusedWith((await end(waiting.jobId)).answer)).toBe('job-cancelled');
    expect(told.filter(({ jobId }) => jobId === waiting.jobId).every(({ waits }) => waits)).toBe(true);
    desk.jobs.cancel(running.jobId);
    expect(refusedWith((await end(running.jobId)).answer)).toBe('job-cancelled');
  });

  it('are refused where too many wait, and those that wait end with the desk', async () => {
    const { desk, ended } = deskWithWorkers();
    answered(await desk.importPractices(practices));
    const file = desk.file('big.csv', people(50_000));
    const answers = Array.from({ length: 100 }, () => desk.jobs.start('import', { what: 'people', file }));
    const taken = answers.filter(({ ok }) => ok);
    expect(taken).toHaveLength(1 + jobLimits.waiting);
    expect(answers.filter(({ ok }) => !ok).map(refusedWith)).toEqual(
      Array(100 - taken.length).fill('jobs-too-many'),
    );
    await desk.jobs.shutdown();
    expect(ended.map(({ answer }) => refusedWith(answer))).toEqual(Array(taken.length).fill('job-cancelled'));
  });
});

describe('a check of the audit chain', () => {
  it('walks it, and finds what was changed behind its back', async () => {
    const { desk } = deskWithWorkers();
    const cases = caseMaker(desk.store);
    for (let count = 0; count < 5; count += 1) await cases.open({});
    const head = auditHead(desk.store.read);
    expect(answered(await desk.run('verifyAudit', {}))).toMatchObject({ ok: true, firstBad: null, ...head });
    await desk.store.write((transaction) => {
      transaction.one(sql`UPDATE audit SET body = replace(body, 'Sam', 'Tom') WHERE sequence = 3`);
      return { keep: true, value: true };
    });
    expect(answered(await desk.run('verifyAudit', {}))).toMatchObject({ ok: false, firstBad: 3 });
  });

  it('says with a manifest whether the exported file is the one, and of this chain', async () => {
    const { desk } = deskWithWorkers();
    const cases = caseMaker(desk.store);
    await cases.open({ caller: 'Ann' });
    const out = join(desk.folder, 'cases.csv');
    const { manifest } = answered(await desk.run('exportCases', { format: 'csv', out }));
    await cases.open({ caller: 'Bob' });
    const verify = async (path: string) => answered(await desk.run('verifyAudit', { manifest: path }));
    // The two cases, and the export's own two entries.
    expect(await verify(manifest)).toMatchObject({ ok: true, entries: 4, firstBad: null });

    copyFileSync(out, `${out}.kept`);
    writeFileSync(out, desk.read('cases.csv').replace('Ann', 'Eve'));
    expect(await verify(manifest)).toMatchObject({
      ok: false,
      firstBad: null,
      problem: { code: 'export-changed' },
    });
    rmSync(out);
    expect(await verify(manifest)).toMatchObject({ ok: false, problem: { code: 'export-changed' } });
    copyFileSync(`${out}.kept`, out);
    expect(await verify(manifest)).toMatchObject({ ok: true });

    const text = desk.read('cases.csv.manifest.json');
    writeFileSync(
      manifest,
      text.replace(/("head": ")./, '$1x'.replace('x', text.includes('"head": "0') ? '1' : '0')),
    );
    expect(await verify(manifest)).toMatchObject({
      ok: false,
      firstBad: 2,
      problem: { code: 'export-head-unknown' },
    });
    writeFileSync(manifest, '{"file": "cases.csv"}');
    expect(refusedWith(await desk.run('verifyAudit', { manifest }))).toBe('manifest-unreadable');
    expect(refusedWith(await desk.run('verifyAudit', { manifest: `${manifest}.no` }))).toBe(
      'manifest-unreadable',
    );
    expect(existsSync(out)).toBe(true);
  });
});
