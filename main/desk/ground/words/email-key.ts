import { toASCII } from 'tr46';
import { type Answer, done, failures } from '../../../failures.ts';
import { say } from '../../../language.ts';
import { emailProblems } from './email-words.ts';

/** A login email: what was typed, and the key that it is compared by. */
export interface KeyedEmail {
  /** As it was typed, without white space around it. Mail goes to this. */
  readonly email: string;
  /** What makes two addresses the same: `local@domain`, the domain in its ASCII form. */
  readonly key: string;
}

// The longest text that is looked at in full. Composing shortens a text, though never so much that more than
// this could still be an address of 254 octets.
const mostCharacters = 1000;
// RFC 5321, 4.5.3.1.1 and 4.5.3.1.2; RFC 3696 erratum 1690 for the whole.
const mostLocalOctets = 64;
const mostDomainOctets = 255;
const mostOctets = 254;

// What no eye sees: control and format characters, private and unassigned ones (their normal form may change
// with the next Unicode version), and those that fonts leave out.
const unseen = /[\p{C}\p{Default_Ignorable_Code_Point}]/u;
const whiteSpace = /[\s\p{Z}]/u;
// RFC 5322's atext with RFC 6531's extension to everything outside ASCII.
const atoms = /^(?:[a-z0-9!#$%&'*+\-/=?^_`{|}~.]|[^\0-\x7f])*$/i;

const octets = (text: string): number => Buffer.byteLength(text, 'utf8');
const lowerAscii = (text: string): string => text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** What of an unusable address may be shown in a sentence: a line's length, nothing that would move the cursor. */
function shown(typed: string): string {
  const line = typed.slice(0, 80).replace(/[\p{C}\p{Z}\p{Default_Ignorable_Code_Point}]/gu, ' ');
  return typed.length > 80 ? `${line}…` : line;
}

/**
 * Reads a login email and makes its key, as the desk's rules on comparing addresses say: trimmed, NFC, the domain
 * lower-cased in its ASCII form (UTS 46, non-transitional), the local part lower-cased for ASCII letters only.
 * A key's own key is the key. Dots, tags and look-alike letters stay apart.
 * Code `email-invalid` with the `problem` in plain words.
 */
export function emailKey(typed: string): Answer<KeyedEmail> {
  const email = typed.trim();
  const refuse = (problem: string) => failures.emailInvalid(shown(email), problem);
  if (email === '') return refuse(say(emailProblems.isEmpty));
  if (email.length > mostCharacters) return refuse(say(emailProblems.isTooLong, { most: mostOctets }));
  const problem = characterProblem(email);
  if (problem) return refuse(problem);

  // Composing can bring a sign forth that was not typed (U+037E becomes a semicolon), so it is looked at again.
  const composed = email.normalize('NFC');
  const composedProblem = characterProblem(composed);
  if (composedProblem) return refuse(composedProblem);
  const at = composed.lastIndexOf('@');
  const local = localKey(composed.slice(0, at));
  const domain = domainKey(composed.slice(at + 1));
  if ('problem' in local) return refuse(local.problem);
  if ('problem' in domain) return refuse(domain.problem);
  const key = `${local.key}@${domain.key}`;
  return octets(key) > mostOctets
    ? refuse(say(emailProblems.isTooLong, { most: mostOctets }))
    : done({ email, key });
}

const dotWords = {
  before: {
    nothing: emailProblems.nothingBefore,
    first: emailProblems.dotFirstBefore,
    last: emailProblems.dotLastBefore,
    two: emailProblems.twoDotsBefore,
  },
  after: {
    nothing: emailProblems.nothingAfter,
    first: emailProblems.dotFirstAfter,
    last: emailProblems.dotLastAfter,
    two: emailProblems.twoDotsAfter,
  },
} as const;

type Part = { readonly key: string } | { readonly problem: string };

function characterProblem(text: string): string | null {
  if (unseen.test(text)) return say(emailProblems.hasUnseen);
  if (whiteSpace.test(text)) return say(emailProblems.hasSpace);
  if (text.includes('"') || text.includes('\\')) return say(emailProblems.hasQuotes);
  if (/[()]/.test(text)) return say(emailProblems.hasComment);
  const at = text.lastIndexOf('@');
  if (at === -1) return say(emailProblems.hasNoAt);
  if (text.indexOf('@') !== at) return say(emailProblems.hasTwoAts);
  if (/[[\]]/.test(text)) return say(emailProblems.hasBrackets);
  if (/[<>,;:]/.test(text)) return say(emailProblems.hasSeparator);
  return null;
}

function dotProblem(text: string, where: keyof typeof dotWords): string | null {
  const words = dotWords[where];
  if (text === '') return say(words.nothing);
  if (text.startsWith('.')) return say(words.first);
  if (text.endsWith('.')) return say(words.last);
  return text.includes('..') ? say(words.two) : null;
}

function localKey(composed: string): Part {
  const problem = dotProblem(composed, 'before');
  if (problem) return { problem };
  if (!atoms.test(composed)) return { problem: say(emailProblems.hasWrongCharacter) };
  // Lower-casing makes new pairs that compose: “J” with a caron has no letter of its own, “j” with one has.
  const key = lowerAscii(composed).normalize('NFC');
  if (octets(key) > mostLocalOctets)
    return { problem: say(emailProblems.localTooLong, { most: mostLocalOctets }) };
  return { key };
}

function domainKey(composed: string): Part {
  const problem = dotProblem(composed, 'after');
  if (problem) return { problem };
  const key = asciiDomain(composed);
  if (key === null) return { problem: say(emailProblems.isNoDomain) };
  if (octets(key) > mostDomainOctets)
    return { problem: say(emailProblems.domainTooLong, { most: mostDomainOctets }) };
  const last = key.slice(key.lastIndexOf('.') + 1);
  if (!key.includes('.')) return { problem: say(emailProblems.domainWithoutDot) };
  if (/^\d+$/.test(last)) return { problem: say(emailProblems.domainIsNumber) };
  return { key };
}

// Letters, digits and single hyphens between them: for such a name UTS 46 does no more than lower-case it.
const plainDomain = /^(?=.{1,253}$)(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z0-9]+(?:-[a-z0-9]+)*$/i;
const longLabel = /[^.]{64}/;

/** A domain's ASCII form by UTS 46, or null where it is not valid. */
export function asciiDomain(domain: string): string | null {
  if (plainDomain.test(domain) && !longLabel.test(domain)) return domain.toLowerCase();
  return fullAsciiDomain(domain);
}

/** The same by the whole algorithm, for every kind of domain. */
export function fullAsciiDomain(domain: string): string | null {
  return toASCII(domain, {
    checkBidi: true,
    checkHyphens: true,
    checkJoiners: true,
    transitionalProcessing: false,
    useSTD3ASCIIRules: true,
    verifyDNSLength: true,
  });
}
