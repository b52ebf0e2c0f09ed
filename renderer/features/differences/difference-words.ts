import type { Difference } from '../../../preload/contract/differences.ts';

const columnWords: Readonly<Record<string, string>> = {
  practice_id: 'Practice',
  kind: 'Kind of account',
  user_name: 'User name',
  given_name: 'Given name',
  family_name: 'Family name',
  role: 'Role title',
  admin: 'Administrator',
  login_email: 'Login email',
  email_state: 'State of the login email',
  phone: 'Phone',
  phone_type: 'Kind of phone',
  status: 'Status',
  name: 'Name of the practice',
  email: 'Clinic email',
  address: 'Street address',
  city: 'City',
  state: 'State',
  postal_code: 'Postal code',
};

/** A column of a file, as people say it. */
export const columnName = (column: string): string => columnWords[column] ?? column;

/** What one side says; where it says nothing, in a word. */
export const saidWords = (value: string): string => (value === '' ? 'nothing' : value);

/** The difference's own key: what a list and its selection know it by. */
export const differenceKey = ({ record, id, column }: Pick<Difference, 'record' | 'id' | 'column'>): string =>
  `${record}:${id}:${column}`;
