import { beforeEach, describe, expect, it } from 'vitest';
import {
  accountRecord,
  directoryCounts,
  practiceAccountsPage,
  practiceRecord,
} from '../../../main/desk/directory/records.ts';
import { samePersonReasons } from '../../../main/desk/ground/people/people.ts';
import type { Store } from '../../../main/store/store.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { fillDirectory, importedAt } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { temporaryStore } from '../../support/store.ts';

let store: Store;
beforeEach(async () => {
  store = temporaryStore();
  await fillDirectory(
    store,
    [
      {
        id: 'P-100',
        name: 'Harbour Dental',
        email: 'desk@harbour.example',
        phone: '555 010 7700',
        city: 'Elmton',
        postalCode: '01234',
      },
      { id: 'P-200', name: 'Lakeside Eyes', status: 'closed' },
    ],
    [
      {
        id: 'mary',
        givenName: 'Mary',
        familyName: 'Berg',
        role: 'Dentist',
        administrator: true,
        phone: '555 010 7788',
        phoneType: 'mobile',
        loginEmail: 'Mary@x.example',
        emailState: 'verified',
      },
      { id: 'name', practiceId: 'P-200', givenName: 'MARY', familyName: 'Berg' },
      {
        id: 'phone',
        givenName: 'M.',
        familyName: 'B.',
        phone: '+1 (555) 010-7788',
        loginEmail: 'mary@x.example',
        emailState: 'unverified',
      },
      { id: 'both', givenName: 'Mary', familyName: 'Berg', phone: '5550107788' },
      {
        id: 'clinic',
        kind: 'clinic',
        givenName: 'Mary',
        familyName: 'Berg',
        userName: 'harbour',
        phone: '5550107788',
      },
      { id: 'ben', givenName: 'Ben', familyName: 'Stone' },
    ],
  );
});

describe('an account’s record', () => {
  it('has its address, its claims and its practice', () => {
    expect(valueIn(accountRecord(store.read, 'mary'))).toMatchObject({
      id: 'mary',
      practiceId: 'P-100',
      practiceName: 'Harbour Dental',
      practiceStatus: 'active',
      kind: 'person',
      name: 'Mary Berg',
      role: 'Dentist',
      administrator: true,
      status: 'active',
      email: 'Mary@x.example',
      emailState: 'verified',
      phone: '555 010 7788',
      phoneType: 'mobile',
      wanted: null,
      claims: [
        {
          email: 'Mary@x.example',
          state: 'verified',
          role: 'current',
          claimedAt: importedAt,
          verifiedAt: importedAt,
        },
      ],
    });
  });

  it('has the address that it asks for and does not hold', () => {
    expect(valueIn(accountRecord(store.read, 'phone'))).toMatchObject({
      email: 'mary@x.example',
      emailState: 'wanted',
      claims: [],
      wanted: { email: 'mary@x.example', since: importedAt, source: 'import' },
    });
  });

  it('has what looks like other accounts of the same human, with the reasons, in any practice', () => {
    const siblings = valueIn(accountRecord(store.read, 'mary')).siblings.map(({ id, reasons }) => [
      id,
      ...reasons,
    ]);
    expect(siblings.sort()).toEqual([
      ['both', 'the same name', 'the same verification phone'],
      ['name', 'the same name'],
      ['phone', 'the same verification phone'],
    ]);
  });

  it('takes a clinic’s shared sign-in for nobody’s', () => {
    expect(valueIn(accountRecord(store.read, 'clinic')).siblings).toEqual([]);
    expect(
      samePersonReasons(
        { kind: 'person', name_key: '', phone: null, practice_phone: null },
        { kind: 'person', name_key: '', phone: null, practice_phone: null },
      ),
    ).toEqual([]);
  });

  it('is not there for an account that is not', () =>
    expect(codeOf(accountRecord(store.read, 'nobody'))).toBe('account-not-found'));
});

describe('a practice’s record', () => {
  it('has its facts and its accounts by family name', () => {
    const { accounts, ...practice } = valueIn(practiceRecord(store.read, 'P-100'));
    expect(practice).toEqual({
      returned: null,
      id: 'P-100',
      name: 'Harbour Dental',
      language: null,
      email: 'desk@harbour.example',
      phone: '555 010 7700',
      address: '',
      city: 'Elmton',
      state: '',
      postalCode: '01234',
      status: 'active',
      accountCount: 5,
    });
    expect(accounts.map(({ id }) => id)).toEqual(['phone', 'both', 'clinic', 'mary', 'ben']);
  });

  it('comes in pages that meet each account once, also where names are the same', async () => {
    await fillDirectory(
      store,
      [],
      Array.from({ length: 25 }, (_, index) => ({ id: `k-${index}`, givenName: 'Kim', familyName: 'Berg' })),
    );
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = practiceAccountsPage(store.read, { id: 'P-100', after, limit: 4 });
      expect(page.rows.length).toBeLessThanOrEqual(4);
      seen.push(...page.rows.map(({ id }) => id));
      after = page.next ?? undefined;
    } while (after !== undefined);
    expect(seen).toHaveLength(30);
    expect(new Set(seen).size).toBe(30);
  });

  it('is not there for a practice that is not', () =>
    expect(codeOf(practiceRecord(store.read, 'P-999'))).toBe('practice-not-found'));
});

it('counts practices, accounts and conflicts', () => {
  expect(directoryCounts(store.read)).toEqual({ practices: 2, accounts: 6, contested: 1 });
});

it('reads records by indexes', () => {
  const { reader, plans } = notePlans(store.read);
  accountRecord(reader, 'mary');
  practiceRecord(reader, 'P-100');
  practiceAccountsPage(reader, { id: 'P-100', after: 'mary', limit: 10 });
  expect(
    plans.filter((step) => /^SCAN (?!found)/.test(step) || step.includes('TEMP B-TREE FOR ORDER BY')),
  ).toEqual([]);
  for (const index of ['accounts_by_name_key', 'accounts_by_phone_digits', 'accounts_by_practice'])
    expect(
      plans.some((step) => step.includes(index)),
      index,
    ).toBe(true);
});
