import type { QueryName } from '../../../preload/contract/contract.ts';
import { type Answer, done } from '../../failures.ts';
import { maskEmail, maskPhone } from '../ground/words/masking.ts';

/** Fields that hold an address or a number on file, in whatever answer they stand. A new answer need not think of it. */
const onFile: Readonly<Record<string, (value: string) => string>> = {
  email: maskEmail,
  pendingEmail: maskEmail,
  formerEmail: maskEmail,
  freed: maskEmail,
  to: maskEmail,
  suggestion: maskEmail,
  phone: maskPhone,
  pendingPhone: maskPhone,
};

/**
 * Fields of these names that hold no secret of the file: what was typed into the question itself, and addresses that an
 * account asks for without holding them, which are what a conflict is about.
 */
const asked: Readonly<Partial<Record<QueryName, readonly string[]>>> = {
  explain: ['email', 'hints.suggestion'],
  account: ['wanted.email'],
  contested: ['rows.email'],
  conflict: ['email'],
};

/** Answers that quote what was typed and said, under any name: each address in any of their texts is masked. */
const quoting: readonly QueryName[] = ['auditEntries', 'auditEntry'];

const addresses = /[^\s@"'<>(),;:“”«»]{1,64}@[^\s@"'<>(),;:“”«»]{1,255}/gu;

const isMasked = (value: string): boolean => /^[^@•]{0,2}•••/u.test(value);

const within = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);
const isAsked = (name: string, path: string): boolean => asked[name as QueryName]?.includes(path) ?? false;

/** The mask for a field's value; null where there is nothing on file in it. */
function maskFor(field: string, value: unknown): string | null {
  if (typeof value !== 'string' || value === '' || !Object.hasOwn(onFile, field)) return null;
  // `to` is a message's state or sort elsewhere.
  if (field !== 'phone' && field !== 'pendingPhone' && !value.includes('@')) return null;
  return isMasked(value) ? null : (onFile[field]?.(value) ?? null);
}

/** Whether there may be an address or a number in a value: texts without an @ are looked at by their fields' names alone. */
const mayHoldAny = (value: unknown): boolean =>
  typeof value === 'string' ? value.includes('@') : typeof value === 'object' && value !== null;

interface Masked {
  readonly value: unknown;
  /** Ids of the records whose numbers or addresses stand in the answer; without an id, their place. */
  readonly records: ReadonlySet<string>;
}

/**
 * An answer of the desk with every number and address on file masked, and which records had one. Texts beside an address
 * (what a server said, the mail itself) lose it too.
 */
export function maskAnswer(name: string, answer: unknown): Masked {
  const records = new Set<string>();
  const isQuoting = quoting.includes(name as QueryName);
  const withoutAddresses = (text: string, path: string): string =>
    text.replace(addresses, (found) => {
      if (isMasked(found)) return found;
      records.add(path);
      return maskEmail(found);
    });
  // What has nothing on file in it is given on as it is, and nothing is made for it: a look-up, which is masked at each key, has
  // hundreds of texts, and a long list has thousands.
  const fields = (
    value: Readonly<Record<string, unknown>>,
    path: string,
    hidden: ReadonlyMap<string, string>,
  ): unknown => {
    const names = Object.keys(value);
    let masks: Map<string, string> | null = null;
    let inner = hidden;
    for (const field of names) {
      const inside = value[field];
      const mask = maskFor(field, inside);
      if (mask === null || isAsked(name, within(path, field))) continue;
      masks ??= new Map();
      masks.set(field, mask);
      if (String(inside).includes('@')) inner = new Map([...inner, [String(inside), mask]]);
    }
    if (masks !== null) records.add(idOf(value) ?? path);
    let shown: Record<string, unknown> | null = null;
    for (const field of names) {
      const inside = value[field];
      const next =
        masks?.get(field) ?? (mayHoldAny(inside) ? walk(inside, within(path, field), inner) : inside);
      if (next === inside) continue;
      shown ??= { ...value };
      shown[field] = next;
    }
    return shown ?? value;
  };
  const items = (
    value: readonly unknown[],
    path: string,
    hidden: ReadonlyMap<string, string>,
  ): readonly unknown[] => {
    let shown: unknown[] | null = null;
    for (const [place, inside] of value.entries()) {
      const next = walk(inside, path, hidden);
      if (next === inside) continue;
      shown ??= [...value];
      shown[place] = next;
    }
    return shown ?? value;
  };
  const walk = (value: unknown, path: string, hidden: ReadonlyMap<string, string>): unknown => {
    if (!mayHoldAny(value) || isAsked(name, path)) return value;
    if (typeof value === 'string') return isQuoting ? withoutAddresses(value, path) : without(value, hidden);
    return Array.isArray(value)
      ? items(value, path, hidden)
      : fields(value as Readonly<Record<string, unknown>>, path, hidden);
  };
  return { value: walk(answer, '', new Map()), records };
}

/** The same of an answer that may be a refusal. */
export const maskedAnswer = (name: string, answer: Answer<unknown>): Answer<unknown> =>
  answer.ok ? done(maskAnswer(name, answer.value).value) : answer;

function idOf(value: object): string | null {
  const { id, accountId } = value as { readonly id?: unknown; readonly accountId?: unknown };
  const known = id ?? accountId;
  return typeof known === 'string' ? known : null;
}

function without(text: string, hidden: ReadonlyMap<string, string>): string {
  let left = text;
  for (const [address, mask] of hidden) {
    const found = left.toLowerCase().includes(address.toLowerCase());
    if (found) left = left.replaceAll(new RegExp(escaped(address), 'giu'), () => mask);
  }
  return left;
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
