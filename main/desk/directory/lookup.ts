import type { LookupKind, LookupResult } from '../../../preload/contract/directory.ts';
import { readPhone } from '../../../preload/contract/pasted-phone.ts';
import { cleanSearch } from '../../../preload/contract/pasted-text.ts';
import type { Reader } from '../../store/handles.ts';
import { caseKey, phoneDigits } from './folding.ts';
import { byMatch, type Found, mostCandidates, nothingFound, readHits } from './hits.ts';
import { findEmail, findPhone, findPracticeId, findUserName } from './lookup-exact.ts';
import { findWords } from './lookup-words.ts';

export interface LookupInput {
  readonly text: string;
  readonly limit: number;
  /** All hits, however many. */
  readonly all: boolean;
}

// With fewer digits a number can't be found.
const fewestDigits = 7;
// More than any desk has; SQL needs a number.
const noLimit = 1_000_000_000;

/** Finds practices and accounts. The shape of what was typed picks the index; the best match comes first. */
export function lookup(reader: Reader, { text, limit, all }: LookupInput): LookupResult {
  const started = performance.now();
  const query = cleanSearch(text);
  const most = all ? noLimit : Math.max(limit, mostCandidates);
  const { kind, found } = search(reader, query, most);
  const best = [...found.candidates].sort(byMatch);
  const hits = readHits(reader, all ? best : best.slice(0, limit));
  return { query, kind, total: found.total, tookMs: performance.now() - started, hits };
}

function search(
  reader: Reader,
  query: string,
  most: number,
): { readonly kind: LookupKind; readonly found: Found } {
  if (query === '') return { kind: 'text', found: nothingFound };
  if (query.includes('@')) return { kind: 'email', found: findEmail(reader, query, most) };
  const digits = phoneDigits(query);
  const phone = readPhone(query);
  const looksLikePhone = phone.isPhone && digits.length >= fewestDigits;
  if (looksLikePhone) {
    const found = findPhone(reader, digits, most);
    if (found.total > 0) return { kind: 'phone', found };
  }
  const practice = findPracticeId(reader, caseKey(query));
  if (practice.total > 0) return { kind: 'practice-id', found: practice };
  const user = findUserName(reader, caseKey(query), most);
  if (user.total > 0) return { kind: 'user-name', found: user };
  // “2020 Vet” could be dialled by its letters, and is a name more often.
  if (looksLikePhone && !/[a-z]/i.test(phone.text.replace(/ ext\. \d+$/, '')))
    return { kind: 'phone', found: nothingFound };
  return { kind: 'text', found: findWords(reader, query, most) };
}
