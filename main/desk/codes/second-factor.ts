import type { SecondFactor } from '../../../preload/contract/claims.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Millis } from '../../../preload/contract/shared.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { phoneDevice, proofLimits } from '../ground/people/devices.ts';
import type { AccountFacts } from '../ground/people/people.ts';
import { callbackNumber } from '../ground/proofs/keep-proofs.ts';
import { type Device, deviceProvesNothing } from '../ground/rules/proof-rules.ts';
import { maskPhone } from '../ground/words/masking.ts';
import { readCodePhone } from '../ground/words/phone-rules.ts';

/** The phone that a code can go to now: there is one on file, and a gateway that reaches it. */
export function phoneForCode(
  account: Pick<AccountFacts, 'phone' | 'phone_type'>,
  settings: Settings,
): { readonly masked: string } | null {
  const gateway = settings['codes.gateway'];
  if (!gateway || account.phone === null) return null;
  const phone = readCodePhone(account.phone, account.phone_type);
  if (!phone.ok || (phone.value.way === 'voice' && gateway.voice === null)) return null;
  return { masked: maskPhone(account.phone) };
}

interface At {
  readonly now: Millis;
  readonly settings: Settings;
}

const limitsOf = (reader: Reader, account: AccountFacts, { now, settings }: At) =>
  proofLimits(
    reader,
    { accountId: account.id, practiceId: account.practice_id, reason: null },
    { now, minutes: settings['proof.minutes'] },
  );

/**
 * The phone that the code of a change goes to. One that was changed in the last 14 days proves nothing, so that the desk calls
 * another number on file instead; where there is no other, the code is still more than nothing.
 */
export function phoneForChange(
  reader: Reader,
  account: AccountFacts,
  at: At,
): { readonly masked: string } | null {
  const device = phoneDevice(account.phone);
  const isChanged = device !== null && deviceProvesNothing(device, limitsOf(reader, account, at)) !== null;
  return isChanged && numberToCall(reader, account, at) !== null ? null : phoneForCode(account, at.settings);
}

/** The number on file that the desk calls back before a change takes effect; null where none proves anything. */
export function numberToCall(
  reader: Reader,
  account: AccountFacts,
  at: At,
): { readonly masked: string } | null {
  const about = { account_id: account.id, practice_id: account.practice_id };
  const number = callbackNumber(reader, about, limitsOf(reader, account, at));
  return number === null ? null : { masked: maskPhone(number.phone) };
}

/**
 * What confirms a change of the login email besides its link: a code where a gateway can bring one, else a callback that
 * the desk notes. Nothing where no number is on file: then the proof that the change was begun with has to do.
 */
export function secondFactor(reader: Reader, account: AccountFacts, at: At): SecondFactor {
  if (phoneForChange(reader, account, at)) return 'code';
  return numberToCall(reader, account, at) === null ? 'none' : 'callback';
}

const minute = 60_000;

/**
 * Whether the desk noted a callback to a number on file for a change: not longer before it was begun than a proof counts, and
 * not in a case that had ended by then.
 */
export function isCalledBack(reader: Reader, account: AccountFacts, begunAt: Millis, at: At): boolean {
  const limits = limitsOf(reader, account, at);
  return reader
    .all<{ device: Device | null; reason: string }>(
      sql`SELECT p.device, c.reason FROM proofs AS p JOIN cases AS c ON c.id = p.case_id
          WHERE p.account_id = ${account.id} AND p.kind = 'callback'
            AND p.at >= ${begunAt - at.settings['proof.minutes'] * minute}
            AND (p.ended_at IS NULL OR p.ended_at >= ${begunAt})`,
    )
    .some(({ device, reason }) => {
      if (device === null || deviceProvesNothing(device, limits) !== null) return false;
      const own = proofLimits(
        reader,
        { accountId: account.id, practiceId: account.practice_id, reason },
        { now: at.now, minutes: at.settings['proof.minutes'] },
      );
      return deviceProvesNothing(device, own) === null;
    });
}
