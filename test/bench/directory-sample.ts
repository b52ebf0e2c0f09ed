import type { AccountRow, PracticeRow } from '../../main/desk/directory/rows.ts';
import type { Store } from '../../main/store/store.ts';
import { accountRow, importAccounts, importPractices, practiceRow } from '../support/directory.ts';

// Names as they are spread among people: few are very common, most are rare.
const begins = [
  'Ang',
  'Ber',
  'Car',
  'Dal',
  'Ek',
  'Fos',
  'Gar',
  'Hol',
  'Iva',
  'Jan',
  'Kow',
  'Lind',
  'Mor',
  'Nak',
  'Ol',
  'Pet',
  'Ros',
  'Smi',
  'Tor',
  'Wil',
];
const ends = [
  'berg',
  'ström',
  'cía',
  'son',
  'ski',
  'mura',
  'th',
  'ley',
  'man',
  'ova',
  'ey',
  'stad',
  'ton',
  'es',
  'ard',
];
const families = ends.flatMap((end) => begins.map((begin) => `${begin}${end}`));
const given = [
  'Mary',
  'John',
  'Søren',
  'Ana',
  'Liu',
  'Omar',
  'Ruth',
  'Petra',
  'Ivan',
  'Grace',
  'Noor',
  'Emil',
  'Zoë',
  'Anders',
  'Beatriz',
  'Chen',
  'Dmitri',
  'Elif',
  'Fatima',
  'Gustav',
  'Hana',
  'Ingrid',
  'José',
  'Kofi',
  'Leila',
  'Mateo',
  'Nadia',
  'Oscar',
  'Priya',
  'Quentin',
  'Rosa',
  'Samuel',
  'Tomás',
  'Ulrike',
  'Victor',
  'Wanda',
  'Ximena',
  'Yusuf',
  'Zainab',
  'O’Neil',
];
const kinds = ['Dental', 'Eye Clinic', 'Family Practice', 'Orthopaedics', 'Pediatrics', 'Health'];
const places = [
  'Harbour',
  'Lakeside',
  'Elm Street',
  'Northgate',
  'Saint Anne',
  'Riverside',
  'Hilltop',
  'Westfield',
];

const at = <Item>(items: readonly Item[], index: number): Item => items[index % items.length] as Item;
// A common name turns up often: the square of an even spread crowds the beginning of the list.
const common = <Item>(items: readonly Item[], index: number): Item =>
  at(items, Math.floor((scatter(index) / 10_000_000) ** 2 * items.length));
const number = (index: number, width: number): string => String(index).padStart(width, '0');
// Numbers without a pattern, the same in every run.
const scatter = (index: number): number => (Math.imul(index + 1, 2_654_435_761) >>> 0) % 10_000_000;

/** A practice of the large sample. */
export const largePractice = (index: number): PracticeRow =>
  practiceRow({
    id: `P-${number(index, 6)}`,
    name: `${at(places, scatter(index))} ${at(kinds, index)} ${index}`,
    email: `desk@practice${index}.example`,
    phone: `(555) ${number(scatter(index), 7)}`,
    status: index % 50 === 49 ? 'closed' : 'active',
  });

/** An account of the large sample, in one of so many practices. */
export const largeAccount = (index: number, practices: number): AccountRow =>
  accountRow({
    id: `a-${number(index, 7)}`,
    practiceId: `P-${number(index % practices, 6)}`,
    kind: index < practices ? 'clinic' : 'person',
    userName: index < practices ? `clinic${index}` : `user${index}`,
    givenName: index < practices ? '' : common(given, index * 3),
    familyName:
      index < practices
        ? ''
        : `${common(families, index)}${index % 7 === 0 ? ` ${common(families, index + 3)}` : ''}`,
    loginEmail: `person.${index}@practice${index % practices}.example`,
    emailState: index % 10 === 0 ? 'unverified' : 'verified',
    phone: `+1 (555) ${number(scatter(index + practices), 7)}`,
    phoneType: 'mobile',
    status: index % 40 === 7 ? 'deactivated' : 'active',
  });

/** Fills a store with so many people in a fifth as many practices, two thousand rows a transaction. */
export async function fillLarge(store: Store, people: number): Promise<void> {
  const practices = Math.ceil(people / 5);
  const chunk = 2000;
  for (let from = 0; from < practices; from += chunk)
    await importPractices(
      store,
      Array.from({ length: Math.min(chunk, practices - from) }, (_, index) => largePractice(from + index)),
    );
  for (let from = 0; from < people; from += chunk)
    await importAccounts(
      store,
      Array.from({ length: Math.min(chunk, people - from) }, (_, index) =>
        largeAccount(from + index, practices),
      ),
    );
}
