import { describe, expect, it } from 'vitest';
import type { LookupHit } from '../../preload/contract/directory.ts';
import { accountTitle, hitTitle } from '../../renderer/shared/record/account-title.ts';

const hit: LookupHit = {
  type: 'account',
  id: 'A-1',
  practiceId: 'PR-1',
  practiceName: 'Lakeside',
  name: 'Mary Lee',
  role: '',
  userName: 'mlee',
  email: null,
  emailState: 'none',
  phone: null,
  status: 'active',
  matched: 'name',
};

describe('what a record is called', () => {
  it('is the name of a person, and of a practice', () => {
    expect(hitTitle(hit)).toBe('Mary Lee');
    expect(hitTitle({ ...hit, type: 'practice', name: 'Lakeside', userName: null })).toBe('Lakeside');
    expect(hitTitle({ ...hit, name: '', userName: null })).toBe('Lakeside');
  });

  it('shows the user name of a clinic only where the caller has just said it', () => {
    const clinic = { ...hit, name: 'lakeside-portal', userName: 'lakeside-portal' };
    expect(hitTitle(clinic)).toBe('Clinic portal account');
    expect(hitTitle({ ...clinic, matched: 'user-name' })).toBe('lakeside-portal');
  });

  it('never has the user name of a clinic in its record', () => {
    expect(accountTitle({ kind: 'clinic', name: 'lakeside-portal', practiceName: 'Lakeside' })).toBe(
      'Clinic portal account',
    );
    expect(accountTitle({ kind: 'person', name: '', practiceName: 'Lakeside' })).toBe('Lakeside');
  });
});
