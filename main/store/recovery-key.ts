import { createHash } from 'node:crypto';
import { base32, groupsOf, signs, signValue } from './base32.ts';
import type { StoreKey } from './key.ts';

/** Groups of a recovery key; four signs of each are the key's, the fifth is their check. */
export const recoveryGroups = 13;
const keySigns = 4;
const groupLength = keySigns + 1;
const keyBytes = 32;

/** Times two in the field of 32 elements with x^5 + x^2 + 1. */
const double = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);

/**
 * The check of a group: each place counts by another power, so that one wrong sign and two that changed places always show;
 * the group's number is in it, so that two groups that changed places show as well.
 */
function checkOf(values: readonly number[], group: number): number {
  let sum = group + 1;
  for (const value of values) sum = double(sum) ^ value;
  return double(sum);
}

/** The four bits that 52 signs have more than a key: a check of the whole. */
const wholeCheck = (key: StoreKey): number => (createHash('sha256').update(key).digest()[0] ?? 0) >> 4;

/** A store's key as a person writes it down: 13 groups of five signs. */
export function recoveryKeyOf(key: StoreKey): readonly string[] {
  const text = base32(Buffer.concat([key, Buffer.from([wholeCheck(key) << 4])])).slice(
    0,
    recoveryGroups * keySigns,
  );
  return groupsOf(text, keySigns).map((group, at) => {
    const values = [...group].map((sign) => signs.indexOf(sign));
    return group + signs[checkOf(values, at)];
  });
}

/** What was typed: the key, or what is wrong with it. Groups are counted from 1. */
export type TypedRecoveryKey =
  | { readonly state: 'read'; readonly key: StoreKey }
  | { readonly state: 'groups-wrong'; readonly groups: readonly number[] }
  | { readonly state: 'wrong-length'; readonly groups: number }
  | { readonly state: 'whole-wrong' };

/**
 * Reads a recovery key as people type it: in any case, with O for 0 and I or L for 1, groups parted by hyphens, spaces or lines, or
 * not at all.
 */
export function readRecoveryKey(typed: string): TypedRecoveryKey {
  const groups = typedGroups(typed);
  if (groups.length !== recoveryGroups) return { state: 'wrong-length', groups: groups.length };
  const values = groups.map(valuesOf);
  const wrong = values.flatMap((group, at) => (isWhole(group, at) ? [] : [at + 1]));
  if (wrong.length > 0) return { state: 'groups-wrong', groups: wrong };
  const bytes = bytesOf(values.flatMap((group) => group.slice(0, keySigns) as number[]));
  const key = bytes.subarray(0, keyBytes);
  return (bytes[keyBytes] ?? 0) >> 4 === wholeCheck(key) ? { state: 'read', key } : { state: 'whole-wrong' };
}

/** Whether a typed group is one of a key's: `number` counts from 1. */
export function isGroupOf(key: StoreKey, number: number, typed: string): boolean {
  const expected = recoveryKeyOf(key)[number - 1];
  const plain = valuesOf(typed.replace(/[^\p{L}\p{N}]/gu, ''))
    .map((value) => (value === null ? '?' : signs[value]))
    .join('');
  return expected !== undefined && plain === expected;
}

const inText = new RegExp(`(?:[0-9A-Za-z]{5}[^0-9A-Za-z]{1,3}){${recoveryGroups - 1}}[0-9A-Za-z]{5}`);

/** A recovery key in the text of a file that was saved, or in what was typed. */
export const recoveryKeyIn = (text: string): string => text.match(inText)?.[0] ?? text;

/** Parted where the person parted it, else after every five signs. */
function typedGroups(typed: string): readonly string[] {
  const parted = typed.split(/[^\p{L}\p{N}]+/u).filter((group) => group !== '');
  return parted.length === recoveryGroups ? parted : groupsOf(parted.join(''), groupLength);
}

const valuesOf = (group: string): readonly (number | null)[] => [...group].map(signValue);

function isWhole(values: readonly (number | null)[], at: number): boolean {
  if (values.length !== groupLength || values.includes(null)) return false;
  const known = values as readonly number[];
  return checkOf(known.slice(0, keySigns), at) === known[keySigns];
}

/** Signs of five bits as bytes; what is over at the end fills the last one with zeros. */
function bytesOf(values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(keyBytes + 1);
  values.forEach((value, at) => {
    for (let bit = 0; bit < 5; bit += 1) {
      const place = at * 5 + bit;
      if (value & (16 >> bit)) bytes[place >> 3] = (bytes[place >> 3] ?? 0) | (128 >> (place & 7));
    }
  });
  return bytes;
}
