import { describe, expect, test } from 'vitest';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { fillDirectory } from '../../support/directory.ts';
import { transferDesk } from '../../support/transfer-desk.ts';

describe('a user name is found however its parts are joined', () => {
  const names = ['front-desk', 'night.shift.1', 'vet_team', 'frontoffice', 'lab'];
  test.each([
    ['frontdesk', 'front-desk'],
    ['FrontDesk', 'front-desk'],
    ['front desk', 'front-desk'],
    ['front_desk', 'front-desk'],
    ['front.des', 'front-desk'],
    ['nightshift1', 'night.shift.1'],
    ['night shift 1', 'night.shift.1'],
    ['night shift', 'night.shift.1'],
    ['night-shift-1', 'night.shift.1'],
    ['vetteam', 'vet_team'],
    ['vet team', 'vet_team'],
    ['front office', 'frontoffice'],
    ['front-office', 'frontoffice'],
  ])('%s finds %s', async (typed, expected) => {
    const { store } = transferDesk();
    await fillDirectory(
      store,
      [{}],
      names.map((userName, at) => ({ id: `a-${at}`, userName, givenName: 'Ida', familyName: `Roe${at}` })),
    );
    const { hits } = lookup(store.read, { text: typed, limit: 10, all: false });
    expect(hits.map(({ userName }) => userName)).toEqual([expected]);
  });

  test('also where somebody is called so: the name first, the user name below', async () => {
    const { store } = transferDesk();
    await fillDirectory(
      store,
      [{}],
      [
        { id: 'a-1', userName: 'mary.lee', givenName: 'Olga', familyName: 'Roe' },
        { id: 'a-2', userName: 'other', givenName: 'Marylee', familyName: 'Fox' },
      ],
    );
    const { hits } = lookup(store.read, { text: 'marylee', limit: 10, all: false });
    expect(hits.map(({ id }) => id)).toEqual(['a-2', 'a-1']);
  });
});

test.each([
  ['030 90182015', 'a-0'],
  ['0049 30 90182015', 'a-0'],
  ['011 49 30 90182015', 'a-0'],
  ['+49 30 90182016', 'a-1'],
  ['30 90182016', 'a-1'],
  ['020 7946 0018', 'a-2'],
  ['+41 44 668 18 00', 'a-3'],
  ['044 668 18 00', 'a-3'],
])('a number is found as it is dialled at home and from abroad: %s', async (typed, expected) => {
  const { store } = transferDesk();
  const phones = ['+49 30 90182015', '(030) 90182016', '+44 (0)20 7946 0018', '0041 44 668 18 00'];
  await fillDirectory(
    store,
    [{}],
    phones.map((phone, at) => ({ id: `a-${at}`, phone })),
  );
  const { hits } = lookup(store.read, { text: typed, limit: 5, all: false });
  expect(hits.map(({ id }) => id)).toEqual([expected]);
});

test('a domain of more people than are looked at says how many there are', async () => {
  const { store } = transferDesk();
  await fillDirectory(
    store,
    [{}],
    Array.from({ length: 230 }, (_none, at) => ({ id: `a-${at}`, loginEmail: `p${at}@large.example` })),
  );
  const { hits, total } = lookup(store.read, { text: '@large.example', limit: 20, all: false });
  expect([hits.length, total]).toEqual([20, 230]);
});
