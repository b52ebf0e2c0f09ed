import { emailKey } from '../../ground/words/email-key.ts';
import { caseKey, phoneDigits } from '../../ground/words/folding.ts';

/** What an address is compared by; null where it is none. */
export const addressKey = (email: string): string | null => {
  const address = emailKey(email);
  return address.ok ? address.value.key : null;
};

// A number alone is its digits; with an extension or a word beside it the text itself counts, so that another extension
// is another value. `difference-rows.ts` says the same in SQL.
const phoneKey = (phone: string): string => {
  const digits = phoneDigits(phone);
  const bare = phone.replace(/[ \-().+]/g, '');
  return bare === digits || bare === `1${digits}` ? digits : phone;
};

/** What two spellings of a cell's value are compared by: a number with other hyphens is the same number. */
export function keyOfCell(column: string, value: string): string {
  switch (column) {
    case 'email':
    case 'login_email':
      return addressKey(value) ?? value;
    case 'phone':
      return phoneKey(value);
    case 'user_name':
      return caseKey(value);
    default:
      return value;
  }
}
