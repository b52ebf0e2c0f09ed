import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberKey, waysToFind } from '../../../main/desk/ground/case-log/case-texts.ts';
import { testDesk } from '../../support/desk.ts';

// Few letters, so that many texts are found; signs that fold, part words or mean something to SQL and to the index.
const letter = fc.constantFrom(...'aaabbcoeöéÅ田中 \'’"%_-*'.split(''));
const text = fc.string({ unit: letter, minLength: 1, maxLength: 9 }).filter((one) => /[a-z田]/.test(one));
const typed = fc.oneof(
  text,
  fc.constantFrom('a', 'ab', 'oe', 'abc', 'aaab', 'b a', '田 中', '田中', '%', '_'),
);

test('a search finds the cases that have the text in some spelling, and no others, whatever was written and corrected', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ caller: text, note: text, corrected: fc.option(text), tag: text }), {
        minLength: 1,
        maxLength: 6,
      }),
      fc.array(typed, { minLength: 1, maxLength: 6 }),
      async (cases, searches) => {
        const world = testDesk();
        const kept: string[] = [];
        for (const { caller, note, corrected, tag } of cases) {
          const { number } = await world.done('cases.open', { channel: 'phone', caller, tags: [tag] });
          await world.done('cases.note', { number, text: note });
          if (corrected !== null) await world.done('cases.update', { number, caller: corrected });
          kept.push(number);
        }
        for (const search of searches) {
          const ways = waysToFind(search);
          const key = numberKey(search);
          const expected: string[] = [];
          for (const number of kept) {
            const record = await world.ask('case', { number });
            const texts = [record.caller, ...record.tags, ...record.timeline.map((line) => line.text)];
            const isThere = texts.some((one) =>
              waysToFind(one).some((kept) => ways.some((way) => kept.includes(way))),
            );
            if (isThere || (key !== '' && numberKey(number).includes(key))) expected.push(number);
          }
          const { rows } = await world.ask('cases', { text: search });
          const found = rows.map(({ number }) => number).sort();
          expect(found).toEqual(expected.sort());
        }
      },
    ),
    { numRuns: 25 },
  );
});
