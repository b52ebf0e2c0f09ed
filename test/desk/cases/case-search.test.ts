import { beforeEach, describe, expect, test } from 'vitest';
import { type TestDesk, testDesk } from '../../support/desk.ts';

let world: TestDesk;
const numbers = new Map<string, string>();

beforeEach(async () => {
  world = testDesk();
  for (const [caller, callback] of [
    ['Jörg Müller', '(415) 555-0123'],
    ["Sean O'Brien", '+1 415.555.0177'],
    ['Zoë Åkre', ''],
    ['Uwe Mueller', ''],
    ['Ngô Thị Lan'.normalize('NFD'), ''],
    ['कोमल', ''],
    ['Ann Smith-Jones', ''],
    ['Ann "Annie" Lee', ''],
    ['Kay O`Dea', ''],
    ['Kim O′Hara', ''],
    ['Jörg Åkre-Mueller', ''],
    ['Eva Bauerkaemper', ''],
    ['Tom Bauerkämper', ''],
    ['Fox, Peter (Dr.)', ''],
    ['田中 太郎', ''],
    ['علی کریمی', ''],
    ['Joe Ray', '+49 (0)30 901820-15 ext. 7'],
    ['Sue Poe', '555-PETS-123'],
    ['John Jones', ''],
    ['Resulta Susi', ''],
  ] as const) {
    const input = { channel: 'phone', caller, ...(callback === '' ? {} : { callback }) } as const;
    numbers.set(caller.normalize('NFC'), (await world.done('cases.open', input)).number);
  }
  await world.done('cases.note', {
    number: numbers.get('Zoë Åkre') ?? '',
    text: 'Says that the “Café” has her mail.',
  });
});

const callers = async (text: string): Promise<readonly string[]> =>
  (await world.ask('cases', { text })).rows.map(({ caller }) => caller.normalize('NFC'));

describe('cases are searched as people are', () => {
  test.each([
    ['MULLER', 'Jörg Müller'],
    ['Müller', 'Jörg Müller'],
    ['mueller', 'Jörg Müller'],
    ['Müller', 'Uwe Mueller'],
    ['jorg', 'Jörg Müller'],
    ['JOERG', 'Jörg Müller'],
    ['O’Brien', "Sean O'Brien"],
    ['obrien', "Sean O'Brien"],
    ['o brien', "Sean O'Brien"],
    ['sean o brien', "Sean O'Brien"],
    ['o`brien', "Sean O'Brien"],
    ['zoe akre', 'Zoë Åkre'],
    ['Aakre', 'Zoë Åkre'],
    ['cafe', 'Zoë Åkre'],
    ['"café"', 'Zoë Åkre'],
    ['ngo thi', 'Ngô Thị Lan'],
    ['Ngô Thị', 'Ngô Thị Lan'],
    ['कोमल', 'कोमल'],
    ['smith jones', 'Ann Smith-Jones'],
    ['smith-jones', 'Ann Smith-Jones'],
    ['4155550123', 'Jörg Müller'],
    ['415 555 0123', 'Jörg Müller'],
    ['(415) 555-0177', "Sean O'Brien"],
    ['555.0177', "Sean O'Brien"],
    ['“Annie”', 'Ann "Annie" Lee'],
    ['ann annie lee', 'Ann "Annie" Lee'],
    ['ODea', 'Kay O`Dea'],
    ['O’Dea', 'Kay O`Dea'],
    ["O'Hara", 'Kim O′Hara'],
    ['Joerg Akre', 'Jörg Åkre-Mueller'],
    ['Jorg Aakre Müller', 'Jörg Åkre-Mueller'],
    ['Bauerkämper', 'Eva Bauerkaemper'],
    ['Bauerkaemper', 'Tom Bauerkämper'],
    ['fox peter dr', 'Fox, Peter (Dr.)'],
    ['田中太郎', '田中 太郎'],
    ['太郎', '田中 太郎'],
    ['علي كريمي', 'علی کریمی'],
    ['030 9018 2015', 'Joe Ray'],
    ['+49 30 90182015', 'Joe Ray'],
    ['5557387123', 'Sue Poe'],
  ])('%s finds the case of %s', async (typed, caller) => {
    expect(await callers(typed)).toContain(caller);
  });

  test('a pair of letters that was typed is not taken for one: Joe is not Jones, and Sue is not in a result', async () => {
    expect(await callers('Joe')).not.toContain('John Jones');
    expect(await callers('Sue')).toEqual(['Sue Poe']);
  });

  test('by its number with and without the hyphen, in any case', async () => {
    const number = numbers.get('Jörg Müller') ?? '';
    for (const typed of [number, number.replace('-', ''), number.toLowerCase(), number.slice(0, 4)])
      expect(await callers(typed)).toContain('Jörg Müller');
  });

  test('what is somebody else’s name finds nobody, and a wildcard is a letter like others', async () => {
    for (const typed of ['कमल', 'nobody', '%', '_']) expect(await callers(typed)).toEqual([]);
  });
});

test('a number in a note is found by its digits, in any form', async () => {
  const number = numbers.get('Joe Ray') ?? '';
  await world.done('cases.note', { number, text: 'Call 510.555.0144 or (030) 4455 6677 after 5, room 12.' });
  for (const typed of ['5105550144', '(510) 555-0144', '555 0144', '03044556677', '4455 6677'])
    expect([typed, await callers(typed)]).toEqual([typed, ['Joe Ray']]);
});
