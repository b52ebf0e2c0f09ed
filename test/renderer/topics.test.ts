import { describe, expect, it } from 'vitest';
import { isTouched } from '../../renderer/data/topics.ts';

describe('which answers a change may have touched', () => {
  it('is only the case that changed, but every list of cases', () => {
    expect(isTouched('case', { number: '7K3M-Q2XA' }, ['case:7K3M-Q2XA'])).toBe(true);
    expect(isTouched('case', { number: 'AAAA-BBBB' }, ['case:7K3M-Q2XA'])).toBe(false);
    expect(isTouched('cases', {}, ['case:7K3M-Q2XA'])).toBe(true);
  });

  it('is what may be proven and done, when a proof was passed or an account changed', () => {
    expect(isTouched('proofOptions', { accountId: 'A-1' }, ['case:7K3M-Q2XA'])).toBe(true);
    expect(isTouched('signingIn', { accountId: 'A-1' }, ['account:A-1'])).toBe(true);
    expect(isTouched('person', { accountId: 'A-1' }, ['outbox'])).toBe(false);
  });
});
