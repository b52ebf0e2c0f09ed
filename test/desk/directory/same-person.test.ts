import { describe, expect, it } from 'vitest';
import { accountRecord } from '../../../main/desk/directory/records.ts';
import type { Reader } from '../../../main/store/handles.ts';
import type { Sql } from '../../../main/store/sql.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { fillDirectory } from '../../support/directory.ts';
import { temporaryStore } from '../../support/store.ts';
import { act, claimDesk } from '../claims/claim-world.ts';

const practicePhone = '(415) 555-0100';

/** Whether two colleagues of different names are taken for one person by their phones, and by each one's record alike. */
async function areOne(phone: string, other: string, practice = practicePhone): Promise<boolean> {
  const store = temporaryStore();
  await fillDirectory(
    store,
    [{ id: 'P-100', phone: practice }],
    [
      { id: 'ann', givenName: 'Ann', familyName: 'Berg', phone },
      { id: 'bob', givenName: 'Bob', familyName: 'Lund', phone: other },
    ],
  );
  const found = (of: string) => valueIn(accountRecord(store.read, of)).siblings.length === 1;
  expect(found('ann')).toBe(found('bob'));
  return found('ann');
}

describe('the same verification phone', () => {
  it.each([
    ['(415) 555-0134', '+1 415-555-0134'],
    ['(415) 555-0134 ext. 12', '4155550134;12'],
    ['555-PETS', '555-7387'],
    ['(415) 555-PETS', 'Tel. 415.555.7387 (cell)'],
    [`${practicePhone} ext. 12`, `${practicePhone} x12`],
  ])('is the same number and extension: %s and %s', async (one, other) =>
    expect(await areOne(one, other)).toBe(true),
  );

  it.each([
    ['(415) 555-0134 ext. 12', '(415) 555-0134 ext. 34'],
    ['(415) 555-0134 x12', '(415) 555-0134'],
    ['415-555-0134;12', '415-555-0134, ext. 34'],
    ['(415) 555-PETS', '(415) 555-DOGS'],
    ['415-555-0134 e12', '415-555-0134 e34'],
    ['415-555-0134 (12)', '415-555-0134 (34)'],
    ['415-555-0134 ask for Ann', '415-555-0134 ask for Bob'],
    ['555-PETS (cell)', '555-DOGS (cell)'],
  ])('is not one of other digits or another extension: %s and %s', async (one, other) =>
    expect(await areOne(one, other)).toBe(false),
  );

  it.each([
    '0',
    '000-000-0000',
    '1',
    '111-111-1111',
    '(999) 999-9999',
    '123-456-7890',
    'none',
    '12345',
    '(415) 000-0000',
  ])('is none that is no number: %s', async (phone) => expect(await areOne(phone, phone)).toBe(false));

  it('is not the practice’s own line, which is everybody’s there', async () => {
    expect(await areOne(practicePhone, '+1 415 555 0100')).toBe(false);
    expect(await areOne(`${practicePhone} ext. 12`, `${practicePhone} ext. 34`)).toBe(false);
    const frontDesk = `${practicePhone} ext. 0`;
    expect(await areOne(frontDesk, frontDesk, frontDesk)).toBe(false);
    expect(await areOne(practicePhone, practicePhone, frontDesk)).toBe(false);
    expect(await areOne(practicePhone, practicePhone, `${practicePhone}, ask for Ann`)).toBe(false);
    expect(await areOne(`${practicePhone} x7`, `${practicePhone} x7`, frontDesk)).toBe(true);
  });

  it('is found among many colleagues behind one number', async () => {
    const store = temporaryStore();
    const colleagues = Array.from({ length: 120 }, (_, place) => ({
      id: `a-${place}`,
      givenName: `Given${place}`,
      familyName: `Family${place}`,
      phone: `(415) 555-0134 ext. ${100 + (place % 119)}`,
    }));
    await fillDirectory(store, [{ id: 'P-100' }], colleagues);
    expect(valueIn(accountRecord(store.read, 'a-0')).siblings.map(({ id }) => id)).toEqual(['a-119']);
  });
});

it('shows fifty of very many with one number, without those whose practice has it', async () => {
  const store = temporaryStore();
  const person = (id: string, practiceId: string, phone: string) => ({
    id,
    practiceId,
    givenName: `Given ${id}`,
    familyName: `Family ${id}`,
    phone,
  });
  await fillDirectory(
    store,
    [{ id: 'P-100' }, { id: 'P-200', phone: '415 555 0134' }],
    Array.from({ length: 400 }, (_none, at) =>
      person(`a-${at}`, at < 100 ? 'P-200' : 'P-100', at % 2 === 0 ? '(415) 555-0134' : '+1 415 555 0134 x9'),
    ),
  );
  const reads: number[] = [];
  const reader: Reader = {
    ...store.read,
    all: <Row>(statement: Sql) => {
      const rows = store.read.all<Row>(statement);
      reads.push(rows.length);
      return rows;
    },
  };
  const { siblings } = valueIn(accountRecord(reader, 'a-100'));
  expect(siblings).toHaveLength(50);
  expect(
    siblings.every(({ practiceId, phone }) => practiceId === 'P-100' && phone === '(415) 555-0134'),
  ).toBe(true);
  expect(Math.max(...reads)).toBeLessThanOrEqual(50);
});

it('two colleagues with an extension each are not consolidated', async () => {
  const world = await claimDesk();
  await fillDirectory(
    world.store,
    [],
    [
      { id: 'ann', givenName: 'Ann', familyName: 'Berg', phone: '(415) 555-0134 ext. 12' },
      { id: 'bob', givenName: 'Bob', familyName: 'Lund', phone: '(415) 555-0134 ext. 34' },
    ],
  );
  const two = { keepAccountId: 'ann', otherAccountId: 'bob' };
  expect(await world.ask('consolidation', two)).toMatchObject({ allowed: false, samePersonReasons: [] });
  expect(codeOf(await act(world, 'claims.consolidate', two))).not.toBeNull();
  expect(valueIn(accountRecord(world.store.read, 'bob')).status).toBe('active');
});
