import { beforeEach, describe, expect, it } from 'vitest';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import type { Store } from '../../../main/store/store.ts';
import { fillDirectory } from '../../support/directory.ts';
import { notePlans } from '../../support/plans.ts';
import { temporaryStore } from '../../support/store.ts';

let store: Store;
beforeEach(async () => {
  store = temporaryStore();
  await fillDirectory(
    store,
    [
      { id: 'AB-100', name: 'Harbour Dental', email: 'Desk@Harbour.example', phone: '(555) 010-7700' },
      { id: 'ab-200', name: 'Ångström Eye Clinic', email: 'desk@angstrom.example', phone: '555-010-8800' },
      { id: 'AB-300', name: 'Old Harbour Clinic', phone: '010-9900', status: 'closed' },
    ],
    [
      {
        id: 'a-1',
        practiceId: 'AB-100',
        givenName: 'Mary',
        familyName: 'Ångström',
        userName: 'MaryA',
        loginEmail: 'Mary@Harbour.example',
        emailState: 'verified',
        phone: '+1 (555) 010-7788',
      },
      {
        id: 'a-2',
        practiceId: 'ab-200',
        givenName: 'Mary',
        familyName: 'Berg',
        userName: 'maryb',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
      },
      { id: 'a-3', practiceId: 'AB-100', givenName: 'Mary Ann', familyName: 'Berg', status: 'deactivated' },
      {
        id: 'a-4',
        practiceId: 'AB-300',
        givenName: 'Ann',
        familyName: 'Bergman',
        loginEmail: 'ann@harbour.example',
        emailState: 'unverified',
      },
      {
        id: 'a-5',
        practiceId: 'AB-100',
        kind: 'clinic',
        givenName: '',
        familyName: '',
        userName: 'HarbourDesk',
        phone: '555.010.7700',
      },
      {
        id: 'a-6',
        practiceId: 'ab-200',
        givenName: 'Pat',
        familyName: 'O’Brien-Łukasz',
        loginEmail: 'pat@home.example',
        emailState: 'none',
      },
    ],
  );
});

const look = (text: string, limit = 50, all = false) => lookup(store.read, { text, limit, all });
const found = (text: string) => {
  const { kind, total, hits } = look(text);
  expect(total).toBe(hits.length);
  return [kind, ...hits.map(({ id, matched }) => `${id} ${matched}`)];
};

describe('one box finds', () => {
  it.each([
    ['MARY@harbour.EXAMPLE', ['email', 'a-1 email', 'a-2 email']],
    ['desk@harbour.example', ['email', 'AB-100 email']],
    ['pat@home.example', ['email', 'a-6 email']],
    ['mary@', ['email', 'a-1 email-prefix', 'a-2 email-prefix']],
    ['Desk@', ['email', 'AB-100 email-prefix', 'ab-200 email-prefix']],
    ['ann@harb', ['email', 'a-4 email-prefix']],
    [
      '@harbour.example',
      ['email', 'AB-100 email-prefix', 'a-1 email-prefix', 'a-2 email-prefix', 'a-4 email-prefix'],
    ],
    ['nobody@harbour.example', ['email']],
  ])('addresses: %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['(555) 010 7788', ['phone', 'a-1 phone']],
    ['1.555.010.7788', ['phone', 'a-1 phone']],
    ['0107788', ['phone', 'a-1 phone-tail']],
    ['010-7788', ['phone', 'a-1 phone-tail']],
    ['555 010 7700', ['phone', 'a-5 phone', 'AB-100 phone']],
    ['555 010 9900', ['phone', 'AB-300 phone-tail']],
    ['666 010 7788', ['phone']],
  ])('phones: %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['Tel. (555) 010‑7788 (cell)', ['phone', 'a-1 phone']],
    ['tel:+1-555-010-7788;ext=4', ['phone', 'a-1 phone']],
    ['\u202a555\u00a0010\u00a07788\u202c', ['phone', 'a-1 phone']],
    ['555-010-7788, ext. 12', ['phone', 'a-1 phone']],
    ['Mary <mailto:MARY@harbour.example>,', ['email', 'a-1 email', 'a-2 email']],
    ['“desk@harbour.example”.', ['email', 'AB-100 email']],
    ['please write to pat@home.example, thank you', ['email', 'a-6 email']],
    ['\u200bAB-100', ['practice-id', 'AB-100 practice-id']],
    ['“marya”', ['user-name', 'a-1 user-name', 'a-3 name']],
    ['mary\u00a0berg\u200b', ['text', 'a-2 name', 'a-3 name']],
    ['2020 Vet', ['text']],
  ])('what is pasted: %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['ab-100', ['practice-id', 'AB-100 practice-id']],
    ['AB-200', ['practice-id', 'ab-200 practice-id']],
    ['marya', ['user-name', 'a-1 user-name', 'a-3 name']],
    ['HARBOURDESK', ['user-name', 'a-5 user-name']],
  ])('identifiers: %j', (text, expected) => expect(found(text)).toEqual(expected));

  it.each([
    ['mary berg', ['text', 'a-2 name', 'a-3 name']],
    ['berg', ['text', 'a-2 name', 'a-3 name', 'a-4 name']],
    ['angst', ['text', 'ab-200 name', 'a-1 name', 'a-2 name', 'a-6 name']],
    ['mary ångström', ['text', 'a-1 name', 'a-2 name']],
    ['Ma Eye', ['text', 'a-2 name']],
    ['obrien', ['text', 'a-6 name']],
    ["o'brien lukasz", ['text', 'a-6 name']],
    ['brien', ['text', 'a-6 name']],
    ['harbour dental', ['text', 'AB-100 name', 'a-5 name', 'a-1 name', 'a-3 name']],
    ['old harbour', ['text', 'AB-300 name', 'a-4 name']],
    ['zebra', ['text']],
    ['"', ['text']],
    ['NEAR( OR *', ['text']],
    ['', ['text']],
  ])('names: %j', (text, expected) => expect(found(text)).toEqual(expected));
});

it('says of each hit whether anybody can sign in with it', () => {
  const statuses = Object.fromEntries(look('berg').hits.map(({ id, status }) => [id, status]));
  expect(statuses).toEqual({ 'a-2': 'active', 'a-3': 'deactivated', 'a-4': 'closed' });
});

it('shows the address that an account holds, or the one that it asks for', () => {
  const shown = (text: string) => look(text).hits.map(({ email, emailState }) => [email, emailState]);
  expect(shown('mary angstrom')[0]).toEqual(['Mary@Harbour.example', 'verified']);
  expect(shown('bergman')).toEqual([['ann@harbour.example', 'unverified']]);
  expect(shown('mary berg')[0]).toEqual(['mary@harbour.example', 'wanted']);
  // A legacy login's address that no one holds is no conflict.
  expect(shown('pat')).toEqual([['pat@home.example', 'none']]);
  expect(shown('ab-100')).toEqual([['Desk@Harbour.example', 'none']]);
});

it('counts all there are, shows as many as were asked for, and all when asked to', async () => {
  await fillDirectory(
    store,
    [],
    Array.from({ length: 450 }, (_, index) => ({
      id: `b-${String(index).padStart(3, '0')}`,
      practiceId: 'AB-100',
      givenName: 'Kim',
      familyName: `Stone${index}`,
      loginEmail: `kim.${index}@harbour.example`,
      emailState: 'verified' as const,
      phone: '555 010 4444',
    })),
  );
  for (const text of ['kim', 'kim.', '555-010-4444', 'stone']) {
    const typed = text === 'kim.' ? 'kim.' : text;
    expect([typed, look(typed).total, look(typed).hits.length]).toEqual([typed, 450, 50]);
    expect(look(typed, 50, true).hits).toHaveLength(450);
  }
  expect(look('kim@', 5).total).toBe(0);
  expect(look('k', 5).hits).toHaveLength(5);
});

it('says “more than” beyond a thousand, which it counts one by one, unless all are asked for', async () => {
  const many = (count: number, familyName: string) =>
    Array.from({ length: count }, (_, index) => ({
      id: `${familyName}-${index}`,
      practiceId: 'AB-100',
      givenName: 'Kim',
      familyName,
      userName: '',
      loginEmail: `${familyName}.${index}@many.example`,
      emailState: 'verified' as const,
      phone: `555 010 ${familyName === 'Stone' ? '4444' : '5555'}`,
    }));
  await fillDirectory(store, [], [...many(1000, 'Stone'), ...many(1001, 'Field')]);
  const totals = (text: string, all = false) => {
    const { total, totalIsAtLeast, hits } = look(text, 50, all);
    return [total, totalIsAtLeast, hits.length];
  };
  for (const text of ['stone', 'kim sto', '555-010-4444'])
    expect([text, ...totals(text)]).toEqual([text, 1000, false, 50]);
  for (const text of ['field', 'kim f', '555-010-5555', '@many.example'])
    expect([text, ...totals(text)]).toEqual([text, 1000, true, 50]);
  expect(totals('field', true)).toEqual([1001, false, 1001]);
  expect(totals('@many.example', true)).toEqual([2001, false, 2001]);
});

it('finds a record with its whole name first, however many begin with it', async () => {
  await fillDirectory(
    store,
    [],
    [
      ...Array.from({ length: 500 }, (_, index) => ({
        id: `b-${index}`,
        practiceId: 'AB-100',
        givenName: 'Kim',
        familyName: `Stoneham${index}`,
      })),
      { id: 'z-1', practiceId: 'AB-100', givenName: 'Kim', familyName: 'Stone' },
    ],
  );
  expect(look('kim stone').hits[0]?.id).toBe('z-1');
});

it('finds the same by several words, however many records there are to compare', async () => {
  const numbers = Array.from({ length: 400 }, (_, index) => index);
  const row = (index: number, familyName: string) => ({
    id: `c-${familyName}-${index}`,
    practiceId: 'AB-100',
    givenName: 'Kimberley',
    familyName,
  });
  await fillDirectory(store, [], [...numbers.map((index) => row(index, 'Stonewall')), row(0, 'Stonehenge')]);
  // 401 records begin with “kim sto”: too many to compare them one by one.
  expect(look('kimb stonew').total).toBe(400);
  expect(look('kimb stoneh').hits.map(({ id }) => id)).toEqual(['c-Stonehenge-0']);
  // Few begin with “ang eye”, so they are.
  expect(look('angst eye').hits.map(({ id }) => id)).toEqual(['ab-200', 'a-2', 'a-6']);
  expect(look('angstx eye').total).toBe(0);
  expect(look('angstrom eyes').total).toBe(0);
});

it('finds the same by names with a letter between them, few or many', async () => {
  const people = (count: number, givenName: string, familyName: string) =>
    Array.from({ length: count }, (_none, at) => ({
      id: `${givenName}-${familyName}-${at}`,
      practiceId: 'AB-100',
      givenName,
      familyName,
    }));
  await fillDirectory(
    store,
    [],
    [
      ...people(40, 'Olivia C.', 'Adams'),
      ...people(30, 'Olivia', 'Adams'),
      ...people(20, 'Olivia', 'Adams-Cole'),
      ...people(70, 'Uma C.', 'Adams'),
      ...people(80, 'Uma', 'Adams'),
    ],
  );
  expect([look('olivia c adams').total, look('Olivia C. Adams').hits.length]).toEqual([60, 50]);
  expect(look('olivia c adams').hits[0]?.name).toBe('Olivia C. Adams');
  expect(look('uma c adams').total).toBe(70);
  expect(look('olivia x adams').total).toBe(0);
  expect(look('olivia c adams', 50, true).hits).toHaveLength(60);
});

it('finds words that are longer than the beginnings that have lists', async () => {
  const familyNameOf = (at: number): string => {
    if (at < 1150) return 'Featherstonehaugh';
    if (at < 1200) return `Featherstone${at}`;
    return at < 1400 ? 'Featherstonehill' : 'Featherstonehillside';
  };
  await fillDirectory(
    store,
    [],
    Array.from({ length: 1500 }, (_none, at) => ({
      id: `l-${at}`,
      practiceId: 'AB-100',
      givenName: at < 3 ? 'Kim' : 'Lou',
      familyName: familyNameOf(at),
    })),
  );
  const totals = (text: string) => [look(text).total, look(text).totalIsAtLeast, look(text).hits.length];
  expect(totals('featherstonehaugh')).toEqual([1000, true, 50]);
  expect(totals('featherstoneh')).toEqual([1000, true, 50]);
  expect(totals('featherstone11')).toEqual([50, false, 50]);
  expect(totals('featherstonehill')).toEqual([300, false, 50]);
  expect(look('featherstonehill').hits.every(({ name }) => name === 'Lou Featherstonehill')).toBe(true);
  expect(totals('lou featherstonehills')).toEqual([100, false, 50]);
  expect(totals('kim featherstoneh')).toEqual([3, false, 3]);
  expect(totals('kim featherstones')).toEqual([0, false, 0]);
  expect(look('featherstonehaugh', 50, true).total).toBe(1150);
  // One that few begin, alone and beside one that many do.
  await fillDirectory(
    store,
    [],
    ['Kim', 'Lou', 'Lou Featherstonehaugh'].map((givenName, at) => ({
      id: `r-${at}`,
      practiceId: 'AB-100',
      givenName,
      familyName: 'Marshwatersby',
    })),
  );
  expect(totals('marshwaters')).toEqual([3, false, 3]);
  expect(totals('lou marshwatersby')).toEqual([2, false, 2]);
  expect(totals('featherstoneh marshwatersb')).toEqual([1, false, 1]);
  expect(totals('marshwatersx')).toEqual([0, false, 0]);
});

it('counts those who are called so behind a page of those with that user name', async () => {
  const practices = Array.from({ length: 60 }, (_none, at) => ({ id: `PR-${at}`, name: `Clinic ${at}` }));
  await fillDirectory(
    store,
    practices,
    practices.map(({ id }, at) => ({
      id: `u-${at}`,
      practiceId: id,
      userName: 'stone',
      // One of them is called so too.
      ...(at === 0 ? { givenName: 'Kim', familyName: 'Stone' } : { givenName: 'Lou', familyName: 'Field' }),
    })),
  );
  const called = Array.from({ length: 30 }, (_none, at) => ({
    id: `n-${at}`,
    practiceId: 'AB-100',
    givenName: 'Pat',
    familyName: 'Stone',
  }));
  await fillDirectory(store, [], called);
  const { total, hits } = look('stone');
  expect([total, hits.length, hits.every(({ matched }) => matched === 'user-name')]).toEqual([90, 50, true]);
  expect(hits[0]?.name).toBe('Kim Stone');
  expect(
    look('stone', 70)
      .hits.slice(60)
      .map(({ name }) => name),
  ).toEqual(new Array(10).fill('Pat Stone'));
  expect(look('stone', 5, true).hits).toHaveLength(90);
});

it('shows what it knows of a record the same whichever way it was found', () => {
  const shown = (text: string) => look(text).hits.map(({ matched: _matched, ...hit }) => hit);
  for (const [text, other] of [
    ['ab-100', 'desk@harbour.example'],
    ['marya', 'mary angstrom'],
    ['010-9900', 'ab-300'],
    ['@home.example', 'obrien'],
  ] as const)
    expect(shown(text)[0]).toEqual(shown(other)[0]);
});

it('asks an index for every shape of text', () => {
  const { reader, plans } = notePlans(store.read);
  for (const text of ['mary@harbour.example', 'mary@', '555 010 7788', 'ab-100', 'marya', 'mary berg'])
    lookup(reader, { text, limit: 50, all: false });
  expect(plans.length).toBeGreaterThan(10);
  expect(plans.filter((step) => /SCAN (?!found|\(subquery|search VIRTUAL|CONSTANT)/.test(step))).toEqual([]);
  for (const index of [
    'SEARCH k USING PRIMARY KEY',
    'wanted_addresses_by_key',
    'practices_by_email_key',
    'practices_by_phone_tail',
    'COVERING INDEX accounts_by_phone_tail',
    'practices_by_id_key',
    'COVERING INDEX accounts_by_user_name_key',
    'SEARCH s USING INTEGER PRIMARY KEY',
    'search VIRTUAL',
  ])
    expect(
      plans.some((step) => step.includes(index)),
      index,
    ).toBe(true);
});
