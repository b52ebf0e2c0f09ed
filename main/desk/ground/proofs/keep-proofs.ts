import type { PlainMessage } from '../../../../language/catalogue.ts';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Millis, ProofKind, ReachedBy } from '../../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { say } from '../../../language.ts';
import type { Reader, Writer } from '../../../store/handles.ts';
import { sql } from '../../../store/sql.ts';
import type { ActionContext } from '../basics/context.ts';
import { writeLine } from '../case-log/write-case.ts';
import { mailboxDevice, onFileOf, phoneDevice, proofLimits } from '../people/devices.ts';
import { administratorsOf } from '../people/person-record.ts';
import {
  countingProofs,
  type Device,
  deviceProvesNothing,
  type Proof,
  type ProofLimits,
  proofName,
  provesNothingWords,
  whyNothing,
} from '../rules/proof-rules.ts';
import { maskPhone } from '../words/masking.ts';
import { proofWords as words } from './words.ts';

/** An administrator who confirmed something, and how that one was reached. */
export interface Confirmation {
  readonly accountId: string;
  readonly reachedBy: ReachedBy;
}

/** A proof that somebody says was passed. */
export interface PassedProof {
  readonly kind: ProofKind;
  /** Who confirmed it; needed for `administrator` alone. */
  readonly administrator?: Confirmation | undefined;
}

/** Of a case, what proofs depend on. */
export interface ProvenCase {
  readonly id: string;
  readonly practice_id: string | null;
  readonly account_id: string | null;
  readonly reason: string;
}

/** How an administrator was reached, in words. */
const reachedByWords: Readonly<Record<ReachedBy, PlainMessage>> = words;

/** The device that a proof went through, and the line that its case keeps of it. */
interface Went {
  readonly device: Device | null;
  readonly line: () => string;
}

/** What people type or say wrongly before they have it right. */
const mistyped: ReadonlySet<ProofKind> = new Set(['phone-code', 'practice-access-code']);

type Limited = Pick<ProofLimits, 'lost' | 'changed' | 'touched'>;

/** The number to call back: the person's own, or the practice's where that one proves nothing. Null where none does. */
export function callbackNumber(
  reader: Reader,
  about: Pick<ProvenCase, 'practice_id' | 'account_id'>,
  limits: Limited,
): { readonly phone: string; readonly device: Device; readonly isPractice: boolean } | null {
  const file = onFileOf(reader, { accountId: about.account_id, practiceId: about.practice_id });
  for (const [phone, isPractice] of [
    [file.phone, false],
    [file.practicePhone, true],
  ] as const) {
    const device = phoneDevice(phone);
    if (phone !== null && device !== null && deviceProvesNothing(device, limits) === null)
      return { phone, device, isPractice };
  }
  return null;
}

function administratorDevice(
  reader: Reader,
  about: ProvenCase,
  confirmation: Confirmation | undefined,
): Answer<Went> {
  if (confirmation === undefined) return failures.administratorUnnamed();
  const file = onFileOf(reader, { accountId: about.account_id, practiceId: about.practice_id });
  const all = file.practiceId === null ? [] : administratorsOf(reader, file.practiceId);
  const named = all.find(({ accountId }) => accountId === confirmation.accountId);
  // No one vouches for themselves.
  if (!named || named.accountId === about.account_id) return failures.noAdministrator(confirmation.accountId);
  const own = onFileOf(reader, { accountId: named.accountId, practiceId: file.practiceId });
  const devices: Readonly<Record<ReachedBy, Device | null>> = {
    'practice-phone': phoneDevice(own.practicePhone),
    'own-phone': phoneDevice(own.phone),
    'login-email': mailboxDevice(own.loginEmail),
    'in-person': null,
  };
  const device = devices[confirmation.reachedBy];
  if (device === null && confirmation.reachedBy !== 'in-person') return failures.nothingOnFile();
  const reached = reachedByWords[confirmation.reachedBy];
  return done({
    device,
    line: () =>
      say(words.passedByAdministrator, {
        proof: proofName('administrator'),
        name: named.name,
        reached: say(reached),
      }),
  });
}

/** The device that a proof went through, and its line. Codes `administrator-unnamed`, `no-administrator`, `proof-impossible`. */
function deviceOf(
  reader: Reader,
  about: ProvenCase,
  { kind, administrator }: PassedProof,
  limits: Limited,
): Answer<Went> {
  const file = onFileOf(reader, { accountId: about.account_id, practiceId: about.practice_id });
  const line = (): string => say(words.passed, { proof: proofName(kind) });
  switch (kind) {
    case 'callback': {
      const number = callbackNumber(reader, about, limits);
      // A number that proves nothing is still what was called: the proof is kept, and counts for nothing.
      const device = number?.device ?? phoneDevice(file.phone ?? file.practicePhone);
      if (device === null) return failures.proofImpossible(proofName(kind));
      const phone = number?.phone ?? file.phone ?? file.practicePhone ?? '';
      const whose = number?.isPractice ? 'practice' : 'own';
      return done({
        device,
        line: () => say(words.passedByCallback, { proof: proofName(kind), phone: maskPhone(phone), whose }),
      });
    }
    case 'phone-code': {
      const device = phoneDevice(file.phone);
      return device === null ? failures.proofImpossible(proofName(kind)) : done({ device, line });
    }
    case 'mailbox-link': {
      const device = mailboxDevice(file.loginEmail ?? file.clinicEmail);
      return device === null ? failures.proofImpossible(proofName(kind)) : done({ device, line });
    }
    case 'administrator':
      return administratorDevice(reader, about, administrator);
    case 'practice-access-code':
    case 'in-person':
      return done({ device: null, line });
  }
}

/**
 * Keeps proofs that the caller of a case passed, each with its device, its time and whom it is about. One that counts still
 * stays as it was; one that ended begins again. Codes `administrator-unnamed`, `no-administrator`, `proof-impossible`,
 * `case-without-subject`.
 */
export function keepProofs(
  transaction: Writer,
  base: Pick<ActionContext, 'now' | 'operator' | 'newId' | 'settings'>,
  about: ProvenCase,
  proofs: readonly PassedProof[],
): Answer<true> {
  if (proofs.length > 0 && about.practice_id === null && about.account_id === null)
    return failures.proofForNobody();
  const minutes = base.settings['proof.minutes'];
  const limits = proofLimits(
    transaction,
    { accountId: about.account_id, practiceId: about.practice_id, reason: about.reason },
    { now: base.now, minutes },
  );
  for (const proof of proofs) {
    const found = deviceOf(transaction, about, proof, limits);
    if (!found.ok) return found;
    // A code that was mistyped before it was right is no warning; a call that no one confirmed stays one.
    if (mistyped.has(proof.kind))
      transaction.run(sql`DELETE FROM failed_checks WHERE case_id = ${about.id} AND kind = ${proof.kind}`);
    const added = transaction.run(
      sql`INSERT INTO proofs (case_id, kind, at, operator, device, practice_id, account_id, administrator_id, reached_by)
          VALUES (${about.id}, ${proof.kind}, ${base.now}, ${base.operator}, ${found.value.device}, ${about.practice_id},
            ${about.account_id}, ${proof.administrator?.accountId ?? null}, ${proof.administrator?.reachedBy ?? null})
          ON CONFLICT (case_id, kind) DO UPDATE SET at = excluded.at, operator = excluded.operator,
            device = excluded.device, practice_id = excluded.practice_id, account_id = excluded.account_id,
            administrator_id = excluded.administrator_id, reached_by = excluded.reached_by, ended_at = NULL
          WHERE proofs.ended_at IS NOT NULL OR abs(${base.now} - proofs.at) >= ${minutes * 60_000}
            OR proofs.account_id IS NOT excluded.account_id OR proofs.device IS NOT excluded.device`,
    );
    if (added === 1) writeLine(transaction, base, about.id, 'callers.record-proof', found.value.line);
  }
  return done(true);
}

/** A proof as a case keeps it. */
export interface KeptProof extends Proof {
  readonly operator: string;
  readonly practice_id: string | null;
  readonly account_id: string | null;
  readonly administrator_id: string | null;
  readonly reached_by: ReachedBy | null;
  readonly ended_at: Millis | null;
}

/** All proofs of a case, in the order of their time. */
export const proofsOf = (reader: Reader, caseId: string): readonly KeptProof[] =>
  reader.all<KeptProof>(
    sql`SELECT kind, device, at, operator, practice_id, account_id, administrator_id, reached_by, ended_at
        FROM proofs WHERE case_id = ${caseId} ORDER BY at, kind`,
  );

/** The same of many cases, whose ids are a JSON list. */
export const proofsOfCases = (
  reader: Reader,
  ids: string,
): readonly (KeptProof & { readonly case_id: string })[] =>
  reader.all<KeptProof & { readonly case_id: string }>(
    sql`SELECT p.case_id, p.kind, p.device, p.at, p.operator, p.practice_id, p.account_id, p.administrator_id,
          p.reached_by, p.ended_at
        FROM json_each(${ids}) AS j CROSS JOIN proofs AS p ON p.case_id = j.value ORDER BY j.key, p.at, p.kind`,
  );

/** The proofs of a case that count for somebody: those that have not ended and were made for just that one. */
export const proofsFor = (
  proofs: readonly KeptProof[],
  subject: { readonly practiceId?: string | null; readonly accountId?: string | null } | null,
): readonly KeptProof[] =>
  proofs.filter(
    ({ ended_at: ended, account_id: account, practice_id: practice }) =>
      ended === null &&
      (subject === null ||
        (subject.accountId
          ? account === subject.accountId
          : !subject.practiceId || practice === subject.practiceId)),
  );

/** A case's proofs now, for whom it is about and without any action in view: all of them, those that count, and why one does not. */
export function caseProofs(
  reader: Reader,
  about: ProvenCase,
  { now, settings }: { readonly now: Millis; readonly settings: Settings },
  kept: readonly KeptProof[] = proofsOf(reader, about.id),
): {
  readonly kept: readonly KeptProof[];
  readonly counting: readonly KeptProof[];
  readonly limits: ProofLimits;
  readonly ended: (proof: KeptProof) => string | null;
} {
  const limits = proofLimits(
    reader,
    { accountId: about.account_id, practiceId: about.practice_id, reason: about.reason },
    { now, minutes: settings['proof.minutes'] },
  );
  const own = proofsFor(kept, { accountId: about.account_id, practiceId: about.practice_id });
  return {
    kept,
    counting: countingProofs(own, limits),
    limits,
    ended: (proof) => {
      if (proof.ended_at !== null) return say(words.endedWithCase);
      if (!own.includes(proof)) return say(words.madeForNobody);
      const why = whyNothing(proof, limits);
      if (why === null) return null;
      return why === 'over' ? say(words.over) : provesNothingWords(why, say(words.thisProof));
    },
  };
}

/** Ends all proofs of a case: with it, and when it is opened again. */
export const endProofs = (transaction: Writer, caseId: string, now: Millis): number =>
  transaction.run(sql`UPDATE proofs SET ended_at = ${now} WHERE case_id = ${caseId} AND ended_at IS NULL`);

/** The proofs that ended with a case at a moment count again: that it ended then is undone. */
export const proveAgain = (transaction: Writer, caseId: string, endedAt: Millis): number =>
  transaction.run(sql`UPDATE proofs SET ended_at = NULL WHERE case_id = ${caseId} AND ended_at = ${endedAt}`);

/** What an operator ticks off themselves, and so may have ticked by mistake. */
const ticked: readonly ProofKind[] = ['callback', 'administrator', 'in-person'];

/** Takes back a check that was ticked off; the lines of both stay. Code `proof-not-ticked`. */
export function takeBackProof(
  transaction: Writer,
  base: Pick<ActionContext, 'now' | 'operator' | 'newId'>,
  caseId: string,
  kind: ProofKind,
): Answer<true> {
  const gone = ticked.includes(kind)
    ? transaction.run(
        sql`DELETE FROM proofs WHERE case_id = ${caseId} AND kind = ${kind} AND ended_at IS NULL`,
      )
    : 0;
  if (gone === 0) return failures.proofNotTicked(proofName(kind));
  writeLine(transaction, base, caseId, 'callers.take-back-proof', () =>
    say(words.takenBack, { proof: proofName(kind) }),
  );
  return done(true);
}
