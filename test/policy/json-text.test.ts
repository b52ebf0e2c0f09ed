import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJsonText } from '../../main/policy/json-text.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

// Small, so that what is cut and swapped is often JSON still.
const written = fc
  .jsonValue({ maxDepth: 4 })
  .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, undefined, 2)));
const spoilt = fc
  .tuple(
    written,
    fc.nat(),
    fc.nat({ max: 3 }),
    fc.constantFrom('', ',', '}', ']', '"', '\\', '0', '//', '\u00a0', 'nul', '\t'),
  )
  .map(([text, at, count, put]) => {
    const place = at % (text.length + 1);
    return text.slice(0, place) + put + text.slice(place + count);
  });

test('A text is taken where it is JSON, and read as JSON is; else its fault has a line of the text', () => {
  fc.assert(
    fc.property(fc.oneof(written, spoilt), (text) => {
      const read = readJsonText(text);
      if ('problem' in read) {
        expect(isJson(text) && !/there twice/.test(read.problem)).toBe(false);
        expect(read.line).toBeGreaterThanOrEqual(1);
        expect(read.line).toBeLessThanOrEqual(text.split('\n').length);
      } else expect(read.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ['{"a": 1,\n "b": {},\n "a": 2}', 3, 'the key “a” is there twice'],
  ['[{"x": 1}, {"y": 1,\n"y": 1}]', 2, 'the key “y” is there twice'],
  ['{"__proto__": 1, "__proto__": 1}', 1, 'the key “__proto__” is there twice'],
  ['{\n"a": [1, 2', 2, 'the file ends too soon'],
  ['{"a": 1} // why\n', 1, '“/” can’t stand here'],
  ['{"a": 1,}', 1, '“}” can’t stand here'],
  ['[\n'.repeat(40), 33, 'it is nested too deeply'],
])('%j is refused at its line', (text, line, problem) => {
  expect(readJsonText(text)).toEqual({ line, problem });
});

test('Each value is found at its line, and what is not there at that of the nearest thing around it', () => {
  const read = readJsonText('{\n "mail": {\n  "to": [1,\n   2] }\n}');
  if ('problem' in read) throw new Error(read.problem);
  expect(read.lineOf(['mail', 'to', 1])).toBe(4);
  expect(read.lineOf(['mail', 'to', 7])).toBe(3);
  expect(read.lineOf(['mail', 'from'])).toBe(2);
  expect(read.lineOf(['updates', 'mode'])).toBe(1);
});
