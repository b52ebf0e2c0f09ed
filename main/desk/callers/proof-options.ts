import type { ProofOption, ProofOptions } from '../../../preload/contract/callers.ts';
import type { Administrator } from '../../../preload/contract/people.ts';
import type { Settings } from '../../../preload/contract/settings.ts';
import type { Channel, PhoneType, ProofKind, Strength } from '../../../preload/contract/shared.ts';
import { proofKinds } from '../../../preload/contract/shared.ts';
import { type Answer, done, failures } from '../../failures.ts';
import { say } from '../../language.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { findCaseRow, type ReadAt } from '../cases/read-case.ts';
import { type About, mailboxDevice, onFileOf, phoneDevice, proofLimits } from '../ground/people/devices.ts';
import { administratorsOf } from '../ground/people/person-record.ts';
import { callbackNumber, proofsFor, proofsOf } from '../ground/proofs/keep-proofs.ts';
import { touchedDevices } from '../ground/proofs/touched.ts';
import { actionContacts, actionStrength } from '../ground/rules/action-rules.ts';
import {
  countingProofs,
  type Device,
  deviceProvesNothing,
  type Proof,
  type ProofLimits,
  proofName,
  proofStrength,
  provesNothingWords,
  strengthOf,
  waysToReach,
} from '../ground/rules/proof-rules.ts';
import { maskEmail, maskPhone } from '../ground/words/masking.ts';
import { readCodePhone } from '../ground/words/phone-rules.ts';
import { provingMailbox } from './mailbox.ts';
import { callerWords as words } from './words.ts';

/** Whom the proofs are about, as far as it is known, and how they stand. */
interface Asking extends About {
  readonly number: string;
  /** How the caller came; null where there is no case. */
  readonly channel: Channel | null;
  readonly counting: readonly Pick<Proof, 'kind' | 'device'>[];
  readonly limits: ProofLimits;
}

interface Possible {
  readonly possible: boolean;
  readonly why: string;
  readonly action: string | null;
  /** What it would go through; null where that is nothing, or not known before. */
  readonly device: Device | null;
  /** How a code to a phone goes out. */
  readonly way?: ProofOption['way'];
  /** It goes to the practice, as the person's own number proves nothing. */
  readonly isInstead?: boolean;
}

const never = (why: string): Possible => ({ possible: false, why, action: null, device: null });
const ticked = (why: string, device: Device | null = null): Possible => ({
  possible: true,
  why,
  action: null,
  device,
});

interface Phone {
  readonly phone: string | null;
  readonly type: PhoneType | null;
}

const accountPhone = (reader: Reader, accountId: string | null): Phone =>
  reader.get<Phone>(sql`SELECT phone, phone_type AS type FROM accounts WHERE id = ${accountId}`) ?? {
    phone: null,
    type: null,
  };

/** Why a number or mailbox is not offered, or null: no one is to call a phone that proves nothing. */
function nothingBy(device: Device | null, limits: ProofLimits, what: string): Possible | null {
  const why = device === null ? null : deviceProvesNothing(device, limits);
  return why === null || why === 'over' ? null : never(provesNothingWords(why, what));
}

function phoneCode(reader: Reader, { accountId, limits }: Asking, settings: Settings): Possible {
  const facts = accountPhone(reader, accountId);
  if (facts.phone === null) return never(say(words.noPhone));
  const device = phoneDevice(facts.phone);
  const nothing = nothingBy(device, limits, say(words.verificationPhone));
  if (nothing) return nothing;
  const read = readCodePhone(facts.phone, facts.type);
  if (!read.ok) return never(read.error.message);
  const gateway = settings['codes.gateway'];
  if (!gateway || (read.value.way === 'voice' && gateway.voice === null)) return never(say(words.noGateway));
  const { way, warning } = read.value;
  const to = { phone: maskPhone(facts.phone) };
  return {
    possible: true,
    why:
      warning === null
        ? say(way === 'text' ? words.sendText : words.sendCall, to)
        : say(words.sendCallWithWarning, { ...to, warning }),
    action: 'callers.send-code',
    device,
    way: read.value.way,
  };
}

function mailboxLink(reader: Reader, { accountId, number, limits }: Asking): Possible {
  const mailbox = provingMailbox(reader, { account_id: accountId, number });
  if (!mailbox.ok) return never(accountId === null ? say(words.noAccountYet) : mailbox.error.message);
  const device = mailboxDevice(mailbox.value.email);
  return (
    nothingBy(device, limits, say(words.mailboxOnFile)) ?? {
      possible: true,
      why: say(words.sendLink, { email: maskEmail(mailbox.value.email) }),
      action: 'callers.send-mailbox-link',
      device,
    }
  );
}

/** Those who could confirm a caller: no one vouches for themselves. */
const confirmers = (reader: Reader, about: About): readonly Administrator[] => {
  const { practiceId } = onFileOf(reader, about);
  const all = practiceId === null ? [] : administratorsOf(reader, practiceId);
  return all.filter(({ accountId }) => accountId !== about.accountId);
};

function administrator(reader: Reader, about: Asking): Possible {
  const others = confirmers(reader, about);
  const names = others.map(({ name }) => name).slice(0, 3);
  if (others.length === 0) return never(say(words.noOtherAdministrator));
  const more = others.length > names.length ? 'yes' : 'no';
  return ticked(say(words.askAdministrator, { names: names.join(', '), more }));
}

function callback(reader: Reader, about: Asking): Possible {
  const file = onFileOf(reader, about);
  const number = callbackNumber(
    reader,
    { account_id: about.accountId, practice_id: about.practiceId },
    about.limits,
  );
  if (number === null)
    return (
      nothingBy(phoneDevice(file.phone ?? file.practicePhone), about.limits, say(words.numberOnFile)) ??
      never(say(words.noNumber))
    );
  const own = file.phone === null ? null : deviceProvesNothing(phoneDevice(file.phone) ?? '', about.limits);
  const whom = { whose: number.isPractice ? 'practice' : 'own', phone: maskPhone(number.phone) };
  if (own === null || own === 'over') return ticked(say(words.callBack, whom), number.device);
  const why = provesNothingWords(own, say(words.ownNumber));
  return {
    ...ticked(say(words.callBackInstead, { ...whom, why }), number.device),
    isInstead: number.isPractice,
  };
}

function possibilities(
  reader: Reader,
  about: Asking,
  settings: Settings,
): Readonly<Record<ProofKind, Possible>> {
  const { practiceId } = onFileOf(reader, about);
  const code = reader.get<{ access_code: string | null }>(
    sql`SELECT access_code FROM practices WHERE id = ${practiceId}`,
  )?.access_code;
  return {
    'practice-access-code':
      code == null
        ? never(say(words.noAccessCode))
        : {
            possible: true,
            why: say(words.askAccessCode),
            action: 'callers.check-access-code',
            device: null,
          },
    callback: callback(reader, about),
    'phone-code': phoneCode(reader, about, settings),
    'mailbox-link': mailboxLink(reader, about),
    administrator: administrator(reader, about),
    // Where no case is open yet, it may become a visit's.
    'in-person':
      about.channel === null || about.channel === 'visit'
        ? ticked(say(words.inPerson))
        : never(say(words.notInPerson)),
  };
}

interface Asked {
  readonly number?: string | undefined;
  readonly accountId?: string | undefined;
  readonly practiceId?: string | undefined;
  readonly forAction?: string | undefined;
  readonly strength?: Strength | undefined;
}

function aboutWhom(reader: Reader, asked: Asked, at: ReadAt): Answer<Asking> {
  const { number = '', accountId = null, practiceId = null } = asked;
  if (accountId !== null && !reader.get(sql`SELECT 1 FROM accounts WHERE id = ${accountId}`))
    return failures.accountNotFound(accountId);
  if (practiceId !== null && !reader.get(sql`SELECT 1 FROM practices WHERE id = ${practiceId}`))
    return failures.practiceNotFound(practiceId);
  const row = asked.number === undefined ? null : findCaseRow(reader, asked.number);
  if (row !== null && !row.ok) return row;
  const about = {
    accountId: row?.value.account_id ?? accountId,
    practiceId: row?.value.practice_id ?? practiceId,
  };
  const limits = proofLimits(
    reader,
    { ...about, reason: row?.value.reason ?? null },
    { now: at.now, minutes: at.settings['proof.minutes'] },
    touchedDevices(reader, actionContacts(asked.forAction ?? ''), {
      ...about,
      practiceId: onFileOf(reader, about).practiceId,
    }),
  );
  // What concerns a whole practice asks for no account.
  const whom = accountId === null && practiceId !== null ? { practiceId } : about;
  const kept = row === null ? [] : proofsFor(proofsOf(reader, row.value.id), whom);
  const channel = row?.value.channel ?? null;
  return done({ number, channel, ...about, limits, counting: countingProofs(kept, limits) });
}

/**
 * Which proofs a caller can give now, and what would reach the strength that an action asks for. The case's own account
 * goes before one that is named beside it. Codes `case-not-found`, `account-not-found`, `practice-not-found`, `unknown-action`.
 */
export function proofOptions(reader: Reader, asked: Asked, at: ReadAt): Answer<ProofOptions> {
  const about = aboutWhom(reader, asked, at);
  if (!about.ok) return about;
  const needed =
    asked.strength !== undefined || asked.forAction === undefined
      ? (asked.strength ?? 0)
      : actionStrength(asked.forAction);
  if (needed === undefined) return failures.unknownAction(asked.forAction ?? '');
  const { counting } = about.value;
  const found = possibilities(reader, about.value, at.settings);
  const options = proofKinds.map((kind): ProofOption => {
    const { device: _, isInstead: __, way = null, ...option } = found[kind];
    const passed = counting.some((proof) => proof.kind === kind);
    return { kind, name: proofName(kind), strength: proofStrength(kind), passed, way, ...option };
  });
  const possible = proofKinds
    .filter((kind) => found[kind].possible)
    .map((kind) => ({ kind, device: found[kind].device }));
  const strength = strengthOf(counting);
  return done({
    strength,
    needed,
    enough: strength >= needed,
    options,
    wouldDo: waysToReach(counting, possible, needed),
    callsPractice: found.callback.isInstead === true,
    confirmers: confirmers(reader, about.value),
  });
}
