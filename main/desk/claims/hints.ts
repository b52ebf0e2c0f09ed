import { toUnicode } from 'tr46';
import type { Hint } from '../../../preload/contract/claims.ts';
import { plainPunctuation } from '../../../preload/contract/pasted-text.ts';
import { say } from '../../language.ts';
import { mailboxOf, providerDomains, providerOf } from '../ground/claims/providers.ts';
import { situationWords as words } from './situation-words.ts';

// Letters of other scripts that are taken for Latin ones (Unicode TS 39 lists thousands; these are the ones that people meet).
const looksLatin: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  ё: 'e',
  һ: 'h',
  і: 'i',
  ї: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  ѡ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  օ: 'o',
  ո: 'n',
  ս: 'u',
  հ: 'h',
  ց: 'g',
};

const scripts = [/\p{Script=Latin}/u, /\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u];

/** How many changes make one text of the other: a letter more, less, other, or two swapped (Damerau–Levenshtein, optimal string alignment). */
export function editDistance(one: string, other: string): number {
  const rows = Array.from({ length: one.length + 1 }, (_, row) => [row]);
  const cell = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let column = 1; column <= other.length; column += 1) rows[0]?.push(column);
  for (let row = 1; row <= one.length; row += 1)
    for (let column = 1; column <= other.length; column += 1) {
      const same = one[row - 1] === other[column - 1];
      let best = Math.min(
        cell(row - 1, column) + 1,
        cell(row, column - 1) + 1,
        cell(row - 1, column - 1) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      if (swapped) best = Math.min(best, cell(row - 2, column - 2) + 1);
      rows[row]?.push(best);
    }
  return cell(one.length, other.length);
}

// A long name bears two slips before it might be another's name; a short one bears one.
const slipsAllowed = (domain: string): number => (domain.length >= 10 ? 2 : 1);

/** The domain that was probably meant, or undefined. `own` are the domains of the practice, as likely as a provider's. */
function intendedDomain(domain: string, own: readonly string[]): string | undefined {
  if (providerOf(domain) || own.includes(domain)) return undefined;
  let best: { readonly domain: string; readonly slips: number } | undefined;
  for (const known of [...own, ...providerDomains]) {
    if (Math.abs(known.length - domain.length) > 2) continue;
    const slips = editDistance(domain, known);
    if (slips <= slipsAllowed(known) && (!best || slips < best.slips)) best = { domain: known, slips };
  }
  return best?.domain;
}

/** What of an address looks like another one: for the operator to ask about, never a reason to merge or refuse. */
export function hintsFor(key: string, ownDomains: readonly string[] = []): readonly Hint[] {
  const at = key.lastIndexOf('@');
  const [local, domain] = [key.slice(0, at), key.slice(at + 1)];
  const hints: Hint[] = [];
  const meant = intendedDomain(domain, ownDomains);
  if (meant)
    hints.push({
      kind: 'near-miss-domain',
      message: say(words.didTheyMean, { suggestion: `${local}@${meant}`, domain }),
      suggestion: `${local}@${meant}`,
    });
  const mailbox = mailboxOf(key);
  if (mailbox !== key)
    hints.push({
      kind: 'same-mailbox',
      message: say(words.sameMailbox, { provider: providerOf(domain)?.name ?? domain, mailbox }),
      suggestion: mailbox,
    });
  const plain = plainPunctuation(local);
  if (plain !== local)
    hints.push({
      kind: 'look-alike',
      message: say(words.plainSigns, { suggestion: `${plain}@${domain}` }),
      suggestion: `${plain}@${domain}`,
    });
  return [...hints, ...lookAlikes(plain, domain)];
}

function lookAlikes(local: string, domain: string): readonly Hint[] {
  const { domain: shown } = toUnicode(domain);
  const mixed = [local, ...shown.split('.')].some(
    (part) => scripts.filter((script) => script.test(part)).length > 1,
  );
  const latin = (text: string): string => [...text].map((letter) => looksLatin[letter] ?? letter).join('');
  const suggestion = `${latin(local)}@${latin(shown)}`.normalize('NFKC');
  const allLatin = /^[\0-\x7f]*$/.test(suggestion) && suggestion !== `${local}@${shown}`;
  if (!mixed && !allLatin) return [];
  return [
    {
      kind: 'look-alike',
      message: say(words.looksLike),
      suggestion: allLatin ? suggestion : null,
    },
  ];
}
