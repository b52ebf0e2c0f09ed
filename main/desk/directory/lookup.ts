import type { LookupKind, LookupResult } from '../../../preload/contract/directory.ts';
import { readPhone } from '../../../preload/contract/pasted-phone.ts';
import { cleanSearch } from '../../../preload/contract/pasted-text.ts';
import type { Reader } from '../../store/handles.ts';
import { caseKey, phoneDigits } from '../ground/words/folding.ts';
import { type Bounds, byMatch, type Found, mostCounted, nothingFound, readHits } from './hits.ts';
import { findEmail } from './lookup-email.ts';
import { findIds, findJoinedUserName, findLastDigits, findPhone, findPracticeId } from './lookup-exact.ts';
import { findNear, takenApart } from './lookup-near.ts';
import { findWords } from './lookup-words.ts';

export interface LookupInput {
  readonly text: string;
  readonly limit: number;
  /** All hits, however many. */
  readonly all: boolean;
  /** Without it, names that sound or look alike are left for another question: they take longer than a key stroke. */
  readonly near?: boolean;
}

// With fewer digits a number can't be found.
const fewestDigits = 7;
/** With fewer than these the near ones follow. */
const fewFound = 5;
// More than any desk has; SQL needs a number.
const noLimit = 1_000_000_000;

/** Finds practices and accounts. The shape of what was typed picks the index; the best match comes first. */
export function lookup(
  reader: Reader,
  { text, limit, all, near: withNear = true }: LookupInput,
): LookupResult {
  const started = performance.now();
  const query = cleanSearch(text);
  const { kind, found } = search(reader, query, {
    shown: all ? noLimit : limit,
    counted: all ? noLimit : Math.max(limit, mostCounted),
  });
  const best = [...found.candidates].sort(byMatch);
  const hits = readHits(reader, all ? best : best.slice(0, limit));
  const nearFollow = mayBeMisheard(kind, found.total);
  const near =
    nearFollow && withNear
      ? readHits(reader, findNear(reader, query, new Set(best.map(({ search_id }) => search_id))))
      : [];
  return {
    query,
    kind,
    total: found.total,
    totalIsAtLeast: found.isAtLeast === true,
    tookMs: performance.now() - started,
    hits,
    near,
    nearFollow: nearFollow && !withNear,
  };
}

/** Where nothing or little is found by a name, the caller may have been misheard; numbers and ids are found or not. */
const mayBeMisheard = (kind: LookupKind, total: number): boolean =>
  (kind === 'text' || kind === 'user-name') && total < fewFound;

function search(
  reader: Reader,
  query: string,
  bounds: Bounds,
): { readonly kind: LookupKind; readonly found: Found } {
  if (query === '') return { kind: 'text', found: nothingFound };
  if (query.includes('@')) return { kind: 'email', found: findEmail(reader, query, bounds) };
  const digits = phoneDigits(query);
  const phone = readPhone(query);
  const looksLikePhone = phone.isPhone && digits.length >= fewestDigits;
  const called = looksLikePhone ? findPhone(reader, digits, bounds) : nothingFound;
  const { practice, user } = findIds(reader, caseKey(query), bounds);
  // An exact id comes first and hides nothing: one text may be an id, a user name, a number and a name.
  if (practice.total + user.total > 0) {
    const first = [user, called].reduce(before, practice);
    const areShown = first.candidates.length < bounds.shown;
    const found = before(first, findWords(reader, query, bounds, areShown));
    return { kind: practice.total > 0 ? 'practice-id' : 'user-name', found };
  }
  if (called.total > 0) return { kind: 'phone', found: called };
  // “2020 Vet” could be dialled by its letters, and is a name more often.
  if (looksLikePhone && !/[a-z]/i.test(phone.text.replace(/ ext\. \d+$/, '')))
    return { kind: 'phone', found: nothingFound };
  return { kind: 'text', found: byText(reader, query, bounds) };
}

// Practice IDs have four digits at least, with zeros before.
const idDigits = 4;

/** Practice IDs as people say them: without the hyphen, the letters or the zeros, or with zeros that are not there. */
function practiceIdsLike(compact: string): readonly string[] {
  const [, letters, digits] = /^([a-z]{0,6})(\d{1,12})$/.exec(compact) ?? [];
  if (digits === undefined) return [];
  const bare = digits.replace(/^0+(?=.)/, '');
  const numbers = new Set([digits, bare.padStart(idDigits, '0'), bare]);
  const ids = [...numbers].map((number) => `${letters || 'pr'}-${number}`);
  return letters ? [...ids, compact] : ids;
}

/** By the words of names; else by what people make of an id, a number or a user name. */
function byText(reader: Reader, query: string, bounds: Bounds): Found {
  const words = findWords(reader, query, bounds);
  const compact = caseKey(query).replace(/[^\p{L}\p{N}]+/gu, '');
  const others: Found[] = [
    ...practiceIdsLike(compact).map((id) => findPracticeId(reader, id)),
    ...(/^\d{4}$/.test(compact) ? [findLastDigits(reader, compact, bounds)] : []),
    ...(compact.length >= 3
      ? [findJoinedUserName(reader, compact, { ...bounds, beginning: words.total === 0 })]
      : []),
    // What stands before the @.
    ...(words.total === 0 && compact.length >= 3 && !/\s/.test(query)
      ? [findEmail(reader, `${query}@`, bounds)]
      : []),
    // A whole name that was typed as one word.
    ...(words.total < fewFound && /^[a-z]{6,24}$/.test(compact) && !/\s/.test(query)
      ? takenApart(reader, compact).map((apart) => findWords(reader, apart, bounds))
      : []),
    // Words that are written as one elsewhere: “Mc Donald”.
    ...(words.total === 0 && compact.length >= 3 && /\s/.test(query)
      ? [findWords(reader, compact, bounds)]
      : []),
  ];
  return others.reduce(before, words);
}

/** What was found first, and below it what was found otherwise and is not among it. */
function before(first: Found, rest: Found): Found {
  if (rest.total === 0) return first;
  if (first.total === 0) return rest;
  const known = new Set(first.candidates.map(({ search_id }) => search_id));
  const added = rest.candidates.filter(({ search_id }) => !known.has(search_id));
  const lowest = Math.max(-1, ...first.candidates.map(({ rank }) => rank)) + 1;
  return {
    candidates: [...first.candidates, ...added.map((one) => ({ ...one, rank: one.rank + lowest }))],
    total: first.total + rest.total - (rest.candidates.length - added.length),
    isAtLeast: first.isAtLeast === true || rest.isAtLeast === true,
  };
}
