import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { done } from '../../main/failures.ts';
import {
  createLongQuestions,
  isLongQuestion,
  type LongQuestions,
  type LongQuestionsParts,
} from '../../main/questions/long-questions.ts';
import type { Store } from '../../main/store/store.ts';
import { copyBlankStore } from '../support/blank-store.ts';
import { testDesk } from '../support/desk.ts';
import { accountRow, fillDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { rowsOf } from '../support/rows.ts';
import { explained } from '../support/store.ts';

// As it was built: Node alone reads no templates of mails.
const built = resolve(import.meta.dirname, '../../out/main/questions-worker.js');

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'login-desk-questions-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

interface Asked {
  readonly questions: LongQuestions;
  readonly store: Store;
  /** The names of what was answered on the test's own thread. */
  readonly here: string[];
  readonly told: string[];
}

function questionsOver(parts: Partial<LongQuestionsParts> = {}): Asked {
  const { store: made, options: storeOptions } = copyBlankStore(join(temporaryFolder(), 'desk.db'));
  const [here, told]: [string[], string[]] = [[], []];
  const questions = createLongQuestions({
    workerFile: built,
    storeOptions,
    sandboxFolder: '/nonexistent',
    askHere: async (name) => {
      here.push(name);
      return done('here');
    },
    tell: (line) => told.push(line),
    ...parts,
  });
  onTestFinished(async () => {
    await questions.close();
    made.close();
  });
  return { questions, store: explained(made), here, told };
}

/** A worker of a few lines, which notes each question in a file. */
function workerOf(onAsk: string): { readonly workerFile: string; readonly asked: () => string[] } {
  const folder = temporaryFolder();
  const log = join(folder, 'asked');
  const workerFile = join(folder, 'worker.mjs');
  writeFileSync(
    workerFile,
    `import { appendFileSync } from 'node:fs';
     import { parentPort } from 'node:worker_threads';
     const answer = (value) => parentPort.postMessage({ kind: 'answer', answer: { ok: true, value } });
     parentPort.on('message', ({ kind, name, input }) => {
       if (kind === 'end') return parentPort.close();
       appendFileSync(${JSON.stringify(log)}, name + '\\n');
       ${onAsk}
     });`,
  );
  const asked = () => (existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []);
  return { workerFile, asked };
}

describe('A long question', () => {
  it('gets from the worker what the desk would answer, and what was committed before it', async () => {
    const { questions, store } = questionsOver();
    const { desk } = testDesk(store);
    const counts = () => questions.ask('directoryCounts', {});
    expect(await counts()).toEqual(await desk.query('directoryCounts', {}));
    await fillDirectory(store, [{ id: 'P-100' }], [accountRow()]);
    expect(await counts()).toEqual(done({ practices: 1, accounts: 1, contested: 0 }));
    expect(await counts()).toEqual(await desk.query('directoryCounts', {}));
  });

  it('is refused there as it is by the desk', async () => {
    const { questions, store } = questionsOver();
    const { desk } = testDesk(store);
    const wrong = { limit: -1 };
    const answer = await questions.ask('cases', wrong);
    expect(answer).toMatchObject({ ok: false, error: { code: 'invalid-input', field: 'limit' } });
    expect(answer).toEqual(await desk.query('cases', wrong));
  });

  it('is answered for the window as text, in which what is on file is masked', async () => {
    const { questions, store } = questionsOver();
    await fillDirectory(store, [{ id: 'P-100' }], [accountRow({ phone: '(415) 555-0123' })]);
    const { desk } = testDesk(store);
    for (const [name, input] of [
      ['lookup', { text: 'berg', limit: 1000 }],
      ['cases', { limit: -1 }],
      ['caseReport', {}],
    ] as const) {
      const text = await questions.askText(name, input);
      const { value: _unmasked, ...answer } = (await desk.query(name, input)) as { value?: unknown };
      expect(JSON.parse(text)).toMatchObject(answer);
      expect(text).not.toContain('555-0123');
    }
    expect(JSON.stringify(await questions.ask('lookup', { text: 'berg', limit: 1000 }))).toContain(
      '555-0123',
    );
    await questions.close();
    expect(JSON.parse(await questions.askText('cases', {}))).toMatchObject({
      error: { code: 'desk-not-open' },
    });
  });

  it('about what an action would do is tried out beside the desk, which goes on writing, and nothing of it is kept', async () => {
    const { questions, store, here } = questionsOver();
    await fillDirectory(
      store,
      [{ id: 'P-100', email: 'desk@harbour.example' }],
      [
        accountRow({ id: 'mary', loginEmail: 'mary@harbour.example', emailState: 'verified' }),
        accountRow({ id: 'twin', loginEmail: 'twin@harbour.example', emailState: 'verified' }),
      ],
    );
    const asked = { way: 'claims.consolidate', email: 'twin@harbour.example', forAccount: 'mary' };
    const before = rowsOf(store);
    const plan = await questions.ask('wayPlan', asked);
    expect(plan).toMatchObject({ ok: true, value: { refused: null, undo: { can: true } } });
    const mail = await questions.askText('plannedMail', { ...asked, index: 0 });
    expect(JSON.parse(mail)).toMatchObject({ ok: true });
    expect(rowsOf(store)).toEqual(before);
    // Whoever writes for long is not waited for.
    const writing = store.hold(() => null);
    expect(await questions.ask('wayPlan', asked)).toMatchObject({ error: { code: 'store-busy' } });
    writing.drop();
    const { desk } = testDesk(store);
    await desk.perform({
      type: 'settings.set',
      input: { key: 'proof.minutes', value: 17 },
      operator: 'Sam',
    });
    expect(await questions.ask('wayPlan', asked)).toEqual(plan);
    expect(here).toEqual([]);
  });

  it('about what an action would do is refused where the store is open for reading', async () => {
    const { questions } = questionsOver({ readOnly: true });
    const asked = { way: 'claims.consolidate', email: 'twin@harbour.example', forAccount: 'mary' };
    expect(await questions.ask('wayPlan', { ...asked, way: 'claims.send-verification' })).toMatchObject({
      error: { code: 'store-read-only' },
    });
  });

  it('that waits is asked once, however often it is asked for; one that is under way is asked again', async () => {
    const { workerFile, asked } = workerOf(`setTimeout(() => answer(name + input.at), 100);`);
    const { questions } = questionsOver({ workerFile });
    const busy = [questions.ask('cases', { at: 1 }), questions.ask('links', { at: 1 })];
    const same = [1, 2, 3].map(() => questions.ask('outbox', { at: 2 }));
    const again = questions.ask('cases', { at: 1 });
    expect(await Promise.all([...busy, ...same, again])).toEqual(
      ['cases1', 'links1', 'outbox2', 'outbox2', 'outbox2', 'cases1'].map(done),
    );
    expect(asked().toSorted()).toEqual(['cases', 'cases', 'links', 'outbox']);
  });

  it('for a page does not wait for others that go through everything, however many', async () => {
    const { workerFile, asked } = workerOf(
      `setTimeout(() => answer(name), name === 'cases' ? 0 : name === 'caseReport' ? 300 : 60_000);`,
    );
    const { questions } = questionsOver({ workerFile });
    const reports = ['caseReport', 'mailReport', 'caseCount'].map((name) => questions.ask(name, {}));
    expect(await questions.ask('cases', { limit: 1 })).toEqual(done('cases'));
    expect(await reports[0]).toEqual(done('caseReport'));
    expect(await questions.ask('cases', { limit: 2 })).toEqual(done('cases'));
    // The next one has its turn when one is over. Which of two workers begins first is nobody's matter.
    expect(asked().slice(0, 2).toSorted()).toEqual(['caseReport', 'cases']);
    await eventually(() => expect(asked().slice(2).toSorted()).toEqual(['cases', 'mailReport']));
    await questions.close();
    expect(await Promise.all(reports.slice(1))).toMatchObject([{ ok: false }, { ok: false }]);
  });

  it('does not wait for another long one', async () => {
    const { workerFile } = workerOf(`setTimeout(() => answer(name), name === 'caseReport' ? 60_000 : 0);`);
    const { questions } = questionsOver({ workerFile });
    const report = questions.ask('caseReport', {});
    expect(await questions.ask('cases', {})).toEqual(done('cases'));
    await questions.close();
    expect(await report).toMatchObject({ ok: false, error: { code: 'desk-not-open' } });
  });

  it('is answered by the desk itself where its worker dies, and the next one has a worker again', async () => {
    const { workerFile, asked } = workerOf(`if (input.die) process.exit(1); answer(name);`);
    const { questions, here } = questionsOver({ workerFile });
    expect(await questions.ask('cases', { die: true })).toEqual(done('here'));
    expect(here).toEqual(['cases']);
    expect(await questions.ask('links', {})).toEqual(done('links'));
    expect(asked()).toEqual(['cases', 'links']);
  });

  it('is answered by the desk itself where no worker can be had', async () => {
    const { questions, told } = questionsOver({ workerFile: '/nonexistent/worker.js' });
    expect(await questions.ask('cases', {})).toEqual(done('here'));
    expect(told.join()).toContain('A worker for questions ended');
  });

  it('that has a bug rejects as the desk does, with the stack', async () => {
    const { workerFile } = workerOf(`parentPort.postMessage({ kind: 'bug', stack: 'Error: at cases' });`);
    const { questions } = questionsOver({ workerFile });
    await expect(questions.ask('cases', {})).rejects.toMatchObject({ stack: 'Error: at cases' });
  });

  it('is refused once the desk is closed', async () => {
    const { questions } = questionsOver();
    await questions.close();
    expect(await questions.ask('cases', {})).toMatchObject({ ok: false, error: { code: 'desk-not-open' } });
  });

  it('finds a worker also after one has rested too long', async () => {
    const { workerFile, asked } = workerOf('answer(process.pid && name);');
    const { questions, here } = questionsOver({ workerFile, keptMillis: 1 });
    for (const name of ['cases', 'links', 'outbox']) {
      expect(await questions.ask(name, {})).toEqual(done(name));
      await eventually(() => expect(asked()).toContain(name));
      await new Promise((resolve) => setTimeout(resolve, 30));
    }
    expect(here).toEqual([]);
  });
});

describe('Which questions are long', () => {
  it('is what the contract says: lists over everything and reports, and no more than the first rows of a search', () => {
    const long = [
      'cases',
      'caseReport',
      'mailReport',
      'readiness',
      'directoryCounts',
      'auditEntries',
      'links',
      'wayPlan',
      'plannedMail',
    ];
    const short = [
      'account',
      'practice',
      'case',
      'explain',
      'proofOptions',
      'settings',
      'nonsense',
      'toString',
    ];
    expect(long.filter((name) => !isLongQuestion(name, {}))).toEqual([]);
    expect(short.filter((name) => isLongQuestion(name, {}))).toEqual([]);
    expect(isLongQuestion('lookup', { text: 'mary' })).toBe(false);
    expect(isLongQuestion('lookup', { text: 'mary', limit: 1000 })).toBe(true);
    expect(isLongQuestion('lookup', { limit: 1000 })).toBe(false);
  });
});
