import { describe, expect, test } from 'vitest';
import { failures, type Refused } from '../../main/failures.ts';
import { inLanguage, setDeskLanguage } from '../../main/language.ts';

type Failures = typeof failures;
type Name = keyof Failures;

const at = Date.UTC(2026, 10, 26, 9, 30);
const stayed = { rows: 1200, added: 1, updated: 0 };

/** What a failure is told where texts alone do not do. */
const given: { readonly [Each in Name]?: Parameters<Failures[Each]> } = {
  proofNeeded: [3, 1, ['a callback', 'a code']],
  mailTooSoon: [at],
  releaseTooEarly: ['mary.lee@mail.example', at],
  invitationTooSoon: [at],
  resetTooSoon: [at],
  resetTooMany: [at],
  codeTooSoon: [at],
  codeTooMany: [at],
  signInTooSoon: [at],
  storeTooNew: [520, { own: '1.0.0', newer: '2.0.0', backup: '/backups/before-version-2.0.0.db' }],
  teamStopped: ['altered', 12],
  keptWorkDamaged: [2, 'copy'],
  teamInvitationExpired: [at],
  recoveryKeyGroups: [[2, 7]],
  recoveryKeyLength: [12, 13],
  auditEntryNotFound: [12],
  phoneNotForCodes: ['pager'],
  messageNotWaiting: ['m-1', 'accepted', 'cancel'],
  wordingTooLong: ['heading', 'Heading', 60],
  wordingPlace: ['heading', 'Heading', 'life', ['name', 'link']],
  passwordTooShort: [8],
  passwordTooLong: [128],
  encodingUnsupported: ['people.csv', 'UTF-32', 3],
  importFieldUnknown: ['colour', ['name', 'city']],
  importColumnUnknown: ['Colour', ['Name', 'City']],
  csvColumnMissing: [['name', 'status'], ['name', 'status', 'city'], 'commas'],
  importCancelled: [stayed],
  importStopped: [failures.storeBusy().error, stayed],
  undoCancelled: [{ settled: 2, records: 3 }],
  mailingCancelled: [{ practices: 1 }],
  mailingStopped: [failures.storeBusy().error, { practices: 2 }],
};

const texts = ['first text', 'second text', 'third text', 'fourth text'];
const make = (name: Name): Refused =>
  (failures[name] as (...told: unknown[]) => Refused)(...(given[name] ?? texts));
const names = Object.keys(failures) as Name[];

// What a failure was told is in the language in which it was told.
const passesOn: readonly Name[] = ['importStopped', 'mailingStopped'];

describe('Every failure', () => {
  test.each(names)('%s has a whole sentence in each language and one code', (name) => {
    const english = inLanguage('en', () => make(name)).error;
    const spanish = inLanguage('es', () => make(name)).error;
    for (const { message } of [english, spanish]) {
      expect(message).toMatch(/\.$/);
      expect(message).not.toMatch(/undefined|\[object|\bNaN\b|\{(?!\{)[a-z]+\}(?!\})/i);
    }
    expect(spanish.message).not.toBe(english.message);
    expect(spanish.code).toBe(english.code);
  });

  test('is said by the catalogue alone: nothing stands beside the marks of the made-up language', () => {
    setDeskLanguage('pseudo');
    try {
      const besides = names
        .filter((name) => !passesOn.includes(name))
        .map((name) => make(name).error.message)
        .filter((message) => !/^⟦.*⟧$/s.test(message));
      expect(besides).toEqual([]);
    } finally {
      setDeskLanguage('en');
    }
  });

  test('is in the language of whom it is said to', () => {
    expect(inLanguage('es', () => failures.nothingToUndo('7K3M-Q2XA')).error.message).toBe(
      'El caso 7K3M-Q2XA no tiene ninguna fusión que se pueda deshacer.',
    );
    expect(failures.nothingToUndo('7K3M-Q2XA').error.message).toBe(
      'Case 7K3M-Q2XA has no merge that can be undone.',
    );
  });
});

describe('A code of a refusal', () => {
  test('that there is none does not compile, where it is given and where it is compared', () => {
    const refusal = failures.caseClosed('7K3M-Q2XA').error;
    // @ts-expect-error There is no such code.
    expect(refusal.code === 'case-is-closed').toBe(false);
  });
});
