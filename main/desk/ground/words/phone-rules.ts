import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { readPhone } from '../../../../preload/contract/pasted-phone.ts';
import type { PhoneType } from '../../../../preload/contract/shared.ts';
import type { CodeWay, PhoneView } from '../../../../preload/contract/signing-in.ts';
import { type Answer, done, failures } from '../../../failures.ts';
import { say } from '../../../language.ts';
import { maskPhone } from './masking.ts';
import { phoneWords as words } from './phone-words.ts';

/** The United States and the territories in their numbering, as ISO 3166 names them. Codes go nowhere else (`domain.md`). */
const countriesForCodes: ReadonlySet<string> = new Set(['US', 'AS', 'GU', 'MP', 'PR', 'VI']);

/** A number that a security code can go to. */
export interface CodePhone {
  /** E.164, as in `+14155550134`. */
  readonly number: string;
  readonly country: string;
  readonly type: PhoneType | null;
  readonly way: CodeWay;
  /** What the operator tells the caller of it; null where there is nothing. */
  readonly warning: string | null;
}

/** What an operator tells the caller of codes to a phone of this type; null where there is nothing. */
export function phoneWarning(type: PhoneType | null): string | null {
  if (type === 'voip') return say(words.internetPhone);
  return type === 'landline' ? say(words.landline) : null;
}

// What libphonenumber calls the kinds of number that are no one's own phone.
const kindsWithoutCodes: Readonly<Record<string, Parameters<typeof failures.phoneNotForCodes>[0]>> = {
  TOLL_FREE: 'tollFree',
  PREMIUM_RATE: 'premiumRate',
  SHARED_COST: 'sharedCost',
  UAN: 'company',
  VOICEMAIL: 'voicemail',
  PAGER: 'pager',
  PERSONAL_NUMBER: 'followMe',
};

/** The numbering plan can't tell a mobile phone from a landline in the US; then it is what somebody said it is. */
function typeOf(kind: string | undefined, said: PhoneType | null): PhoneType | null {
  if (kind === 'VOIP' || said === 'voip') return 'voip';
  if (kind === 'MOBILE') return 'mobile';
  return kind === 'FIXED_LINE' ? 'landline' : said;
}

/**
 * Reads a number for security codes; what has no country code is taken for one of the US. `said` is the type on file.
 * Codes `phone-invalid`, `phone-abroad`, `phone-not-for-codes`.
 */
export function readCodePhone(
  text: string,
  said: PhoneType | null,
  wished: CodeWay = 'text',
): Answer<CodePhone> {
  const { dial, extension } = readPhone(text);
  const phone = parsePhoneNumberFromString(dial, 'US');
  // An extension is answered by a switchboard, and no code gets through one.
  if (!phone?.isValid() || extension !== '') return failures.phoneInvalid();
  const { country } = phone;
  if (country === undefined || !countriesForCodes.has(country)) return failures.phoneAbroad(country ?? null);
  const kind = phone.getType();
  const without = kind && kindsWithoutCodes[kind];
  if (without) return failures.phoneNotForCodes(without);
  const type = typeOf(kind, said);
  const warning = phoneWarning(type);
  return done({ number: phone.number, country, type, way: warning === null ? wished : 'voice', warning });
}

/** What the desk shows of a number on file, and what it says of codes there. */
export function phoneView(text: string, said: PhoneType | null): PhoneView {
  const read = readCodePhone(text, said);
  const masked = maskPhone(text);
  if (read.ok) {
    const { type, country, way, warning } = read.value;
    return { masked, type, country, way, warning };
  }
  const country = typeof read.error.country === 'string' ? read.error.country : null;
  return { masked, type: said, country, way: null, warning: read.error.message };
}
