import { join, type Sql, sql } from '../../store/sql.ts';
import { numberKey, waysToFind } from '../ground/case-log/case-texts.ts';
import { phoneDigits } from '../ground/words/folding.ts';

/** How the cases that have a text are found. */
export interface TextSearch {
  /** Whether a case has it, over `cases AS c`: for who looks at one case after the other. */
  readonly isIn: Sql;
  /** The ids of all cases that have it, by the index; one may come more than once. Null where the text is too short for that. */
  readonly found: Sql | null;
  /** Counts the texts that `found` looks through, and stops there. Gives `n`. */
  readonly countLookedThrough: (most: number) => Sql;
}

/** Finds cases with the text in some spelling. Never by shortening what was typed: Joe is not Jones. */
export function searchFor(typed: string): TextSearch {
  const parts = partsOf(typed);
  // Quotes alone are looked for as they stand.
  if (parts.length === 0) return { isIn: asItStands(typed.trim()), found: null, countLookedThrough: noText };
  const has = join(
    parts.flatMap(({ part, places }) => places.map((place) => sql`instr(${columns[place]}, ${part}) > 0`)),
    ' OR ',
  );
  const isIn = sql`EXISTS (SELECT 1 FROM case_texts AS t WHERE t.case_id = c.id AND (${has}))`;
  const index = parts.map(({ part }) => indexPhrase(part));
  if (index.includes(null)) return { isIn, found: null, countLookedThrough: noText };
  const mayHave = sql`SELECT rowid FROM case_index WHERE case_index MATCH ${index.join(' OR ')}`;
  return {
    isIn,
    found: sql`SELECT t.case_id FROM (${mayHave}) AS i CROSS JOIN case_texts AS t ON t.search_id = i.rowid WHERE ${has}`,
    countLookedThrough: (most) => sql`SELECT count(*) AS n FROM (${mayHave} LIMIT ${most})`,
  };
}

const noText = (): Sql => sql`SELECT 0 AS n`;

const columns = { folded: sql`t.folded`, digits: sql`t.digits`, number: sql`t.number` } as const;

interface Part {
  /** Folded as it is kept in the columns where it is looked for. */
  readonly part: string;
  readonly places: readonly (keyof typeof columns)[];
}

const fewestDigits = 4;
// So many digits are a whole number, whose first zero is dialled at home alone.
const wholeNumber = 8;

/** What of a text is looked for, each part of it enough. */
function partsOf(typed: string): readonly Part[] {
  const ways = waysToFind(typed);
  const number = numberKey(typed);
  const digits = phoneDigits(typed);
  const dialled = digits.length >= wholeNumber ? digits.replace(/^0+/, '') : digits;
  return [
    ...ways.map((part): Part => ({ part, places: part === number ? ['folded', 'number'] : ['folded'] })),
    ...(number === '' || ways.includes(number) ? [] : [{ part: number, places: ['number'] } as const]),
    ...(dialled.length < fewestDigits ? [] : [{ part: dialled, places: ['digits'] } as const]),
  ];
}

// The index knows what stands in a text by each three letters beside each other.
const indexed = 3;
// More of them leave no fewer cases to compare.
const mostParts = 8;

/** What the index is asked for a part; null where it is too short for it. */
function indexPhrase(part: string): string | null {
  const letters = [...part];
  if (letters.length < indexed) return null;
  const parts = new Set(
    Array.from({ length: letters.length + 1 - indexed }, (_none, at) =>
      letters.slice(at, at + indexed).join(''),
    ),
  );
  const all = [...parts].slice(0, mostParts).map((one) => `"${one.replace(/"/g, '""')}"`);
  return `(${all.join(' AND ')})`;
}

const asItStands = (typed: string): Sql =>
  sql`(instr(c.caller, ${typed}) > 0 OR instr(c.tags, ${typed}) > 0 OR EXISTS (
        SELECT 1 FROM timeline AS t WHERE t.case_id = c.id AND instr(t.text, ${typed}) > 0))`;
