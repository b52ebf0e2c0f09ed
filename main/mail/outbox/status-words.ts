import type { PlainMessage } from '../../../language/catalogue.ts';
import { say } from '../../language.ts';
import { statusWords as words } from './server-words.ts';

// The codes of RFC 3463 and its registry that a help desk meets, in words that a caller understands.
const exact: Readonly<Record<string, PlainMessage>> = {
  '1.1': words.noMailbox,
  '1.2': words.noDomain,
  '1.3': words.addressMalformed,
  '1.6': words.mailboxMoved,
  '1.10': words.domainTakesNone,
  '2.0': words.mailboxCannot,
  '2.1': words.mailboxOff,
  '2.2': words.mailboxFull,
  '2.3': words.tooLargeForMailbox,
  '3.2': words.serverTakesNone,
  '3.4': words.tooLargeForServer,
  '4.1': words.serverSilent,
  '4.3': words.nameServersSilent,
  '4.4': words.routeUnknown,
  '4.6': words.wentInCircles,
  '4.7': words.triedTooLong,
  '6.7': words.lettersUnknown,
  '7.0': words.serverRefuses,
  '7.1': words.refusesUs,
  '7.20': words.signatureWrong,
  '7.23': words.senderPolicy,
  '7.26': words.noSenderCheck,
  '7.25': words.serverUnnamed,
  '7.27': words.senderTakesNone,
  '7.28': words.sentTooMuch,
};
// A code that begins with 4 is no last word: what a server says for good with a 5, it says of this attempt alone with a 4.
const forNow: Readonly<Record<string, PlainMessage>> = {
  '1': words.addressNotNow,
  '2': words.mailboxNotNow,
  '7': words.secondAttempt,
};
// These say by themselves that they pass, or are the same either way.
const sameForNow: ReadonlySet<string> = new Set(['2.2', '2.3', '7.28']);
const bySubject: Readonly<Record<string, PlainMessage>> = {
  '1': words.ofAddress,
  '2': words.ofMailbox,
  '3': words.ofServer,
  '4': words.ofRoute,
  '5': words.ofProtocol,
  '6': words.ofContent,
  '7': words.ofSafety,
};

/** An enhanced status code (`5.1.1`) in plain words, the beginning of no sentence. */
export function statusInWords(status: string | null): string {
  const [, kind = '', subject = '', detail = ''] = /^([245])\.(\d+)\.(\d+)$/.exec(status ?? '') ?? [];
  const code = `${subject}.${detail}`;
  const passing = kind === '4' && !sameForNow.has(code) ? forNow[subject] : undefined;
  return say(passing ?? exact[code] ?? bySubject[subject] ?? words.noReason);
}
