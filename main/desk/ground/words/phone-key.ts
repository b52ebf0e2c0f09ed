import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { type ReadPhone, readPhone } from '../../../../preload/contract/pasted-phone.ts';

// What no number has fewer of: people fill a field that must not be empty with `0` or `1`.
const fewestDigits = 7;
const fewestDifferent = 3;

/** Whether each digit is one more, or each one less, than the digit before it, as in `1234567890`. */
const isRow = (digits: string, step: 1 | 9): boolean =>
  [...digits].every(
    (digit, place) => place === 0 || (Number(digits[place - 1]) + step) % 10 === Number(digit),
  );

/**
 * Whether digits are what people type where they have no number to give: too few, one digit over and over (also behind an area
 * code), a row as it stands on the keys.
 */
export function isNoNumber(digits: string): boolean {
  const national = digits.slice(-fewestDigits);
  return (
    digits.length < fewestDigits ||
    new Set(digits).size < fewestDifferent ||
    new Set(national).size === 1 ||
    digits.startsWith('000') ||
    isRow(digits, 1) ||
    isRow(digits, 9)
  );
}

/**
 * A number's digits as they are kept and compared: `ReadPhone.digits`, abroad in the one form that its country dials it by,
 * for some people write the zero too that is dialled at home.
 */
export function comparedDigits({ dial, digits }: Pick<ReadPhone, 'dial' | 'digits'>): string {
  if (!dial.startsWith('+') || dial.startsWith('+1')) return digits;
  const parsed = parsePhoneNumberFromString(dial);
  return parsed?.isPossible() ? parsed.number.slice(1) : digits;
}

/**
 * What two phones are compared by: the number's digits, and the extension where there is one, as in `4155550134x12`. Null
 * where the text is no number, or has words beside it that may say whose it is: such a one makes no two people one.
 */
export function phoneKey(text: string): string | null {
  const phone = readPhone(text);
  const digits = comparedDigits(phone);
  if (!phone.isPhone || isNoNumber(digits)) return null;
  return phone.extension === '' ? digits : `${digits}x${phone.extension}`;
}
