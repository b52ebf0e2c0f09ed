import { describe, expect, test } from 'vitest';
import { resultOf } from '../../../../renderer/shared/acts/use-act.ts';
import { isAboutAnother, readinessOf } from '../../../../renderer/shared/acts/use-readiness.ts';

const facts = { needed: 2, proven: 0, inCall: 0, wouldDo: [], call: 'open', isLead: false } as const;

describe('whether an action is ready', () => {
  test('what needs no proof is ready, with a call and without', () => {
    for (const call of ['none', 'open', 'about-another'] as const)
      expect(readinessOf({ ...facts, needed: 0, call })).toMatchObject({ isEnough: true, lacks: null });
  });

  test('enough proof in the open call makes it ready; one less does not', () => {
    for (const needed of [1, 2, 3] as const)
      for (const proven of [0, 1, 2, 3] as const)
        expect(readinessOf({ ...facts, needed, proven }).isEnough).toBe(proven >= needed);
  });

  test('what was proven counts only in an open call about the same subject', () => {
    const proven = { ...facts, proven: 3 } as const;
    expect(readinessOf({ ...proven, call: 'none' }).isEnough).toBe(false);
    expect(readinessOf({ ...proven, call: 'about-another' }).isEnough).toBe(false);
  });

  test('each reason has a sentence of its own, with what is needed', () => {
    const said = (['none', 'about-another', 'open'] as const).map(
      (call) => readinessOf({ ...facts, proven: 1, call }).lacks ?? '',
    );
    expect(new Set(said).size).toBe(3);
    for (const sentence of said) expect(sentence).toContain('2');
    expect(said[2]).toContain('1');
  });

  test('a lead may override a lack, but not for a subject that the call is not about', () => {
    const lead = { ...facts, isLead: true } as const;
    expect(readinessOf(lead).mayOverride).toBe(true);
    expect(readinessOf({ ...lead, call: 'none' }).mayOverride).toBe(true);
    expect(readinessOf({ ...lead, call: 'about-another' }).mayOverride).toBe(false);
    expect(readinessOf({ ...lead, proven: 2 }).mayOverride).toBe(false);
    expect(readinessOf(facts).mayOverride).toBe(false);
  });

  test('does not count what goes through a phone that it changes, and says so beside what the call has', () => {
    const about = readinessOf({ ...facts, needed: 3, proven: 0, inCall: 2, call: 'open' });
    expect(about.stand).toBe('This call has proof strength 2 of 3.');
    expect(about.leftOut).toBe('Of what this call has proven, 0 of 2 counts for it.');
    expect(about.lacks).toBe(`Needs proof strength 3. ${about.leftOut}`);
    expect(readinessOf({ ...facts, needed: 3, proven: 2, inCall: 2, call: 'open' })).toMatchObject({
      stand: about.stand,
      leftOut: '',
      lacks: 'Needs proof strength 3; this call has 2.',
    });
  });

  test.each([
    [{ accountId: 'a-1', practiceId: 'p-1' }, { accountId: 'a-1' }, false],
    [{ accountId: 'a-1', practiceId: 'p-1' }, { accountId: 'a-2', practiceId: 'p-1' }, true],
    [{ accountId: null, practiceId: 'p-1' }, { accountId: 'a-2', practiceId: 'p-1' }, false],
    [{ accountId: null, practiceId: 'p-1' }, { practiceId: 'p-2' }, true],
    [{ accountId: 'a-1', practiceId: 'p-1' }, { practiceId: 'p-2' }, true],
    [{ accountId: null, practiceId: null }, { accountId: 'a-2', practiceId: 'p-2' }, false],
    [{ accountId: 'a-1', practiceId: null }, {}, false],
  ] as const)('a call about %j is about another subject than %j: %s', (call, subject, isOther) => {
    expect(isAboutAnother(call, subject)).toBe(isOther);
  });

  test('without a call nothing is about another subject', () => {
    expect(isAboutAnother(undefined, { accountId: 'a-1' })).toBe(false);
  });

  test('an outcome is kept only where it has a case', () => {
    const messages = [{ id: 'm-1' }];
    for (const value of [null, undefined, {}, { caseNumber: '' }, { caseNumber: 7 }, { messages }])
      expect(resultOf(value)).toBe(null);
    expect(resultOf({ caseNumber: 'AAAA-BBBB' })).toEqual({ caseNumber: 'AAAA-BBBB', messages: [] });
    expect(resultOf({ caseNumber: 'AAAA-BBBB', messages, expiresAt: 5, other: 1 })).toEqual({
      caseNumber: 'AAAA-BBBB',
      messages,
      expiresAt: 5,
    });
    expect(resultOf({ caseNumber: 'AAAA-BBBB', expiresAt: 5 })).toEqual({
      caseNumber: 'AAAA-BBBB',
      messages: [],
    });
    expect(readinessOf({ ...facts, needed: 3, proven: 0, inCall: 2, call: 'none' }).leftOut).toBe('');
  });
});
