import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createIds } from '../../main/desk/ground/basics/context.ts';
import { defineInternalAction, nothingDone } from '../../main/desk/ground/basics/definitions.ts';
import { strengthOf } from '../../main/desk/ground/rules/proof-rules.ts';
import { createDoor } from '../../main/desk/perform.ts';
import { done, failures } from '../../main/failures.ts';
import { sql } from '../../main/store/sql.ts';
import { type ProofKind, proofKinds, type Strength } from '../../preload/contract/shared.ts';
import { codeOf } from '../support/answers.ts';
import { contents, seededRandom, testClock, testDesk } from '../support/desk.ts';
import { testDeskId } from '../support/desk-id.ts';
import { fillDirectory } from '../support/directory.ts';
import { temporaryStore } from '../support/store.ts';

describe('the door', () => {
  test('writes the change, the case and the audit chain together, and says which topics changed', async () => {
    const { desk, store, done: act } = testDesk();
    const told: string[][] = [];
    desk.onChanged((topics) => told.push([...topics].sort()));
    const opened = await act('cases.open', { channel: 'phone', caller: 'Mary Lee' });
    expect(told).toEqual([['audit', `case:${opened.number}`, 'cases']]);
    expect(
      store.read.get(sql`SELECT (SELECT count(*) FROM cases) AS cases, (SELECT count(*) FROM timeline) AS lines,
        (SELECT count(*) FROM audit) AS entries`),
    ).toEqual({ cases: 1, lines: 1, entries: 1 });
  });

  test('a refused action changes nothing and tells nobody', async () => {
    const { desk, store, act } = testDesk();
    await fillDirectory(store, [{}], [{}]);
    const before = contents(store);
    const told: unknown[] = [];
    desk.onChanged((topics) => told.push(topics));
    expect(codeOf(await act('cases.open', { channel: 'phone', caller: 'Mary', practiceId: 'nowhere' }))).toBe(
      'practice-not-found',
    );
    expect(codeOf(await act('cases.note', { number: '0000-0000', text: 'x' }))).toBe('case-not-found');
    expect(codeOf(await act('cases.open', { channel: 'phone', caller: '   ' }))).toBe('invalid-input');
    expect(codeOf(await act('nothing.known' as never, {} as never))).toBe('unknown-action');
    expect(contents(store)).toBe(before);
    expect(told).toEqual([]);
  });

  test('a handler that fails half way leaves nothing behind', async () => {
    const store = temporaryStore();
    const clock = testClock();
    const random = seededRandom();
    const broken = defineInternalAction('test.broken', z.object({}), {
      subject: () => done({ reason: 'other' as const }),
      handle: (transaction) => {
        transaction.run(sql`INSERT INTO settings (key, value) VALUES ('half', '1')`);
        throw new Error('a bug');
      },
    });
    const refusing = defineInternalAction('test.refusing', z.object({}), {
      handle: (transaction) => {
        transaction.run(sql`INSERT INTO settings (key, value) VALUES ('half', '1')`);
        return failures.nothingOnFile();
      },
    });
    const door = createDoor({
      desk: testDeskId,
      store,
      clock,
      random,
      newId: createIds(clock, random),
      actions: new Map([broken, refusing].map((action) => [action.type, action as never])),
      announce: () => {},
    });
    const before = contents(store);
    await expect(door.perform({ type: 'test.broken', input: {}, operator: 'Sam' })).rejects.toThrow('a bug');
    expect(codeOf(await door.perform({ type: 'test.refusing', input: {}, operator: 'Sam' }))).toBe(
      'nothing-on-file',
    );
    expect(contents(store)).toBe(before);
  });

  test('actions that come while the features load wait for them in the order of the calls', async () => {
    const { desk, store } = testDesk();
    const open = (caller: string) =>
      desk.perform({ type: 'cases.open', input: { channel: 'phone', caller }, operator: 'Sam' });
    const unknown = desk.perform({ type: 'no.such', input: {}, operator: 'Lee' });
    const answers = [unknown, open('first'), open('second')];
    expect((await Promise.all(answers)).map(codeOf)).toEqual(['unknown-action', null, null]);
    const callers = store.read.all<{ caller: string }>(sql`SELECT caller FROM cases ORDER BY id`);
    expect(callers.map(({ caller }) => caller)).toEqual(['first', 'second']);
    const chain = store.read
      .all<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence`)
      .map(({ body }) => JSON.parse(body) as { action: string; refused?: string });
    expect(chain.map(({ action }) => action)).toEqual(['no.such', 'cases.open', 'cases.open']);
  });

  test('actions that nobody waits for are carried out in the order of the calls, refused ones too', async () => {
    const { desk, store } = testDesk();
    await desk.load();
    const answers = [
      desk.perform({ type: 'cases.open', input: { channel: 'phone', caller: 'first' }, operator: 'Sam' }),
      desk.perform({ type: 'no.such', input: {}, operator: 'Lee' }),
      desk.perform({ type: 'cases.note', input: { number: 'ZZZZ-ZZZZ', text: 'x' }, operator: 'Lee' }),
      desk.perform({ type: 'cases.open', input: { channel: 'phone', caller: 'last' }, operator: 'Sam' }),
    ];
    // On one machine all of it is done before anybody waits.
    const chain = store.read
      .all<{ body: string }>(sql`SELECT body FROM audit ORDER BY sequence`)
      .map(({ body }) => JSON.parse(body) as { action: string; refused?: string });
    expect(chain.map(({ action, refused }) => [action, refused ?? null])).toEqual([
      ['cases.open', null],
      ['no.such', 'unknown-action'],
      ['cases.note', 'case-not-found'],
      ['cases.open', null],
    ]);
    expect((await Promise.all(answers)).map(codeOf)).toEqual([
      null,
      'unknown-action',
      'case-not-found',
      null,
    ]);
  });

  test('an action belongs to the case it names, and to a new one where it names none', async () => {
    const { store, act, done: must } = testDesk();
    await fillDirectory(
      store,
      [{ email: 'front@harbour.example' }],
      [{ id: 'c-1', kind: 'clinic', userName: 'harbour' }],
    );
    const own = await must('logins.user-name-help', { email: 'front@harbour.example' });
    const opened = await must('cases.open', { channel: 'phone', caller: 'Mary' });
    const inCase = await must(
      'logins.user-name-help',
      { email: 'front@harbour.example' },
      { case: opened.number },
    );
    expect(own.caseNumber).not.toBe(opened.number);
    expect(inCase.caseNumber).toBe(opened.number);
    await must('cases.close', { number: opened.number, resolution: 'helped' });
    expect(
      codeOf(await act('logins.user-name-help', { email: 'front@harbour.example' }, { case: opened.number })),
    ).toBe('case-closed');
    expect(
      codeOf(await act('logins.user-name-help', { email: 'front@harbour.example' }, { case: 'ZZZZ-ZZZZ' })),
    ).toBe('case-not-found');
  });
});

describe('proof', () => {
  test('no sequence of calls reaches an action without its strength or a recorded override', async () => {
    const needing = (needed: Strength) =>
      defineInternalAction(`test.needs-${needed}`, z.object({}), {
        subject: () => done({ reason: 'other' as const, practiceId: 'P-100', accountId: 'a-1' }),
        handle: () => done({ reached: true }),
      });
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            needed: fc.constantFrom<Strength>(0, 1, 2, 3),
            proofs: fc.array(fc.constantFrom(...proofKinds), { maxLength: 3 }),
            override: fc.boolean(),
            sameCase: fc.boolean(),
            operator: fc.constantFrom('Sam', 'Lee'),
          }),
          { maxLength: 12 },
        ),
        async (calls) => {
          const store = temporaryStore();
          await fillDirectory(
            store,
            [{}],
            [
              { phone: '(415) 555-0123', loginEmail: 'mary@mail.example', emailState: 'verified' },
              { id: 'a-2', givenName: 'Ada', administrator: true },
            ],
          );
          await store.write((transaction) => ({
            keep: true,
            value: transaction.run(sql`UPDATE operators SET role = 'agent' WHERE name = 'Sam'`),
          }));
          const clock = testClock();
          const random = seededRandom();
          const door = createDoor({
            desk: testDeskId,
            store,
            clock,
            random,
            newId: createIds(clock, random),
            actions: new Map(
              ([0, 1, 2, 3] as const).map((needed) => [
                `test.needs-${needed}`,
                { ...needing(needed), strength: needed } as never,
              ]),
            ),
            announce: () => {},
          });
          let number: string | undefined;
          const recorded = new Map<string, Set<ProofKind>>();
          for (const call of calls) {
            const inCase = call.sameCase ? number : undefined;
            const answer = await door.perform({
              type: `test.needs-${call.needed}`,
              input: {},
              operator: call.operator,
              proofs: call.proofs,
              administrator: { accountId: 'a-2', reachedBy: 'in-person' },
              ...(call.override ? { override: 'an emergency' } : {}),
              ...(inCase === undefined ? {} : { case: inCase }),
            });
            const kinds = new Set([...(inCase ? (recorded.get(inCase) ?? []) : []), ...call.proofs]);
            // The callback and the code go through one phone.
            const deviceOf = (kind: ProofKind) => (/callback|phone/.test(kind) ? 'phone' : kind);
            const have = strengthOf([...kinds].map((kind) => ({ kind, device: deviceOf(kind) })));
            const mayOverride = call.override && call.operator === 'Lee';
            expect(answer.ok).toBe(have >= call.needed || mayOverride);
            if (!answer.ok) continue;
            const row = store.read.get<{ number: string; overridden: number; id: string }>(
              inCase
                ? sql`SELECT number, overridden, id FROM cases WHERE number = ${inCase}`
                : sql`SELECT number, overridden, id FROM cases ORDER BY id DESC LIMIT 1`,
            );
            if (!row) throw new Error('the action has no case');
            number = row.number;
            recorded.set(number, new Set([...(recorded.get(number) ?? []), ...call.proofs]));
            if (have < call.needed) expect(row.overridden).toBe(1);
          }
        },
      ),
      { numRuns: 25 },
    );
  });

  test('what is accepted is said with the refusal', async () => {
    const store = temporaryStore();
    const clock = testClock();
    const random = seededRandom();
    const action = {
      ...defineInternalAction('test.strong', z.object({}), { handle: () => done({}) }),
      strength: 3 as const,
    };
    const door = createDoor({
      desk: testDeskId,
      store,
      clock,
      random,
      newId: createIds(clock, random),
      actions: new Map([[action.type, action as never]]),
      announce: () => {},
    });
    const answer = await door.perform({
      type: 'test.strong',
      input: {},
      operator: 'Sam',
      proofs: ['callback'],
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'proof-needed', needed: 3, have: 2 } });
    if (!answer.ok) expect(answer.error.wouldDo).toContain('code to the verification phone');
  });

  test('an action that finds nothing to do has its outcome and leaves no trace', async () => {
    const store = temporaryStore();
    const clock = testClock();
    const random = seededRandom();
    const announced: unknown[] = [];
    const action = defineInternalAction('test.nothing', z.object({}), {
      handle: (transaction, _input, context) => {
        transaction.run(sql`UPDATE operators SET role = 'agent' WHERE name = 'Sam'`);
        context.changed('settings');
        return nothingDone({ left: 0 });
      },
    });
    const door = createDoor({
      desk: testDeskId,
      store,
      clock,
      random,
      newId: createIds(clock, random),
      actions: new Map([[action.type, action as never]]),
      announce: (topics) => announced.push(topics),
    });
    const before = contents(store);
    expect(await door.perform({ type: 'test.nothing', input: {}, operator: 'Sam' })).toEqual({
      ok: true,
      value: { left: 0 },
    });
    expect([contents(store), announced]).toEqual([before, []]);
  });
});
