import type { Settings } from '../../../preload/contract/settings.ts';
import type { PhoneType, ProofKind, Strength } from '../../../preload/contract/shared.ts';
import { proofKinds } from '../../../preload/contract/shared.ts';
import type { ProofOption, ProofOptions } from '../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../failures.ts';
import type { Reader } from '../../store/handles.ts';
import { sql } from '../../store/sql.ts';
import { findCaseRow } from '../cases/read-case.ts';
import { administratorsOf } from '../people/person-record.ts';
import { readCodePhone } from '../signing-in/phone-rules.ts';
import { provingMailbox } from './mailbox.ts';
import { maskEmail, maskPhone } from './masking.ts';
import { actionStrengths, proofNames, proofStrengths, strengthOf } from './strengths.ts';

/** Whom the proofs are about, as far as it is known. */
interface About {
  readonly number: string;
  readonly practiceId: string | null;
  readonly accountId: string | null;
  readonly passed: ReadonlySet<ProofKind>;
}

interface Possible {
  readonly possible: boolean;
  readonly why: string;
  readonly action: string | null;
}

const ticked = (possible: boolean, why: string): Possible => ({ possible, why, action: null });
const never = (why: string): Possible => ({ possible: false, why, action: null });

interface OnFile {
  readonly phone: string | null;
  readonly type: PhoneType | null;
  readonly practicePhone: string | null;
  readonly accessCode: string | null;
  readonly practiceId: string | null;
}

function onFile(reader: Reader, { accountId, practiceId }: About): OnFile {
  const account = reader.get<{ phone: string | null; type: PhoneType | null; practice_id: string }>(
    sql`SELECT phone, phone_type AS type, practice_id FROM accounts WHERE id = ${accountId}`,
  );
  const practice = reader.get<{ phone: string | null; access_code: string | null }>(
    sql`SELECT phone, access_code FROM practices WHERE id = ${account?.practice_id ?? practiceId}`,
  );
  return {
    phone: account?.phone ?? null,
    type: account?.type ?? null,
    practicePhone: practice?.phone ?? null,
    accessCode: practice?.access_code ?? null,
    practiceId: account?.practice_id ?? practiceId,
  };
}

function phoneCode(facts: OnFile, settings: Settings): Possible {
  if (facts.phone === null) return never('There is no verification phone on file.');
  const read = readCodePhone(facts.phone, facts.type);
  if (!read.ok) return never(read.error.message);
  const gateway = settings['codes.gateway'];
  if (!gateway || (read.value.way === 'voice' && gateway.voice === null))
    return never('There is no gateway for it: call the number on file back instead.');
  const manner = read.value.way === 'text' ? 'by a text' : 'by a call';
  return {
    possible: true,
    why: `Send a code to ${maskPhone(facts.phone)} ${manner}${read.value.warning ? `. ${read.value.warning}` : '.'}`,
    action: 'callers.send-code',
  };
}

function mailboxLink(reader: Reader, about: About): Possible {
  const mailbox = provingMailbox(reader, { account_id: about.accountId, number: about.number });
  if (mailbox.ok)
    return {
      possible: true,
      why: `Send a link to ${maskEmail(mailbox.value.email)}.`,
      action: 'callers.send-mailbox-link',
    };
  return never(
    about.accountId === null ? 'Nobody knows yet whose account it is about.' : mailbox.error.message,
  );
}

function administrator(reader: Reader, { accountId }: About, { practiceId }: OnFile): Possible {
  const all = practiceId === null ? [] : administratorsOf(reader, practiceId);
  // Nobody vouches for themselves.
  const others = all.filter((one) => one.accountId !== accountId);
  const names = others.map(({ name }) => name).slice(0, 3);
  if (others.length === 0) return never('The practice has no other administrator who could confirm it.');
  const more = others.length > names.length ? ' or another one' : '';
  return ticked(true, `Ask an administrator of the practice to confirm it: ${names.join(', ')}${more}.`);
}

function callback({ phone, practicePhone }: OnFile): Possible {
  const number = phone ?? practicePhone;
  if (number === null) return never('There is no number on file that could be called.');
  const whose = phone === null ? 'the practice at ' : '';
  return ticked(
    true,
    `Hang up and call ${whose}${maskPhone(number)}, the number on file. Not one that the caller gives.`,
  );
}

function possibilities(
  reader: Reader,
  about: About,
  settings: Settings,
): Readonly<Record<ProofKind, Possible>> {
  const facts = onFile(reader, about);
  return {
    'practice-access-code':
      facts.accessCode === null
        ? never('The practice has no access code yet.')
        : {
            possible: true,
            why: 'Let the caller say the practice access code, and compare it.',
            action: 'callers.check-access-code',
          },
    callback: callback(facts),
    'phone-code': phoneCode(facts, settings),
    'mailbox-link': mailboxLink(reader, about),
    administrator: administrator(reader, about, facts),
    'in-person': ticked(true, 'Seen at the desk with a paper that shows who it is.'),
  };
}

/** The smallest sets of possible proofs that reach a strength with those that there are: the fewest first. */
export function waysToReach(
  passed: Iterable<ProofKind>,
  possible: readonly ProofKind[],
  needed: Strength,
): readonly (readonly ProofKind[])[] {
  const have = new Set(passed);
  if (strengthOf(have) >= needed) return [];
  const open = possible.filter((kind) => !have.has(kind));
  const alone = open.filter((kind) => strengthOf([...have, kind]) >= needed);
  // One that does alone needs no companion; no set of three does what none of two does.
  const rest = open.filter((kind) => !alone.includes(kind));
  const pairs = rest.flatMap((one, place) => rest.slice(place + 1).map((other) => [one, other]));
  return [
    ...alone.map((kind) => [kind]),
    ...pairs.filter((pair) => strengthOf([...have, ...pair]) >= needed),
  ];
}

interface Asked {
  readonly number?: string | undefined;
  readonly accountId?: string | undefined;
  readonly practiceId?: string | undefined;
  readonly forAction?: string | undefined;
  readonly strength?: Strength | undefined;
}

function aboutWhom(reader: Reader, asked: Asked): Answer<About> {
  const { number = '', accountId = null, practiceId = null } = asked;
  if (accountId !== null && !reader.get(sql`SELECT 1 FROM accounts WHERE id = ${accountId}`))
    return failures.accountNotFound(accountId);
  if (practiceId !== null && !reader.get(sql`SELECT 1 FROM practices WHERE id = ${practiceId}`))
    return failures.practiceNotFound(practiceId);
  if (asked.number === undefined) return done({ number, accountId, practiceId, passed: new Set() });
  const row = findCaseRow(reader, asked.number);
  if (!row.ok) return row;
  const proofs = reader.all<{ kind: ProofKind }>(
    sql`SELECT kind FROM proofs WHERE case_id = ${row.value.id}`,
  );
  return done({
    number,
    accountId: row.value.account_id ?? accountId,
    practiceId: row.value.practice_id ?? practiceId,
    passed: new Set(proofs.map(({ kind }) => kind)),
  });
}

/**
 * Which proofs a caller can give now, and what would reach the strength that an action asks for. The case's own account
 * goes before one that is named beside it. Codes `case-not-found`, `account-not-found`, `practice-not-found`, `unknown-action`.
 */
export function proofOptions(reader: Reader, asked: Asked, settings: Settings): Answer<ProofOptions> {
  const about = aboutWhom(reader, asked);
  if (!about.ok) return about;
  const needed =
    asked.strength !== undefined || asked.forAction === undefined
      ? (asked.strength ?? 0)
      : (actionStrengths as Readonly<Record<string, Strength>>)[asked.forAction];
  if (needed === undefined) return failures.unknownAction(asked.forAction ?? '');
  const { passed } = about.value;
  const found = possibilities(reader, about.value, settings);
  const options = proofKinds.map(
    (kind): ProofOption => ({
      kind,
      name: proofNames[kind],
      strength: proofStrengths[kind],
      passed: passed.has(kind),
      ...found[kind],
    }),
  );
  const possible = options.filter((option) => option.possible).map(({ kind }) => kind);
  const strength = strengthOf(passed);
  return done({
    strength,
    needed,
    enough: strength >= needed,
    options,
    wouldDo: waysToReach(passed, possible, needed),
  });
}
