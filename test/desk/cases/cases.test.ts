import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { newCaseNumber } from '../../../main/desk/ground/case-log/write-case.ts';
import { codeOf } from '../../support/answers.ts';
import { morning, seededRandom, testDesk } from '../../support/desk.ts';
import { fillDirectory } from '../../support/directory.ts';

describe('a case', () => {
  test('lives from opening over notes and changes to closing, each with its line', async () => {
    const { done, ask, clock } = testDesk();
    const { number } = await done('cases.open', {
      channel: 'phone',
      caller: 'Mary Lee',
      callback: '555-0100',
    });
    clock.pass(1000);
    await done('cases.note', { number, text: 'Tried the old address first' });
    clock.pass(1000);
    await done('cases.update', { number, reason: 'email-in-use', priority: 'high', tags: ['upgrade'] });
    clock.pass(1000);
    await done('cases.close', { number, resolution: 'explained' });
    const record = await ask('case', { number });
    expect(record).toMatchObject({
      state: 'closed',
      reason: 'email-in-use',
      priority: 'high',
      tags: ['upgrade'],
      resolution: 'explained',
      openedAt: morning,
      firstAnswerAt: morning + 1000,
      solvedAt: morning + 3000,
      closedAt: morning + 3000,
    });
    expect(record.timeline.map(({ kind, at, operator }) => [kind, at - morning, operator])).toEqual([
      ['cases.open', 0, 'Sam'],
      ['cases.note', 1000, 'Sam'],
      ['cases.update', 2000, 'Sam'],
      ['cases.close', 3000, 'Sam'],
    ]);
  });

  test('that is closed is changed only after it was opened again', async () => {
    const { act, done } = testDesk();
    const { number } = await done('cases.open', { channel: 'email', caller: 'Bo' });
    expect(codeOf(await act('cases.reopen', { number, why: 'too early' }))).toBe('case-not-closed');
    await done('cases.close', { number, resolution: 'helped' });
    expect(codeOf(await act('cases.update', { number, priority: 'high' }))).toBe('case-closed');
    expect(codeOf(await act('cases.close', { number, resolution: 'helped' }))).toBe('case-closed');
    expect(await done('cases.reopen', { number, why: 'called again' })).toMatchObject({
      state: 'open',
      resolution: null,
      closedAt: null,
    });
  });

  test('is found by its number however it is typed', async () => {
    const { done, ask } = testDesk();
    const { number } = await done('cases.open', { channel: 'visit', caller: 'Bo' });
    for (const typed of [number, number.toLowerCase(), number.replace('-', ''), ` ${number} `])
      expect((await ask('case', { number: typed })).number).toBe(number);
  });

  test('that has proofs for one account does not move to another', async () => {
    const { store, act, done } = testDesk();
    await fillDirectory(store, [{}], [{ id: 'a-1' }, { id: 'a-2', givenName: 'Tom' }]);
    const { number } = await done('cases.open', { channel: 'visit', caller: 'Mary', accountId: 'a-1' });
    await done('callers.record-proof', { number, proof: 'in-person' });
    expect(codeOf(await act('cases.update', { number, accountId: 'a-2' }))).toBe('case-other-account');
  });
});

describe('what a case is about is corrected', () => {
  const withTwo = async () => {
    const world = testDesk();
    await fillDirectory(
      world.store,
      [{ id: 'PR-1' }, { id: 'PR-2', name: 'Elm Clinic' }],
      [
        { id: 'a-1', practiceId: 'PR-1' },
        { id: 'a-2', practiceId: 'PR-2', givenName: 'Tom' },
      ],
    );
    const { number } = await world.done('cases.open', { channel: 'visit', caller: 'Mray', accountId: 'a-1' });
    return { ...world, number };
  };

  test('caller and number, as they are written', async () => {
    const { done, ask, number } = await withTwo();
    expect(
      await done('cases.update', { number, caller: 'Ann-Marie Lee', callback: 'tel:415-555-0134;ext=12' }),
    ).toMatchObject({ caller: 'Ann-Marie Lee', callback: '415-555-0134 ext. 12' });
    expect((await ask('case', { number })).timeline.at(-1)?.text).toBe(
      'caller → Ann-Marie Lee; callback → 415-555-0134 ext. 12',
    );
    expect((await done('cases.update', { number, callback: '' })).callback).toBeNull();
  });

  test('its practice: an account of another one goes with it', async () => {
    const { done, ask, number } = await withTwo();
    expect(await done('cases.update', { number, practiceId: 'PR-2' })).toMatchObject({
      practiceId: 'PR-2',
      accountId: null,
    });
    expect((await ask('case', { number })).timeline.at(-1)?.text).toBe('practice → PR-2; account → none');
  });

  test('its account, which brings its practice', async () => {
    const { done, number } = await withTwo();
    expect(await done('cases.update', { number, accountId: 'a-2' })).toMatchObject({
      practiceId: 'PR-2',
      accountId: 'a-2',
    });
  });

  test('to nobody known, the account alone or both', async () => {
    const { done, number } = await withTwo();
    expect(await done('cases.update', { number, accountId: null })).toMatchObject({
      practiceId: 'PR-1',
      accountId: null,
    });
    await done('cases.update', { number, accountId: 'a-1' });
    expect(await done('cases.update', { number, practiceId: null })).toMatchObject({
      practiceId: null,
      accountId: null,
    });
  });

  test('never to an account of another practice', async () => {
    const { act, number } = await withTwo();
    expect(codeOf(await act('cases.update', { number, practiceId: 'PR-1', accountId: 'a-2' }))).toBe(
      'case-account-elsewhere',
    );
    expect(
      codeOf(
        await act('cases.open', { channel: 'phone', caller: 'M', practiceId: 'PR-1', accountId: 'a-2' }),
      ),
    ).toBe('case-account-elsewhere');
  });

  test('not once it has proofs, which are for that practice and account', async () => {
    const { act, done, number } = await withTwo();
    await done('callers.record-proof', { number, proof: 'in-person' });
    expect(codeOf(await act('cases.update', { number, accountId: null }))).toBe('case-other-account');
    expect(codeOf(await act('cases.update', { number, practiceId: 'PR-2' }))).toBe('case-other-account');
    const other = (await done('cases.open', { channel: 'visit', caller: 'M', practiceId: 'PR-1' })).number;
    await done('callers.record-proof', { number: other, proof: 'in-person' });
    expect(codeOf(await act('cases.update', { number: other, practiceId: 'PR-2' }))).toBe(
      'case-other-practice',
    );
    expect((await done('cases.update', { number: other, caller: 'Mary' })).caller).toBe('Mary');
  });

  test('nothing else moves when something else is changed', async () => {
    const { done, number } = await withTwo();
    expect(await done('cases.update', { number, priority: 'high' })).toMatchObject({
      practiceId: 'PR-1',
      accountId: 'a-1',
    });
  });
});

describe('proofs and reveals', () => {
  test('a proof is kept once, with its time and operator', async () => {
    const { store, done, ask } = testDesk();
    const mary = {
      phone: '(415) 555-0123',
      loginEmail: 'mary@mail.example',
      emailState: 'verified',
    } as const;
    await fillDirectory(store, [{}], [mary]);
    const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary', accountId: 'a-1' });
    await done('callers.record-proof', { number, proof: 'callback' });
    expect((await done('callers.record-proof', { number, proof: 'callback' })).strength).toBe(2);
    expect((await done('callers.record-proof', { number, proof: 'mailbox-link' })).strength).toBe(3);
    expect((await ask('case', { number })).proofs.map(({ kind }) => kind)).toEqual([
      'callback',
      'mailbox-link',
    ]);
  });

  test('a reveal shows what is on file and stays in the case', async () => {
    const { store, act, done, ask } = testDesk();
    await fillDirectory(store, [{ phone: '(415) 555-0123' }], [{}]);
    const { number } = await done('cases.open', { channel: 'phone', caller: 'Mary' });
    expect(await done('callers.reveal', { number, of: 'practice-phone', id: 'P-100' })).toEqual({
      value: '(415) 555-0123',
    });
    expect(codeOf(await act('callers.reveal', { of: 'practice-email', id: 'P-100' }))).toBe(
      'nothing-on-file',
    );
    const record = await ask('case', { number });
    expect(record.timeline.at(-1)).toMatchObject({ kind: 'callers.reveal' });
    expect(record.timeline.at(-1)?.text).not.toContain('555');
  });
});

describe('the list of cases', () => {
  test('pages by key, newest first, without losing or repeating one', async () => {
    const { done, ask, clock } = testDesk();
    const opened: string[] = [];
    for (let index = 0; index < 25; index += 1) {
      // Several in one millisecond: the key has to hold there too.
      if (index % 4 === 0) clock.pass(1);
      opened.push((await done('cases.open', { channel: 'phone', caller: `Caller ${index}` })).number);
    }
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await ask('cases', { limit: 4, ...(after ? { after } : {}) });
      // With the first page alone: counting takes longer than any page.
      expect(page.total).toBe(after === undefined ? 25 : null);
      seen.push(...page.rows.map((row) => row.number));
      after = page.next ?? undefined;
    } while (after);
    expect(seen).toEqual(opened.reverse());
  });

  test('is narrowed by each filter', async () => {
    const { store, done, ask, clock } = testDesk();
    await fillDirectory(store, [{ id: 'PR-7' }], [{ practiceId: 'PR-7' }]);
    const first = await done('cases.open', {
      channel: 'phone',
      caller: '100% Ann_Lee',
      practiceId: 'PR-7',
      reason: 'locked',
    });
    clock.pass(86_400_000);
    const second = await done('cases.open', { channel: 'phone', caller: 'Bo' }, { operator: 'Kim' });
    await done('cases.note', { number: second.number, text: 'asked about “spam”' });
    await done('cases.close', { number: second.number, resolution: 'helped' });
    const found = async (filters: object) => (await ask('cases', filters)).rows.map((row) => row.number);
    expect(await found({ state: 'closed' })).toEqual([second.number]);
    expect(await found({ reason: 'locked' })).toEqual([first.number]);
    expect(await found({ operator: 'Kim' })).toEqual([second.number]);
    expect(await found({ practice: 'pr-7' })).toEqual([first.number]);
    expect(await found({ text: '100% ann_' })).toEqual([first.number]);
    expect(await found({ text: '0_ A' })).toEqual([]);
    expect(await found({ text: 'spam' })).toEqual([second.number]);
    expect(await found({ from: '2026-11-17' })).toEqual([second.number]);
    expect(await found({ to: '2026-11-16' })).toEqual([first.number]);
    expect(await found({ from: '2026-11-16', to: '2026-11-17' })).toHaveLength(2);
  });

  test.each(['yesterday', '2026-02-30', '2026-13-01'])('refuses “%s” as a day', async (from) => {
    const { desk } = testDesk();
    expect(codeOf(await desk.query('cases', { from }))).toBe('filter-invalid');
  });
});

test('case numbers use no letters that sound or look alike', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      expect(newCaseNumber(seededRandom(seed))).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});
