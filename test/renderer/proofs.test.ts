import { describe, expect, it } from 'vitest';
import { wouldDoWords } from '../../renderer/data/proofs.ts';
import { isAboutAnother } from '../../renderer/shared/acts/use-readiness.ts';

describe('which proofs would do, in words', () => {
  it('lists those that do alone, and coming by last', () => {
    expect(wouldDoWords([['in-person'], ['callback'], ['administrator']])).toBe(
      'callback, an administrator’s word or seen in person',
    );
    expect(wouldDoWords([['callback']])).toBe('callback');
    expect(wouldDoWords([])).toBe('');
    expect(wouldDoWords([['callback', 'mailbox-link']], { callsPractice: true })).toBe(
      'callback to the practice and link to the mailbox',
    );
  });

  it('says two of many instead of every pair', () => {
    expect(
      wouldDoWords([
        ['in-person'],
        ['callback', 'mailbox-link'],
        ['callback', 'administrator'],
        ['mailbox-link', 'administrator'],
      ]),
    ).toBe('two of callback, link to the mailbox or an administrator’s word; or seen in person');
  });

  it('names a pair that is the only one', () => {
    expect(wouldDoWords([['in-person'], ['callback', 'administrator']])).toBe(
      'callback and an administrator’s word; or seen in person',
    );
  });
});

describe('whether a call has to do with a record', () => {
  const call = { accountId: 'A-1', practiceId: 'PR-1' };

  it('has not, where it is about another account or practice', () => {
    expect(isAboutAnother(call, { accountId: 'A-2' })).toBe(true);
    expect(isAboutAnother({ ...call, accountId: null }, { accountId: 'A-9', practiceId: 'PR-2' })).toBe(true);
    expect(isAboutAnother(call, { practiceId: 'PR-2' })).toBe(true);
  });

  it('has, where it is about this one, or about no one yet', () => {
    expect(isAboutAnother(call, { accountId: 'A-1', practiceId: 'PR-1' })).toBe(false);
    expect(isAboutAnother(call, { practiceId: 'PR-1' })).toBe(false);
    expect(isAboutAnother({ accountId: null, practiceId: null }, { accountId: 'A-2' })).toBe(false);
    expect(isAboutAnother(undefined, { accountId: 'A-2' })).toBe(false);
  });
});
