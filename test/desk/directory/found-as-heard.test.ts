import { describe, expect, test } from 'vitest';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { foldWords, nameKey } from '../../../main/desk/ground/words/folding.ts';
import type { Store } from '../../../main/store/store.ts';
import { fillDirectory } from '../../support/directory.ts';
import { answered, transferDesk } from '../../support/transfer-desk.ts';

const key = (name: string): string => nameKey(name, '');

describe('folding leaves out only what a reader of the script would leave out', () => {
  test.each([
    ['Ångström', 'Angstrom'],
    ['Łukasz', 'Lukasz'],
    ['Ёлкина', 'Елкина'],
    ['Ελένη', 'Ελενη'],
    ['مُحَمَّد', 'محمد'],
    ['أحمد', 'احمد'],
    ['کریمی', 'كريمي'],
    ['فاطمة', 'فاطمه'],
    ['عبد\u200cالله', 'عبدالله'],
    ['محـــمد', 'محمد'],
    ['מֹשֶׁה', 'משה'],
    ['か\u3099', 'が'],
    ['김민준', '김민준'.normalize('NFD')],
    ['ﾀﾅｶ', 'タナカ'],
    ['İpek', 'ipek'],
    ['葛\u{e0100}城', '葛城'],
    ['辻\ufe00', '辻'],
    ['\u200eعلي\u200f', 'علي'],
    ['هۀ', 'هه'],
    ['ہمایوں', 'همایوں'],
    ['مکۃ', 'مكة'],
    ['آمنة', 'امنه'],
    ['ท่ำ', 'ท่ํา'],
    ['क\u093c', '\u0958'],
    ['ΣΩΚΡΑΤΗΣ', 'Σωκράτης'],
    ['Strauß', 'STRAUSS'],
  ])('%s and %s are one name', (one, other) => {
    expect(key(one)).toBe(key(other));
    expect(key(one)).not.toBe('');
  });

  test.each([
    ['कमल', 'कोमल'],
    ['राम', 'रमा'],
    ['কমল', 'কোমল'],
    ['ராம', 'ரமா'],
    ['สมชาย', 'สมชย'],
    ['គឹម', 'គម'],
    ['ခင်', 'ခန်'],
    ['かき', 'がき'],
    ['ハナ', 'バナ'],
    ['Boer', 'Bör'],
    ['Mueller', 'Müller'],
  ])('%s and %s are two', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test.each(['′', '‛', '＇', '’', '‘', 'ʼ', 'ʹ', 'ʾ', 'ʽ', '`', '´'])('O%sBrien is OBrien', (sign) => {
    expect(key(`O${sign}Brien`)).toBe('obrien');
  });

  test('a sign that stands for an Arabic or Hebrew letter in Latin, or for a sound in Hebrew, parts no word', () => {
    expect([key('ʿUmar Ḥasan'), key('Saʿd'), key('צ׳רלי')]).toEqual(['umar hasan', 'sad', 'צרלי']);
  });

  test('a mark alone is no word', () => {
    expect(foldWords('\u0301 ◌ -')).toEqual([]);
  });
});

const people: readonly (readonly [string, string])[] = [
  ['Heike', 'Müller'],
  ['Uwe', 'Mueller'],
  ['Jörg', 'Brandt'],
  ['Lise', 'Sørensen'],
  ['Nils', 'Åkre'],
  ['太郎', '田中'],
  ['', '山田花子'],
  ['민준', '김'],
  ['मोहन', 'कोमल'],
  ['علی', 'کریمی'],
  ['Ronald', 'McDonald'],
  ['Sean', 'O’Brien'],
  ['Ann', 'Smith-Jones'],
  ['Nadia', 'Van der Berg'],
  ['Erik', 'Eriksson'],
  ['Brian', 'Whyte'],
  ['Stephen', 'Philips'],
  ['Katarzyna', 'Wiśniewska'],
  ['Robert', 'Kowalski'],
  ['Cary', 'Grant'],
  ['Jo', 'Baxter'],
  ['Ewan', 'MacGregor'],
  ['Flannery', 'O’Connor'],
  ['Eva', 'Bauerkaemper'],
  ['Tom', 'Bauerkämper'],
  ['', '佐々木'],
  ['一郎', '𠮷田'],
  ['マリア', 'ガルシア・ロペス'],
  ['ʿUmar', 'Ḥasan'],
  ['Ana-Lucía', 'D′Ângelo'],
];

let store: Store;

async function directory(): Promise<Store> {
  const desk = transferDesk();
  await fillDirectory(
    desk.store,
    [
      { id: 'PR-7001', name: 'Cedar Street Dental', phone: '(415) 555-7788' },
      { id: 'PR-7002', name: 'Harbour Animal Clinic' },
    ],
    people.map(([givenName, familyName], at) => ({
      id: `a-${at}`,
      practiceId: 'PR-7001',
      givenName,
      familyName,
      ...(at === 0 ? { loginEmail: 'anna@münchen.example', emailState: 'verified' as const } : {}),
      ...(at === 1
        ? { loginEmail: 'frontdesk@oak.example', emailState: 'verified' as const, userName: 'oakside-portal' }
        : {}),
    })),
  );
  return desk.store;
}

const found = (text: string, limit = 50) => {
  const { hits, near, kind } = lookup(store.read, { text, limit, all: false });
  return { kind, hits: hits.map(({ name, id }) => name || id), near: near.map(({ name, id }) => name || id) };
};

describe('names are found however they are spelled', () => {
  test.each([
    ['Mueller', 'Heike Müller'],
    ['Müller', 'Uwe Mueller'],
    ['muller', 'Heike Müller'],
    ['Joerg', 'Jörg Brandt'],
    ['Soerensen', 'Lise Sørensen'],
    ['Aakre', 'Nils Åkre'],
    ['田中', '太郎 田中'],
    ['田中太郎', '太郎 田中'],
    ['太郎', '太郎 田中'],
    ['花子', '山田花子'],
    ['山田 花子', '山田花子'],
    ['김민준', '민준 김'],
    ['कोमल', 'मोहन कोमल'],
    ['علي كريمي', 'علی کریمی'],
    ['Mc Donald', 'Ronald McDonald'],
    ['OBrien', 'Sean O’Brien'],
    ['brien', 'Sean O’Brien'],
    ['smithjones', 'Ann Smith-Jones'],
    ['vanderberg', 'Nadia Van der Berg'],
    ['robertkowalski', 'Robert Kowalski'],
    ['kowalskirobert', 'Robert Kowalski'],
    ['Bauerkämper', 'Eva Bauerkaemper'],
    ['Bauerkaemper', 'Tom Bauerkämper'],
    ['佐々', '佐々木'],
    ['𠮷田一郎', '一郎 𠮷田'],
    ['ロペス', 'マリア ガルシア・ロペス'],
    ['ガルシアロペス', 'マリア ガルシア・ロペス'],
    ['umar hasan', 'ʿUmar Ḥasan'],
    ['analucia dangelo', 'Ana-Lucía D′Ângelo'],
    ['angelo', 'Ana-Lucía D′Ângelo'],
  ])('%s finds %s', async (typed, name) => {
    store = await directory();
    expect(found(typed).hits).toContain(name);
  });

  test('another vowel sign is another name', async () => {
    store = await directory();
    expect(found('कमल').hits).toEqual([]);
  });
});

describe('what is misheard is found among the near ones', () => {
  test.each([
    ['erikson', 'Erik Eriksson'],
    ['ericsen', 'Erik Eriksson'],
    ['brain white', 'Brian Whyte'],
    ['stefan fillips', 'Stephen Philips'],
    ['visnevska', 'Katarzyna Wiśniewska'],
    ['katarzina wisniewska', 'Katarzyna Wiśniewska'],
    ['harbor animal', 'Harbour Animal Clinic'],
    ['mcdonnald', 'Ronald McDonald'],
    ['smith jonse', 'Ann Smith-Jones'],
    ['robet', 'Robert Kowalski'],
    ['rovert kowalsi', 'Robert Kowalski'],
    ['kowarlski', 'Robert Kowalski'],
    ['gant', 'Cary Grant'],
    ['taxter', 'Jo Baxter'],
    ['mc gregor', 'Ewan MacGregor'],
    ['o conner', 'Flannery O’Connor'],
  ])('%s is near %s', async (typed, name) => {
    store = await directory();
    expect(found(typed).near).toContain(name);
  });

  test('nothing is near a word that is like none, and what was found is not near itself', async () => {
    store = await directory();
    expect(found('xylophone').near).toEqual([]);
    const { hits, near } = found('eriksson');
    expect(near.filter((name) => hits.includes(name))).toEqual([]);
  });

  test.each([
    ['yousef celik', 'Yusuf Çelik'],
    ['erikson', 'Jonas Eriksen'],
    ['kowalczik', 'Olga Kowalczyk'],
    ['mary li', 'Mary Lee'],
    ['harbor animal', 'Harbour Animal Clinic'],
    ['vanderberg', 'Nadia Van der Berg'],
    ['PR1001', 'Ångström & Søn Vet'],
    ['PR 1001', 'Ångström & Søn Vet'],
    ['1001', 'Ångström & Søn Vet'],
    ['frontdesk', 'Hanna Weiß'],
    ['cedarstreet', 'Cedar Street Dental'],
    ['0111', 'Hanna Weiß'],
  ])('of the sample directory: %s', async (typed, name) => {
    const desk = transferDesk();
    answered(await desk.run('importSample', {}));
    store = desk.store;
    const { hits, near } = found(typed, 100);
    expect([...hits, ...near].join('\n')).toContain(name);
  });
});

test('a practice is heard by the longest of its words, wherever they stand and however many it has', async () => {
  const desk = transferDesk();
  store = desk.store;
  await fillDirectory(
    store,
    [
      { id: 'PR-1', name: 'Eye and Ear Care of Thornbergrove' },
      { id: 'PR-2', name: 'Winergrove Dermatology of Bay View' },
      { id: 'PR-3', name: 'Eye and Ear Care of Millbrook' },
    ],
    [],
  );
  const near = (text: string) =>
    lookup(store.read, { text, limit: 50, all: false }).near.map(({ name }) => name);
  expect(near('eye and ear care of hornbergrove')[0]).toBe('Eye and Ear Care of Thornbergrove');
  expect(near('winergrove dermatologi of bay view')).toEqual(['Winergrove Dermatology of Bay View']);
  expect(near('winegrove dermatolo of bay')).toEqual(['Winergrove Dermatology of Bay View']);
});

test('names that sound alike can be left for a second question, and the answer says whether there may be some', async () => {
  store = await directory();
  const asked = (text: string, near: boolean) => lookup(store.read, { text, limit: 50, all: false, near });
  expect(asked('erikson', false)).toMatchObject({ near: [], nearFollow: true });
  expect(asked('erikson', true)).toMatchObject({ near: [{ name: 'Erik Eriksson' }], nearFollow: false });
  // An id or a number is found or not.
  for (const text of ['PR-7001', '(415) 555-7788', 'anna@münchen.example'])
    expect([text, asked(text, false).nearFollow]).toEqual([text, false]);
});

test('the nearest is shown also where hundreds have a name that sounds like it', async () => {
  const desk = transferDesk();
  store = desk.store;
  const many = Array.from({ length: 300 }, (_none, at) => ({
    id: `k-${at}`,
    givenName: 'Jan',
    familyName: 'Kowalczuk',
  }));
  await fillDirectory(store, [{}], [...many, { id: 'olga', givenName: 'Olga', familyName: 'Kowalczyk' }]);
  for (const typed of ['kowalczik', 'kowalzcyk', 'olga kowalczik'])
    expect([typed, found(typed).near]).toEqual([typed, expect.arrayContaining(['Olga Kowalczyk'])]);
});

test.each([
  ['pr 42', 'PR-0042'],
  ['PR-42', 'PR-0042'],
  ['42', 'PR-0042'],
  ['7', 'PR-7'],
  ['PR-0007', 'PR-7'],
  ['pr.0042', 'PR-0042'],
])('a Practice ID is found as it is said: %s is %s', async (typed, id) => {
  const desk = transferDesk();
  store = desk.store;
  await fillDirectory(
    store,
    [
      { id: 'PR-0042', name: 'Acorn Clinic' },
      { id: 'PR-7', name: 'Bluff Clinic' },
    ],
    [],
  );
  expect(lookup(store.read, { text: typed, limit: 5, all: false }).hits[0]?.id).toBe(id);
});

test('those with the nearest name are shown before one of each name that is farther', async () => {
  const desk = transferDesk();
  store = desk.store;
  const others = ['Kovalcik', 'Kavalchick', 'Kowalcek', 'Kowelczak', 'Kuwalczuk', 'Kawalczek'];
  await fillDirectory(
    store,
    [{}],
    [
      ...Array.from({ length: 15 }, (_none, at) => ({
        id: `k-${at}`,
        givenName: `Olga${at}`,
        familyName: 'Kowalczyk',
      })),
      ...others.flatMap((familyName) =>
        Array.from({ length: 20 }, (_none, at) => ({
          id: `${familyName}-${at}`,
          givenName: `Jan${at}`,
          familyName,
        })),
      ),
    ],
  );
  const { near } = found('kowalczik');
  expect(near.filter((name) => name.endsWith('Kowalczyk'))).toHaveLength(15);
  expect(near).toHaveLength(20);
});

describe('an exact id comes first, and the people of that name below it', () => {
  test('a user name does not hide those who are called so', async () => {
    const desk = transferDesk();
    store = desk.store;
    await fillDirectory(
      store,
      [{}],
      [
        { id: 'u', userName: 'nguyen', givenName: 'Ada', familyName: 'Nguyễn' },
        { id: 'x', givenName: 'Binh', familyName: 'Nguyễn' },
        { id: 'y', givenName: 'Chi', familyName: 'Nguyen' },
      ],
    );
    expect(found('nguyen')).toMatchObject({
      kind: 'user-name',
      hits: ['Ada Nguyễn', 'Binh Nguyễn', 'Chi Nguyen'],
    });
  });

  test('one text that is an id, a user name, a number and a name hides none of them', async () => {
    const desk = transferDesk();
    store = desk.store;
    await fillDirectory(
      store,
      [
        { id: 'cedar', name: 'Elm Vets' },
        { id: '5550107799', name: 'Fir Vets' },
        { id: 'PR-9', name: 'Oak Vets', phone: '(555) 010-7799' },
        { id: 'PR-10', name: 'Ash Vets', phone: '(415) 555-7788' },
      ],
      [
        { id: 'u', practiceId: 'PR-9', userName: 'cedar', givenName: 'Bo', familyName: 'Lund' },
        { id: 'v', practiceId: 'PR-9', givenName: 'Cid', familyName: 'Cedar' },
        { id: 'w', practiceId: 'PR-9', userName: '4155557788', givenName: 'Dee', familyName: 'Moss' },
      ],
    );
    expect(found('cedar')).toMatchObject({
      kind: 'practice-id',
      hits: ['Elm Vets', 'Bo Lund', 'Cid Cedar'],
    });
    expect(found('5550107799')).toMatchObject({ kind: 'practice-id', hits: ['Fir Vets', 'Oak Vets'] });
    expect(found('4155557788')).toMatchObject({ kind: 'user-name', hits: ['Dee Moss', 'Ash Vets'] });
    expect(found('(415) 555-7788')).toMatchObject({ kind: 'phone', hits: ['Ash Vets'] });
  });

  test('addresses are found by their domain and by the beginning of an international one', async () => {
    store = await directory();
    for (const typed of ['@oak.example', '@oak', 'frontdesk'])
      expect(found(typed).hits).toContain('Uwe Mueller');
    for (const typed of ['anna@mün', 'anna@münchen.example', '@mün', '@münchen.example', 'anna@xn--mnchen'])
      expect(found(typed).hits).toContain('Heike Müller');
    expect(found('7788').hits).toContain('Cedar Street Dental');
    expect(found('oakside').hits).toContain('Uwe Mueller');
  });
});
