import { beforeEach, describe, expect, it, test } from 'vitest';
import { lookup } from '../../../main/desk/directory/lookup.ts';
import { sql } from '../../../main/store/sql.ts';
import type { correctionActions } from '../../../preload/contract/corrections.ts';
import { codeOf, valueIn } from '../../support/answers.ts';
import { contents } from '../../support/desk.ts';
import { type PeopleWorld, peopleWorld, proven, written } from './people-world.ts';

let world: PeopleWorld;
beforeEach(async () => {
  world = await peopleWorld();
});

type CorrectionType = Exclude<keyof typeof correctionActions, 'people.set-name'>;

const practice = () =>
  world.row(
    sql`SELECT name, email, email_key, phone, phone_digits, phone_tail, address, city, state, postal_code
        FROM practices WHERE id = 'P-100'`,
  );
const mails = () =>
  world.store.read.all<{ to_address: string; state: string; purpose: string }>(
    sql`SELECT to_address, state, purpose FROM messages ORDER BY id`,
  );
const correct = (
  type: CorrectionType,
  input: Record<string, unknown>,
): Promise<{ readonly caseNumber: string }> =>
  world.done(type, { practiceId: 'P-100', ...input } as never, { proofs: proven });
const found = (text: string) =>
  lookup(world.store.read, { text, limit: 20, all: false }).hits.map(({ id }) => id);

describe('what is on file of a practice is corrected at the desk', () => {
  it('its clinic email: both addresses are told, and login help goes to the new one', async () => {
    const { caseNumber } = await correct('practices.correct-email', {
      email: ' Front Desk <reception@harbour.example>, ',
    });
    expect(practice()).toMatchObject({
      email: 'reception@harbour.example',
      email_key: 'reception@harbour.example',
    });
    expect(mails().map(({ to_address: to }) => to)).toEqual([
      'front@harbour.example',
      'reception@harbour.example',
    ]);
    expect(world.mail('front@harbour.example')).toContain('re=E2=80=A2');
    expect(world.lines(caseNumber).at(-1)).toBe(
      'Clinic email of Harbour Dental: fr•••@harbour.example → re•••@harbour.example; both addresses are told',
    );
    world.clock.now += 60_000;
    await world.done('logins.password-help', { userName: 'harbour', requestedBy: 'Mary' });
    expect(mails().at(-1)).toMatchObject({
      to_address: 'reception@harbour.example',
      purpose: 'password-reset',
    });
    expect(codeOf(await world.act('logins.user-name-help', { email: 'front@harbour.example' }))).toBe(
      'email-not-on-file',
    );
  });

  it('its clinic email: links sent to the old one no longer work, and mail that waits for it is cancelled', async () => {
    await world.done('logins.password-help', { userName: 'harbour', requestedBy: 'Mary' });
    const token = world.token();
    await world.done('logins.user-name-help', { email: 'front@harbour.example' });
    await world.done('logins.send-reset', { accountId: 'mary', requestedBy: 'Mary' });
    await correct('practices.correct-email', { email: 'reception@harbour.example' });
    expect(mails().map(({ purpose, state, to_address: to }) => [purpose, to, state])).toEqual([
      ['password-reset', 'front@harbour.example', 'cancelled'],
      ['user-name-reminder', 'front@harbour.example', 'cancelled'],
      // Her link went to a verified address of her own.
      ['password-reset', 'mary@harbour.example', 'queued'],
      ['details-corrected', 'front@harbour.example', 'queued'],
      ['details-corrected', 'reception@harbour.example', 'queued'],
    ]);
    expect(token).not.toBe('');
    expect(
      world.row(sql`SELECT voided_at FROM tokens WHERE account_id = 'clinic' AND purpose = 'reset-password'`),
    ).toEqual({ voided_at: world.clock.now });
    expect(world.row(sql`SELECT voided_at FROM tokens WHERE account_id = 'mary'`)).toEqual({
      voided_at: null,
    });
  });

  it('its clinic email: the way out where mail to the old one came back', async () => {
    await world.set(
      sql`INSERT INTO messages (id, message_id, purpose, sender_address, to_address, to_domain, subject, state, created_at, updated_at)
          VALUES ('m-1', '<m-1>', 'test', 'a@b.example', 'front@harbour.example', 'harbour.example', 'Hello', 'bounced', 1, 1)`,
    );
    await world.set(
      sql`INSERT INTO returned_mail (email_key, message_id, at, reason) VALUES ('front@harbour.example', 'm-1', 1, 'no such mailbox')`,
    );
    expect(await world.ask('practice', { id: 'P-100' })).toMatchObject({ returned: { messageId: 'm-1' } });
    await correct('practices.correct-email', { email: 'reception@harbour.example' });
    expect(await world.ask('practice', { id: 'P-100' })).toMatchObject({ returned: null });
    // The notice to the dead mailbox will come back: that opens no case again.
    const notice = world.row(
      sql`SELECT case_id FROM messages WHERE to_address = 'front@harbour.example' AND purpose = 'details-corrected'`,
    );
    expect(notice).toEqual({ case_id: null });
  });

  it('its phone: the clinic email is told, and the number is found at once', async () => {
    const { caseNumber } = await correct('practices.correct-phone', { phone: 'Tel. (415) 555-PETS ext. 3' });
    expect(practice()).toMatchObject({
      phone: '(415) 555-PETS ext. 3',
      phone_digits: '4155557387',
      phone_tail: '5557387',
    });
    expect(mails().map(({ to_address: to }) => to)).toEqual(['front@harbour.example']);
    expect(world.lines(caseNumber).at(-1)).toBe('Phone of Harbour Dental: ••• 00 → ••• 87');
    expect(found('415 555 7387')).toContain('P-100');
    expect(written(world.store)).not.toContain('555-PETS');
  });

  it('its name: the practice and its people are found by the new one', async () => {
    const { caseNumber } = await correct('practices.correct-name', {
      name: 'Seaview\u200b Dental ',
      askedBy: 'ada',
    });
    expect(practice()).toMatchObject({ name: 'Seaview Dental' });
    expect(found('seaview')).toContain('P-100');
    expect(found('mary seaview')).toEqual(['mary']);
    expect(found('harbour')).not.toContain('P-100');
    expect(world.lines(caseNumber).at(-1)).toBe(
      'Name of the practice: Harbour Dental → Seaview Dental; Ada Stone asked for it',
    );
  });

  it('its postal address', async () => {
    const address = { address: '1 Pier Road', city: 'Elmton', state: 'CA', postalCode: '01234' };
    const { caseNumber } = await correct('practices.correct-address', address);
    expect(practice()).toMatchObject({
      address: '1 Pier Road',
      city: 'Elmton',
      state: 'CA',
      postal_code: '01234',
    });
    expect(world.lines(caseNumber).at(-1)).toBe(
      'Address of Harbour Dental: none → 1 Pier Road, Elmton CA 01234',
    );
  });

  it('what it no longer has is removed', async () => {
    await correct('practices.correct-email', { email: '' });
    await correct('practices.correct-phone', { phone: '' });
    expect(practice()).toMatchObject({
      email: null,
      email_key: null,
      phone: null,
      phone_digits: null,
      phone_tail: null,
    });
  });
});

describe('a person’s name is corrected at the desk', () => {
  it('with one name or two; it is found by it, and the mailbox on file is told', async () => {
    const outcome = await world.done(
      'people.set-name',
      { accountId: 'mary', givenName: 'Maryam' },
      { proofs: proven },
    );
    expect(outcome).toMatchObject({ person: { name: 'Maryam' }, messages: [{ to: 'mary@harbour.example' }] });
    expect(world.row(sql`SELECT given_name, family_name, name_key FROM accounts WHERE id = 'mary'`)).toEqual({
      given_name: 'Maryam',
      family_name: '',
      name_key: 'maryam',
    });
    expect(found('maryam')).toEqual(['mary']);
    expect(found('mary berg')).toEqual([]);
    expect(world.lines(outcome.caseNumber).at(-1)).toBe('Name: Mary Berg → Maryam');
  });

  it('decides from then on who looks like the same human', async () => {
    await world.done(
      'people.set-name',
      { accountId: 'nils', givenName: 'Mary', familyName: 'Berg' },
      { proofs: proven },
    );
    const { siblings } = await world.ask('account', { id: 'mary' });
    expect(siblings.map(({ id }) => id)).toEqual(['nils']);
  });

  it('is none for a clinic’s shared sign-in', async () =>
    expect(
      codeOf(
        await world.act('people.set-name', { accountId: 'clinic', givenName: 'Mary' }, { proofs: proven }),
      ),
    ).toBe('not-a-person'));

  it.each(['', '\u200b', '—', '...', '\u3164'])('is not %j', async (givenName) =>
    expect(
      codeOf(
        await world.act(
          'people.set-name',
          { accountId: 'mary', givenName, familyName: '-' },
          { proofs: proven },
        ),
      ),
    ).toBe('invalid-input'),
  );
});

test.each([
  ['practices.correct-email', { email: 'not an address' }, 'email-invalid'],
  ['practices.correct-email', { email: 'a@x.example, b@x.example' }, 'email-invalid'],
  ['practices.correct-email', { email: 'front@harbour.example' }, 'nothing-to-change'],
  ['practices.correct-phone', { phone: '000-000-0000' }, 'phone-no-number'],
  ['practices.correct-phone', { phone: 'ask Mary' }, 'phone-no-number'],
  ['practices.correct-phone', { phone: '(415) 555-0100' }, 'nothing-to-change'],
  ['practices.correct-name', { name: '...' }, 'invalid-input'],
  ['practices.correct-name', { name: 'Harbour Dental' }, 'nothing-to-change'],
  ['practices.correct-address', {}, 'nothing-to-change'],
  ['practices.correct-name', { practiceId: 'nowhere', name: 'X' }, 'practice-not-found'],
  ['practices.correct-name', { name: 'X', askedBy: 'nils' }, 'not-administrator'],
] as const)('%s with %j is refused: %s', async (type, input, code) => {
  const before = contents(world.store);
  expect(codeOf(await world.act(type, { practiceId: 'P-100', ...input }, { proofs: proven }))).toBe(code);
  expect(contents(world.store)).toBe(before);
});

test.each([
  ['practices.correct-email', { practiceId: 'P-100', email: 'reception@harbour.example' }, ['callback']],
  ['practices.correct-phone', { practiceId: 'P-100', phone: '(415) 555-0199' }, ['callback']],
  ['practices.correct-name', { practiceId: 'P-100', name: 'Seaview' }, ['practice-access-code']],
  ['people.set-name', { accountId: 'mary', givenName: 'Maryam' }, ['practice-access-code']],
  ['practices.correct-address', { practiceId: 'P-100', city: 'Elmton' }, []],
] as const)('%s needs more proof than its strength less one', async (type, input, proofs) => {
  expect(codeOf(await world.act(type, input, { proofs }))).toBe('proof-needed');
  expect(mails()).toEqual([]);
});

test('a closed practice is opened first', async () => {
  valueIn(
    (await world.act('practices.close', { practiceId: 'P-200', why: 'moved' }, { proofs: proven })) as never,
  );
  expect(
    codeOf(await world.act('practices.correct-name', { practiceId: 'P-200', name: 'X' }, { proofs: proven })),
  ).toBe('practice-closed');
});
