import { sql } from '../../../main/store/sql.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import type { Answer, ProofKind } from '../../../preload/contract/shared.ts';
import { accountRow, practiceRow } from '../../support/directory.ts';
import type { StoryDesk } from './story-desk.ts';

/** Actions that no face may name: the portal's, the imports', the notices'. */
type OwnAction =
  | 'callers.prove-mailbox'
  | 'directory.import-people'
  | 'directory.import-practices'
  | 'directory.undo-import'
  | 'logins.not-me'
  | 'logins.record-sign-in'
  | 'logins.set-password'
  | 'audit.sign-in-failed'
  | 'audit.signed-in'
  | 'operators.add'
  | 'operators.make-key'
  | 'people.finish-invitation'
  | 'readiness.mail'
  | 'signing-in.check-sign-in-code'
  | 'signing-in.end-own-trust'
  | 'signing-in.send-sign-in-code'
  | 'signing-in.trust-browser'
  | 'signing-in.use-trusted-browser';

export interface Step {
  readonly type: ActionType | OwnAction;
  readonly take: (desk: StoryDesk) => Promise<Answer<unknown>>;
}

const proofs: readonly ProofKind[] = ['in-person'];

/** A step whose input may speak of what came before, with every proof. */
const step = (type: Step['type'], input: (desk: StoryDesk) => unknown): Step => ({
  type,
  take: (desk) => desk.act(type, input(desk), { proofs }),
});
/** A step that needs no proof. */
const plain = (type: Step['type'], input: (desk: StoryDesk) => unknown): Step => ({
  type,
  take: (desk) => desk.act(type, input(desk)),
});

const hash = '$argon2id$v=19$m=19456,t=2,p=1$bWFkZSB1cA$bWFkZSB1cA';
const mary = { accountId: 'mary' };
const file = { file: 'people.csv', sha256: '0'.repeat(64), absent: [] };
const browser = (desk: StoryDesk): string =>
  String(desk.row(sql`SELECT id FROM trusted_browsers ORDER BY added_at DESC LIMIT 1`).id);

const operatorId = (desk: StoryDesk): string =>
  String(desk.row(sql`SELECT id FROM operators WHERE name = 'Kim'`).id);

const otherCase = (desk: StoryDesk): string =>
  String(desk.row(sql`SELECT number FROM cases WHERE number <> ${desk.number()} ORDER BY id LIMIT 1`).number);

/** What an operator and the portal do in a day: every kind of action at least once. */
export const steps: readonly Step[] = [
  // The first showing makes the code that a later step compares with.
  step('people.practice-access-code', () => ({ practiceId: 'P-100' })),
  plain('cases.open', () => ({ channel: 'phone', caller: 'Mary', ...mary, tags: ['new'] })),
  plain('cases.note', (desk) => ({ number: desk.number(), text: 'She has a new phone.' })),
  plain('cases.update', (desk) => ({ number: desk.number(), priority: 'high', reason: 'forgot-password' })),
  plain('cases.answer', (desk) => ({ number: desk.number(), text: 'Try the other address.' })),
  plain('settings.set', () => ({ key: 'cases.macros', value: [{ name: 'Done', note: 'As usual.' }] })),
  plain('cases.apply-macro', (desk) => ({ number: desk.number(), macro: 'done' })),
  plain('cases.assign', (desk) => ({ number: desk.number(), to: null })),
  plain('cases.wait', (desk) => ({ number: desk.number(), until: Date.UTC(2100, 0) })),
  plain('cases.merge', (desk) => ({ number: otherCase(desk), into: desk.number() })),
  plain('cases.unmerge', (desk) => ({ number: otherCase(desk) })),
  plain('cases.tag', (desk) => ({ number: desk.number(), add: ['seen'], remove: ['new'] })),
  plain('cases.save-view', () => ({ name: 'Urgent', filters: { priority: 'urgent' } })),
  plain('cases.rename-view', (desk) => ({
    id: String(desk.row(sql`SELECT id FROM case_views`).id),
    name: 'Very urgent',
  })),
  plain('cases.remove-view', (desk) => ({ id: String(desk.row(sql`SELECT id FROM case_views`).id) })),
  plain('cases.take-up', (desk) => ({ number: desk.number() })),
  plain('callers.record-proof', (desk) => ({ number: desk.number(), proof: 'callback' })),
  plain('callers.take-back-proof', (desk) => ({ number: desk.number(), proof: 'callback' })),
  plain('callers.record-proof', (desk) => ({ number: desk.number(), proof: 'callback' })),
  plain('callers.record-failed-check', (desk) => ({ number: desk.number(), proof: 'practice-access-code' })),
  plain('callers.reveal', (desk) => ({ number: desk.number(), of: 'account-phone', id: 'mary' })),
  plain('callers.send-code', (desk) => ({ number: desk.number() })),
  plain('callers.check-code', (desk) => ({ number: desk.number(), code: '000000' })),
  plain('callers.check-access-code', (desk) => ({ number: desk.number(), code: 'AAAA-AAAA' })),
  plain('callers.send-mailbox-link', (desk) => ({ number: desk.number() })),
  plain('callers.prove-mailbox', (desk) => ({ token: desk.token() })),
  plain('logins.send-reset', () => ({ ...mary, requestedBy: 'Mary', clearLock: true })),
  plain('logins.set-password', (desk) => ({ token: desk.token(), passwordHash: hash })),
  plain('logins.record-sign-in', () => ({ ...mary, accepted: true })),
  plain('signing-in.trust-browser', () => ({ ...mary, label: 'Firefox on Linux' })),
  plain('signing-in.use-trusted-browser', () => ({ ...mary, token: 'x'.repeat(43), label: 'Firefox' })),
  plain('signing-in.end-own-trust', () => ({ ...mary, browserId: null })),
  plain('signing-in.trust-browser', () => ({ ...mary, label: 'Edge on Windows' })),
  step('signing-in.revoke-browser', (desk) => ({ ...mary, browserId: browser(desk) })),
  plain('signing-in.trust-browser', () => ({ ...mary, label: 'Safari on macOS' })),
  step('signing-in.revoke-browsers', () => mary),
  plain('signing-in.send-sign-in-code', () => mary),
  plain('signing-in.check-sign-in-code', () => ({ ...mary, code: '000000' })),
  plain('signing-in.record-failure', () => mary),
  step('signing-in.unlock', () => mary),
  plain('logins.user-name-help', () => ({ email: 'front@harbour.example' })),
  plain('logins.password-help', () => ({ userName: 'harbour', requestedBy: 'Ada' })),
  plain('logins.not-me', (desk) => ({ token: desk.token() })),
  plain('logins.send-reset', () => ({ accountId: 'ada', requestedBy: 'Ada', clearLock: false })),
  plain('links.cancel', (desk) => ({
    id: String(desk.row(sql`SELECT lower(hex(hash)) AS id FROM tokens ORDER BY created_at DESC LIMIT 1`).id),
  })),
  plain('logins.email-us', () => ({
    from: 'somebody@mail.example',
    about: 'password',
    given: 'harbor',
    text: 'Please help me.',
  })),
  plain('cases.solve', (desk) => ({ number: desk.number(), resolution: 'helped' })),
  plain('cases.reopen', (desk) => ({ number: desk.number(), why: 'She called again.' })),
  plain('cases.close', (desk) => ({ number: desk.number(), resolution: 'helped' })),
  plain('cases.undo-close', (desk) => ({ number: desk.number() })),
  step('claims.claim', () => ({ accountId: 'nora', email: 'nora@mail.example' })),
  plain('claims.send-verification', () => ({ accountId: 'nora' })),
  plain('claims.verify', (desk) => ({ token: desk.token() })),
  step('claims.change-email', () => ({ ...mary, email: 'mary.new@mail.example' })),
  plain('claims.send-change-code', (desk) => ({ token: desk.token() })),
  plain('claims.confirm-change', (desk) => ({ token: desk.token(), code: '000000' })),
  plain('claims.cancel-change', () => mary),
  step('claims.release', () => ({ email: 'dora@lake.example', forAccountId: 'nora' })),
  step('claims.consolidate', () => ({ keepAccountId: 'mary', otherAccountId: 'mary2', address: 'kept' })),
  step('claims.undo-consolidation', (desk) => ({ number: desk.number() })),
  step('practices.correct-email', () => ({ practiceId: 'P-200', email: 'office@elm.example' })),
  step('practices.correct-phone', () => ({ practiceId: 'P-200', phone: '(415) 555-0188' })),
  step('practices.correct-name', () => ({ practiceId: 'P-200', name: 'Elm Street Clinic' })),
  step('practices.correct-address', () => ({ practiceId: 'P-200', address: '1 Elm Street', city: 'Elmton' })),
  step('people.set-name', () => ({ ...mary, givenName: 'Mary Ann', familyName: 'Berg' })),
  step('people.set-role-title', () => ({ ...mary, roleTitle: 'Partner' })),
  step('people.set-edit-level', () => ({ ...mary, editLevel: 'full', askedBy: 'ada' })),
  step('people.set-emergency-access', () => ({ ...mary, allowed: true, askedBy: 'ada' })),
  step('people.grant-administrator', () => ({ ...mary, askedBy: 'ada' })),
  step('people.revoke-administrator', () => ({ ...mary, askedBy: 'ada' })),
  step('people.practice-access-code', () => ({ practiceId: 'P-100' })),
  step('people.renew-practice-access-code', () => ({ practiceId: 'P-100' })),
  step('people.invite', () => ({
    practiceId: 'P-100',
    invitedBy: 'ada',
    givenName: 'Olaf',
    familyName: 'Lind',
    email: 'olaf@mail.example',
  })),
  step('people.resend-invitation', (desk) => ({
    accountId: String(desk.row(sql`SELECT account_id FROM invitations LIMIT 1`).account_id),
  })),
  plain('people.finish-invitation', (desk) => ({
    token: desk.token(),
    accessCode: 'AAAA-AAAA',
    passwordHash: hash,
  })),
  step('people.deactivate', () => ({ accountId: 'nora', askedBy: 'ada', why: 'She left.' })),
  step('people.reactivate', () => ({ accountId: 'nora', askedBy: 'ada' })),
  step('practices.close', () => ({ practiceId: 'P-200', why: 'It moved.', askedBy: 'nils' })),
  step('practices.reopen', () => ({ practiceId: 'P-200', why: 'It did not.', askedBy: 'nils' })),
  step('signing-in.reset-phone', () => ({ ...mary, revokeBrowsers: true, askedBy: 'ada' })),
  step('signing-in.set-phone', () => ({ ...mary, phone: '(415) 555-0177' })),
  step('signing-in.complete-phone', () => ({ ...mary, code: '000000' })),
  step('upgrade.attempt', () => ({ accountId: 'nils', email: 'nils@mail.example' })),
  plain('upgrade.record-error', () => ({ accountId: 'nils', error: 'incorrect-password' })),
  plain('directory.import-practices', () => ({
    ...file,
    importId: 'practices',
    rows: [{ line: 2, row: practiceRow({ id: 'P-300', name: 'New Practice' }) }],
  })),
  plain('directory.import-people', () => ({
    ...file,
    importId: 'people',
    rows: [
      { line: 2, row: accountRow({ id: 'mary', familyName: 'Berg', role: 'Nurse', givenName: 'Marie' }) },
      { line: 3, row: accountRow({ id: 'per', practiceId: 'P-300', givenName: 'Per' }) },
    ],
  })),
  plain('differences.keep', () => ({ record: 'account', id: 'mary', column: 'role' })),
  step('differences.take', () => ({ record: 'account', id: 'mary', column: 'given_name', askedBy: 'ada' })),
  plain('directory.undo-import', () => ({ importId: 'people', pieces: 1 })),
  plain('readiness.mail', () => ({ practices: ['P-100'], filters: {}, days: 30 })),
  plain('outbox.hold', (desk) => ({ ids: [desk.newestMessage()] })),
  plain('outbox.retry', (desk) => ({ ids: [desk.newestMessage()] })),
  plain('outbox.cancel', (desk) => ({ ids: [desk.newestMessage()] })),
  plain('outbox.put-away', (desk) => ({ ids: [desk.newestMessage()], reason: 'they called' })),
  plain('outbox.take-back', (desk) => ({ ids: [desk.newestMessage()] })),
  plain('imports.forget-map', () => ({ what: 'practices', headers: ['none'] })),
  plain('outbox.address-works', () => ({ email: 'front@harbour.example' })),
  // Nothing was done without a team.
  plain('kept.settle', () => ({ id: 'none' })),
  plain('templates.reword', () => ({
    name: 'password-reset',
    language: 'en',
    texts: { heading: 'A new password for you' },
  })),
  plain('templates.reset', () => ({ name: 'password-reset', language: 'en' })),
  plain('operators.add', () => ({
    name: 'Kim',
    role: 'agent',
    signIn: 'password',
    systemUser: null,
    passwordHash: hash,
  })),
  plain('audit.sign-in-failed', () => ({ by: 'password', nameHash: 'a'.repeat(64), known: true })),
  plain('audit.signed-in', (desk) => ({ operatorId: operatorId(desk), by: 'password' })),
  plain('operators.make-key', (desk) => ({
    operatorId: operatorId(desk),
    label: 'at night',
    role: 'agent',
    secretHash: 'b'.repeat(64),
  })),
  plain('operators.revoke-key', (desk) => ({
    id: String(desk.row(sql`SELECT id FROM operator_keys LIMIT 1`).id),
  })),
  plain('cases.open', () => ({ channel: 'phone', caller: 'Mary' })),
  plain('cases.hand-over', (desk) => ({ number: desk.number(), to: 'Kim' })),
  plain('cases.take-over', (desk) => ({ number: desk.number() })),
  plain('operators.change', (desk) => ({ id: operatorId(desk), active: false })),
  plain('settings.set', () => ({ key: 'desk.name', value: 'Harbour help' })),
  plain('settings.set-secret', () => ({ name: 'mail.smtp.password', value: 'made up for this' })),
];
