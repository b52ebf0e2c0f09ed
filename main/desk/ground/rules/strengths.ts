import type { ActionType } from '../../../../preload/contract/contract.ts';
import type { ProofKind, Strength } from '../../../../preload/contract/shared.ts';
import { type Proof, proofStrengths, strengthOf } from './proof-rules.ts';

export { proofStrengths, strengthOf } from './proof-rules.ts';

/** The proofs in the words of the desk. */
export const proofNames: Readonly<Record<ProofKind, string>> = {
  'practice-access-code': 'practice access code',
  callback: 'callback to the number on file',
  'phone-code': 'code to the verification phone',
  'mailbox-link': 'link to the mailbox on file',
  administrator: 'confirmed by an administrator of the practice',
  'in-person': 'seen in person',
};

/** What each action asks of the caller. Work on the desk's own things (cases, settings, outbox) asks for nothing. */
export const actionStrengths: Readonly<Record<ActionType, Strength>> = {
  'cases.open': 0,
  'cases.note': 0,
  'cases.update': 0,
  'cases.solve': 0,
  'cases.close': 0,
  'cases.reopen': 0,
  'callers.record-proof': 0,
  'callers.record-failed-check': 0,
  'callers.reveal': 0,
  'logins.user-name-help': 0,
  'logins.password-help': 0,
  'logins.send-reset': 0,
  'logins.email-us': 0,
  // Whatever decides which address an account signs in with asks for the same, a first one too: its link opens the account.
  'claims.claim': 3,
  'claims.send-verification': 0,
  // What a mailbox's own link does needs no other proof: the link is one.
  'claims.verify': 0,
  'claims.send-change-code': 0,
  'claims.confirm-change': 0,
  'claims.change-email': 3,
  // Stopping a change leaves everything as it was; whoever did not ask for it must be able to stop it at once.
  'claims.cancel-change': 0,
  'claims.release': 3,
  // Less where no sign-in address changes: see `strengthNeeded` of each.
  'claims.consolidate': 3,
  'claims.undo-consolidation': 3,
  // Keeping changes nothing; taking asks for as much as the action that it equals.
  'differences.keep': 0,
  'differences.take': 0,
  'people.set-role-title': 1,
  'people.resend-invitation': 1,
  'people.invite': 2,
  // The code is a proof itself: whoever gets to hear it has to have proven more than it is worth.
  'people.practice-access-code': 2,
  'people.renew-practice-access-code': 2,
  'people.set-edit-level': 2,
  'people.revoke-administrator': 2,
  'people.deactivate': 2,
  // What lets somebody in, or in further, asks for as much as a new login email.
  'people.reactivate': 3,
  'people.grant-administrator': 3,
  'people.set-emergency-access': 3,
  // What opens nothing: the access code, which the practice's people know, is enough for where letters go; a name decides
  // whom an operator takes for whom.
  'practices.correct-address': 1,
  'practices.correct-name': 2,
  'people.set-name': 2,
  // Resets go to the one, and the desk calls back the other to prove who calls.
  'practices.correct-email': 3,
  'practices.correct-phone': 3,
  'practices.close': 3,
  'practices.reopen': 3,
  'signing-in.record-failure': 0,
  'signing-in.unlock': 1,
  'signing-in.revoke-browser': 2,
  'signing-in.revoke-browsers': 2,
  'signing-in.reset-phone': 3,
  // A number on file proves its holder with strength 2, so giving one asks for as much as taking one away.
  'signing-in.set-phone': 3,
  // The code itself is the check; the number was let in by `signing-in.set-phone`.
  'signing-in.complete-phone': 0,
  'callers.send-code': 0,
  'callers.check-code': 0,
  'callers.send-mailbox-link': 0,
  'callers.check-access-code': 0,
  'upgrade.record-error': 0,
  // It claims, as `claims.claim` does.
  'upgrade.attempt': 3,
  'outbox.retry': 0,
  'outbox.hold': 0,
  'outbox.cancel': 0,
  'outbox.address-works': 0,
  'templates.reword': 0,
  'templates.reset': 0,
  'settings.set': 0,
  'settings.set-secret': 0,
};

/** Which kinds of proof, added to those that count, would reach a strength: each a phrase for the operator. */
export function proofsThatWouldDo(
  have: readonly Pick<Proof, 'kind' | 'device'>[],
  needed: Strength,
): readonly string[] {
  const passed = new Set(have.map(({ kind }) => kind));
  const open = (Object.keys(proofStrengths) as ProofKind[]).filter((kind) => !passed.has(kind));
  // Which device another proof would take is not known here, so it counts as one of its own.
  const alone = open
    .filter((kind) => strengthOf([...have, { kind, device: null }]) >= needed)
    .map((kind) => proofNames[kind]);
  if (needed < 3 || alone.length > 1) return alone;
  const twos = open.filter((kind) => proofStrengths[kind] === 2).map((kind) => proofNames[kind]);
  return [...alone, `two of these through different phones or mailboxes: ${twos.join(', ')}`];
}
