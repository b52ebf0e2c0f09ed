import type { PlainMessage } from '../../../language/catalogue.ts';
import type { Difference } from '../../../preload/contract/differences.ts';
import { say } from '../../language.ts';
import { differenceWords as words } from './words.ts';

const columnWords: Readonly<Record<string, PlainMessage>> = {
  practice_id: words.practice,
  kind: words.kindOfAccount,
  user_name: words.userName,
  given_name: words.givenName,
  family_name: words.familyName,
  role: words.roleTitle,
  admin: words.administrator,
  login_email: words.loginEmail,
  email_state: words.stateOfLoginEmail,
  phone: words.phone,
  phone_type: words.kindOfPhone,
  status: words.status,
  name: words.nameOfPractice,
  email: words.clinicEmail,
  address: words.streetAddress,
  city: words.city,
  state: words.state,
  postal_code: words.postalCode,
  language: words.language,
};

/** A column of a file, as people say it. */
export const columnName = (column: string): string => {
  const known = columnWords[column];
  return known === undefined ? column : say(known);
};

/** What one side says; where it says nothing, in a word. */
export const saidWords = (value: string): string => (value === '' ? say(words.nothing) : value);

/** The difference’s own key: what a list and its selection know it by. */
export const differenceKey = ({ record, id, column }: Pick<Difference, 'record' | 'id' | 'column'>): string =>
  `${record}:${id}:${column}`;
