import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { createDesk } from '../../main/desk/desk.ts';
import type { ActionDefinition } from '../../main/desk/ground/basics/definitions.ts';
import { portalActions } from '../../main/desk/own-actions.ts';
import { noticeActions } from '../../main/desk/readiness/notice-actions.ts';
import { sql } from '../../main/store/sql.ts';
import type { Store } from '../../main/store/store.ts';
import { importActions } from '../../main/transfer/import/import-actions.ts';
import { undoActions } from '../../main/transfer/import/undo-actions.ts';
import type { ActionCircumstances } from '../../preload/contract/contract.ts';
import { proofKinds } from '../../preload/contract/shared.ts';
import { valueIn } from './answers.ts';
import { testClock } from './desk.ts';
import { testDeskId } from './desk-id.ts';
import { accountRow, fillDirectory, practiceRow } from './directory.ts';
import { addOperator } from './operators.ts';

/** Actions that the program does by itself, for a desk that is to know them all. */
export const internalActions: readonly ActionDefinition[] = [
  ...portalActions,
  ...noticeActions,
  ...importActions,
  ...undoActions,
];

/** What an action may speak of, of all that was done before. */
export interface Known {
  readonly numbers: readonly string[];
  readonly messages: readonly string[];
  readonly token: string;
}
/** An action that is asked for some time after the one before. */
export interface Step {
  readonly type: string;
  readonly input: (known: Known) => unknown;
  readonly inCase: number | null;
  readonly circumstances: ActionCircumstances;
  readonly pass: number;
}

const account = fc.constantFrom('mary', 'ada', 'nils', 'clinic', 'MARY', 'nobody');
const practice = fc.constantFrom('P-100', 'P-200', 'p-100');
const administrator = fc.constantFrom('ada', 'nils');
const email = fc.constantFrom('new@mail.example', 'mary@harbour.example', 'other@mail.example', 'no address');
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
const proof = fc.constantFrom(...proofKinds);
type Shape = Readonly<Record<string, fc.Arbitrary<unknown>>>;
const fixed = (shape: Shape) => fc.record(shape).map((input) => () => input);
/** An input with the number of a case, where there is one. */
const ofCase = (shape: Shape = {}) =>
  fc.tuple(fc.record(shape), fc.nat(5)).map(([rest, place]) => ({ numbers }: Known) => ({
    number: numbers[place % Math.max(1, numbers.length)] ?? 'ZZZZ-ZZZZ',
    ...rest,
  }));
const withToken = (shape: Shape = {}) =>
  fc.record(shape).map((rest) => ({ token }: Known) => ({ token, ...rest }));
const ofMessages = (reason?: string) =>
  fc.nat(9).map((place) => ({ messages }: Known) => ({
    ids: [messages[place % Math.max(1, messages.length)] ?? 'none'],
    ...(reason === undefined ? {} : { reason }),
  }));

/** Inputs of every kind of action. */
export const actionInputs: Readonly<Record<string, fc.Arbitrary<(known: Known) => unknown>>> = {
  'cases.open': fixed({
    channel: fc.constantFrom('phone', 'email', 'chat', 'walk-in'),
    caller: text,
    accountId: account,
    tags: fc.array(text, { maxLength: 2 }),
  }),
  'cases.note': ofCase({ text }),
  'cases.update': ofCase({ caller: text, accountId: account }),
  'cases.solve': ofCase({ resolution: fc.constantFrom('helped', 'caller-not-proven') }),
  'cases.close': ofCase({ resolution: fc.constantFrom('helped', 'caller-not-proven') }),
  'cases.reopen': ofCase({ why: text }),
  'cases.hand-over': ofCase({ to: fc.constantFrom('Kim', 'Lee', 'Nobody') }),
  'cases.take-over': ofCase(),
  'callers.record-proof': ofCase({ proof }),
  'callers.record-failed-check': ofCase({ proof }),
  'callers.reveal': ofCase({ of: fc.constantFrom('account-phone', 'account-email'), id: account }),
  'callers.send-code': ofCase(),
  'callers.check-code': ofCase({ code: fc.constantFrom('123456', '000000') }),
  'callers.send-mailbox-link': ofCase(),
  'callers.check-access-code': ofCase({ code: fc.constantFrom('7K3M-Q2XA') }),
  'callers.prove-mailbox': withToken(),
  'logins.user-name-help': fixed({ email: fc.constantFrom('front@harbour.example', 'x@y.example') }),
  'logins.password-help': fixed({ userName: fc.constantFrom('harbour', 'none'), requestedBy: text }),
  'logins.send-reset': fixed({ accountId: account, requestedBy: text, clearLock: fc.boolean() }),
  'logins.email-us': fixed({ from: email, about: fc.constant('password'), given: text, text }),
  'logins.set-password': withToken({ passwordHash: fc.constant('$argon2id$made-up') }),
  'logins.record-sign-in': fixed({ accountId: account, accepted: fc.boolean() }),
  'people.invite': fixed({
    practiceId: practice,
    invitedBy: administrator,
    givenName: text,
    familyName: text,
    email,
  }),
  'people.set-role-title': fixed({ accountId: account, roleTitle: text }),
  'people.deactivate': fixed({ accountId: fc.constantFrom('clinic', 'nils') }),
  'people.reactivate': fixed({ accountId: account, askedBy: administrator }),
  'people.practice-access-code': fixed({ practiceId: practice }),
  'people.renew-practice-access-code': fixed({ practiceId: practice }),
  'practices.correct-name': fixed({ practiceId: practice, name: text }),
  'practices.close': fixed({ practiceId: fc.constant('P-200'), why: text }),
  'practices.reopen': fixed({ practiceId: practice, why: text }),
  'claims.claim': fixed({ accountId: account, email }),
  'claims.send-verification': fixed({ accountId: account }),
  'claims.verify': withToken(),
  'claims.change-email': fixed({ accountId: account, email }),
  'claims.confirm-change': withToken(),
  'claims.cancel-change': fixed({ accountId: account }),
  'claims.release': fixed({ email, forAccountId: account }),
  'claims.consolidate': fixed({
    keepAccountId: account,
    otherAccountId: account,
    address: fc.constantFrom('kept', 'other'),
  }),
  'claims.undo-consolidation': ofCase(),
  'signing-in.record-failure': fixed({ accountId: account }),
  'signing-in.unlock': fixed({ accountId: account }),
  'signing-in.set-phone': fixed({ accountId: account, phone: fc.constant('(415) 555-0177') }),
  'signing-in.complete-phone': fixed({ accountId: account, calledBack: fc.constant(true) }),
  'signing-in.reset-phone': fixed({ accountId: account }),
  'signing-in.trust-browser': fixed({ accountId: account, label: text }),
  'signing-in.send-sign-in-code': fixed({ accountId: account }),
  'upgrade.attempt': fixed({ accountId: account, email }),
  'outbox.hold': ofMessages(),
  'outbox.cancel': ofMessages(),
  'outbox.retry': ofMessages(),
  'outbox.put-away': ofMessages('they called'),
  'outbox.take-back': ofMessages(),
  'settings.set': fixed({ key: fc.constant('desk.name'), value: text }),
  'settings.set-secret': fixed({ name: fc.constant('mail.smtp.password'), value: text }),
  'readiness.mail': fixed({
    practices: fc.constant(['P-100', 'P-200']),
    filters: fc.constant({}),
    days: fc.constant(30),
  }),
  'directory.import-practices': fixed({
    importId: fc.constant('import'),
    file: fc.constant('practices.csv'),
    sha256: fc.constant('0'.repeat(64)),
    absent: fc.constant(['city']),
    rows: fc.array(
      text.map((name) => ({ line: 2, row: practiceRow({ id: 'P-200', name }) })),
      { minLength: 1, maxLength: 2 },
    ),
  }),
  'directory.undo-import': fixed({
    importId: fc.constantFrom('import', 'none'),
    pieces: fc.constantFrom(1, 3),
  }),
  'directory.import-people': fixed({
    importId: fc.constant('import'),
    file: fc.constant('people.csv'),
    sha256: fc.constant('0'.repeat(64)),
    absent: fc.constant([]),
    rows: fc.array(
      fc.tuple(account, fc.constantFrom('a@mail.example', 'B@mail.example', '')).map(([id, loginEmail]) => ({
        line: 2,
        row: accountRow({ id, loginEmail, emailState: loginEmail === '' ? 'none' : 'unverified' }),
      })),
      { minLength: 1, maxLength: 3 },
    ),
  }),
  'no.such-action': fixed({ given: text }),
};

/** So many actions of all kinds, in any order. */
export const randomSteps = (minLength: number, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.array(
    fc.constantFrom(...Object.keys(actionInputs)).chain((type) =>
      fc.record({
        type: fc.constant(type),
        input: actionInputs[type] ?? fixed({}),
        inCase: fc.option(fc.nat(5), { freq: 3 }),
        circumstances: fc.record(
          { proofs: fc.array(proof, { maxLength: 3 }), override: fc.constant('an emergency') },
          { requiredKeys: ['override'] },
        ),
        pass: fc.constantFrom(0, 0, 1, 60_000, 21 * 60_000),
      }),
    ),
    { minLength, maxLength },
  );

/** What is known after some actions. */
export function knownOf(store: Store): Known {
  const mails = store.read.all<{ id: string; raw: Buffer }>(
    sql`SELECT id, raw FROM messages JOIN message_bytes USING (id) ORDER BY created_at DESC, id DESC LIMIT 20`,
  );
  const plain = mails.map(({ raw }) => raw.toString('latin1').replace(/=\r\n/g, '').replaceAll('=3D', '='));
  return {
    numbers: store.read
      .all<{ number: string }>(sql`SELECT number FROM cases ORDER BY number`)
      .map(({ number }) => number),
    messages: mails.map(({ id }) => id),
    token: plain.map((mail) => /\/([\w-]{43})\b/.exec(mail)?.[1]).find((found) => found) ?? 'none',
  };
}

/** The operator Sam and the practices, people and settings that the actions speak of. */
export async function fillForActions(store: Store): Promise<void> {
  addOperator(store, 'Sam');
  await fillDirectory(
    store,
    [
      { email: 'front@harbour.example', phone: '(415) 555-0100' },
      { id: 'P-200', name: 'Elm Clinic' },
    ],
    [
      {
        id: 'ada',
        givenName: 'Ada',
        administrator: true,
        loginEmail: 'ada@harbour.example',
        emailState: 'verified',
      },
      {
        id: 'mary',
        loginEmail: 'mary@harbour.example',
        emailState: 'verified',
        phone: '(415) 555-0134',
        phoneType: 'mobile',
      },
      { id: 'clinic', kind: 'clinic', userName: 'harbour', givenName: '', familyName: '' },
      { id: 'nils', practiceId: 'P-200', givenName: 'Nils', familyName: 'Holm', administrator: true },
    ],
  );
  const desk = createDesk({
    store,
    clock: testClock(),
    random: randomBytes,
    desk: testDeskId,
    sandboxFolder: '/nonexistent',
    internalActions,
  });
  for (const [setting, value] of Object.entries({
    'codes.gateway': {
      url: 'https://gateway.example/',
      headers: {},
      text: '{"to":"{{number}}","text":"{{message}}"}',
    },
  }))
    valueIn(await desk.perform({ type: 'settings.set', input: { key: setting, value }, operator: 'Sam' }));
}
