import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { filledCommandLine, patience } from './command-line-world.ts';

describe('with a directory', () => {
  test('cases are opened, noted, closed, listed and exported, and the export fits the chain', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    const opened = (
      await line.run(
        'cases',
        'open',
        '--channel',
        'phone',
        '--caller',
        '=HYPERLINK("x")',
        '--callback',
        '555-0100',
        '--practice',
        'PR-2',
        '--reason',
        'email-in-use',
      )
    ).json as { number: string };
    expect(opened).toMatchObject({
      state: 'open',
      channel: 'phone',
      reason: 'email-in-use',
      practiceId: 'PR-2',
      accountId: null,
    });
    await line.run('cases', 'note', opened.number, 'called back');
    expect((await line.run('cases', 'close', opened.number, '--resolution', 'explained')).json).toMatchObject(
      { state: 'closed' },
    );
    expect((await line.run('cases', 'list', '--state', 'closed', '--operator', 'Sam')).json).toMatchObject([
      { number: opened.number },
    ]);
    expect((await line.run('cases', 'list', '--operator', 'Kim')).json).toEqual([]);
    const out = line.file('log.csv', '');
    const exported = (await line.run('export', 'cases', '--format', 'csv', '--out', out)).json as {
      rows: number;
      bytes: number;
      sha256: string;
      manifest: string;
    };
    const bytes = readFileSync(out);
    expect(exported).toMatchObject({
      rows: 1,
      bytes: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
    expect(bytes.toString('utf8')).toContain(`'=HYPERLINK`);
    expect(JSON.parse(readFileSync(exported.manifest, 'utf8'))).toMatchObject({
      rows: 1,
      sha256: exported.sha256,
      exact: false,
    });
    expect((await line.run('audit', 'verify', exported.manifest)).json).toMatchObject({
      ok: true,
      firstBad: null,
    });
    writeFileSync(out, `${bytes.toString('utf8')} `);
    expect((await line.run('audit', 'verify', exported.manifest)).status).toBe(1);
    expect(
      (await line.run('export', 'cases', '--format', 'jsonl', '--out', line.file('log.jsonl', ''))).json,
    ).toMatchObject({ rows: 1 });
    // The end of the name tells the kind of file; where it doesn't, that is wrong usage.
    for (const [ending, begin] of [
      ['xlsx', 'PK'],
      ['pdf', '%PDF-'],
    ] as const) {
      const file = line.file(`log.${ending}`, '');
      expect((await line.run('export', 'cases', '--out', file)).json).toMatchObject({ rows: 1 });
      expect(readFileSync(file).toString('latin1').startsWith(begin)).toBe(true);
    }
    const unknown = await line.run('export', 'cases', '--out', line.file('log.txt', ''));
    expect(unknown.status).toBe(2);
    expect(unknown.json).toMatchObject({
      error: { code: 'usage', message: expect.stringContaining('--format') },
    });
  });

  test('whose turn a case is can be said and listed: wait, assign, take up, and the queues', {
    timeout: patience,
  }, async () => {
    const line = await filledCommandLine();
    const { number } = (await line.run('cases', 'open', '--channel', 'phone', '--caller', 'Mary')).json as {
      number: string;
    };
    const inQueue = async (queue: string): Promise<unknown> =>
      (await line.run('cases', 'list', '--queue', queue)).json;
    expect(await inQueue('mine')).toMatchObject([{ number, assigneeName: 'Sam' }]);
    const until = '2100-01-04T09:00-05:00';
    expect((await line.run('cases', 'wait', number, '--until', until)).json).toMatchObject({
      state: 'waiting',
      remindAt: Date.parse(until),
    });
    expect(await inQueue('waiting')).toMatchObject([{ number }]);
    expect(await inQueue('due')).toEqual([]);
    expect((await line.run('cases', 'assign', number)).json).toMatchObject({ assigneeName: null });
    expect(await inQueue('mine')).toEqual([]);
    expect(await inQueue('nobody')).toMatchObject([{ number }]);
    expect((await line.run('cases', 'take-up', number)).json).toMatchObject({
      state: 'open',
      remindAt: null,
      assigneeName: 'Sam',
    });
    const goal = { answer: null, solve: 1 };
    const goals = { low: goal, normal: goal, high: goal, urgent: goal };
    await line.run('settings', 'set', 'cases.goals', JSON.stringify(goals));
    expect(await inQueue('soon')).toMatchObject([{ number, goals: [{ kind: 'solve', clock: 'running' }] }]);
    expect((await line.run('cases', 'list', '--goal-missed')).json).toEqual([]);
    const { number: other } = (await line.run('cases', 'open', '--channel', 'phone', '--caller', 'Ada'))
      .json as { number: string };
    expect((await line.run('cases', 'merge', other, '--into', number)).json).toMatchObject({ number });
    expect((await line.run('cases', 'show', other)).json).toMatchObject({
      number,
      merged: [{ number: other }],
    });
    expect((await line.run('cases', 'list', '--merged')).json).toMatchObject([
      { number: other, mergedInto: number },
    ]);
    const log = line.file('log.csv', '');
    await line.run('export', 'cases', '--format', 'csv', '--exact', '--out', log);
    const rows: Record<string, string>[] = parse(readFileSync(log), { columns: true, bom: true });
    expect(rows).toMatchObject([
      { number, merged: other, merged_into: '', answer_goal: '', solve_goal: 'open' },
    ]);
    expect((await line.run('cases', 'unmerge', other)).json).toMatchObject({ number: other, state: 'open' });
    expect((await line.run('cases', 'wait', number, '--until', 'tomorrow')).status).toBe(2);
    expect((await line.run('cases', 'wait', number, '--until', '2001-01-04T09:00Z')).json).toMatchObject({
      error: { code: 'reminder-past' },
    });
    expect((await line.run('cases', 'assign', number, 'Nobody Known')).json).toMatchObject({
      error: { code: 'assignee-impossible' },
    });
  });
});
