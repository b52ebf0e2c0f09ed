import { describe, expect, it } from 'vitest';
import { sql } from '../../main/store/sql.ts';
import { testDesk } from '../support/desk.ts';
import { answered, peopleHeader, practicesHeader, transferDesk } from '../support/transfer-desk.ts';

describe('cells as people paste them', () => {
  it('come in clean: addresses, phones, user names and names', async () => {
    const desk = transferDesk();
    answered(
      await desk.importPractices(
        `${practicesHeader}P-1,Harbour\u00a0Dental\u200b,"Front Desk <mailto:front@harbour.example>,",Tel. (415) 555‑PETS,,,,,active\n`,
      ),
    );
    answered(
      await desk.importPeople(
        `${peopleHeader}A-1,P-1,person,“mary.lee”,\u202eMary\u202c,—,,no,mary＠harbour.example;,verified,"tel:+1-415-555-0134;ext=12",,active\n`,
      ),
    );
    expect(desk.store.read.get(sql`SELECT name, email, phone, phone_digits FROM practices`)).toEqual({
      name: 'Harbour Dental',
      email: 'front@harbour.example',
      phone: '(415) 555-PETS',
      phone_digits: '4155557387',
    });
    expect(
      desk.store.read.get(
        sql`SELECT user_name, given_name, family_name, phone, phone_digits, email FROM accounts JOIN claims ON account_id = id`,
      ),
    ).toEqual({
      user_name: 'mary.lee',
      given_name: 'Mary',
      family_name: '',
      phone: '+1-415-555-0134 ext. 12',
      phone_digits: '4155550134',
      email: 'mary@harbour.example',
    });
  });

  it.each(['\u200b', '—', '...', '\u3164'])('a practice’s name of %j is none', async (name) => {
    const desk = transferDesk();
    const result = answered(await desk.importPractices(`${practicesHeader}P-1,${name},,,,,,,active\n`));
    expect(result.rejects).toMatchObject([{ line: 2, column: 'name', code: 'value-missing' }]);
  });

  it('that are two addresses are rejected, not halved', async () => {
    const desk = transferDesk();
    const file = `${practicesHeader}P-1,Harbour,"a@x.example, b@x.example",,,,,,active\n`;
    expect(answered(await desk.importPractices(file)).rejects).toMatchObject([
      { column: 'email', code: 'email-invalid' },
    ]);
  });
});

describe('what was corrected at the desk', () => {
  const practice = (name: string, email: string, phone: string, city: string): string =>
    `${practicesHeader}P-1,${name},${email},${phone},1 Pier Road,${city},CA,90000,active\n`;
  const person = (given: string, role: string): string =>
    `${peopleHeader}A-1,P-1,person,mary,${given},Lee,${role},no,,none,,,active\n`;

  it('stays when a file changes something else, and is a difference when the source changes the same', async () => {
    const files = transferDesk();
    const { done } = testDesk(files.store);
    const proofs = { proofs: ['in-person' as const] };
    answered(await files.importPractices(practice('Harbour', 'old@x.example', '(415) 555-0100', 'Elmton')));
    answered(await files.importPeople(person('Mray', 'Vet')));
    await done('practices.correct-name', { practiceId: 'P-1', name: 'Seaview' }, proofs);
    await done('practices.correct-email', { practiceId: 'P-1', email: 'new@x.example' }, proofs);
    await done('practices.correct-phone', { practiceId: 'P-1', phone: '(415) 555-0199' }, proofs);
    await done('people.set-name', { accountId: 'A-1', givenName: 'Mary', familyName: 'Lee' }, proofs);
    const corrected = () => [
      files.store.read.get(sql`SELECT name, email, phone, city FROM practices`),
      files.store.read.get(sql`SELECT given_name, role FROM accounts`),
    ];

    answered(await files.importPractices(practice('Harbour', 'old@x.example', '(415) 555-0100', 'Oakhurst')));
    answered(await files.importPeople(person('Mray', 'Veterinarian')));
    const kept = { name: 'Seaview', email: 'new@x.example', phone: '(415) 555-0199', city: 'Oakhurst' };
    expect(corrected()).toEqual([kept, { given_name: 'Mary', role: 'Veterinarian' }]);

    const result = answered(
      await files.importPractices(practice('Harbor', 'third@x.example', '(415) 555-0177', 'Oakhurst')),
    );
    expect(result).toMatchObject({ differences: 3 });
    expect(answered(await files.importPeople(person('Marie', 'Veterinarian')))).toMatchObject({
      differences: 1,
    });
    expect(corrected()).toEqual([kept, { given_name: 'Mary', role: 'Veterinarian' }]);
  });
});
