import { cleanPhone } from '../../../preload/contract/pasted-phone.ts';
import { cleanEmail, cleanUserName, personName } from '../../../preload/contract/pasted-text.ts';
import { accountKinds, accountStatuses, phoneTypes } from '../../../preload/contract/shared.ts';
import type { AccountRow } from '../../desk/directory/import/rows.ts';
import { accountCells } from '../../desk/directory/import/source-cells.ts';
import type { ColumnRules } from '../csv/header.ts';
import type { CellReader } from './cell-reader.ts';

/**
 * A file of people and clinic accounts. An empty cell, and for a new account a missing column: `status` is active, `admin`
 * no, `email_state` unverified where there is an address (it was not said to be verified) and none where there is not.
 * An empty `email_state` says nothing of an address that the source named before.
 */
export const peopleColumns: ColumnRules = {
  known: ['account_id', ...accountCells],
  required: ['account_id', 'practice_id', 'kind'],
  others: {
    firstname: 'given_name',
    lastname: 'family_name',
    surname: 'family_name',
    administrator: 'admin',
    telephone: 'phone',
    phonenumber: 'phone',
    preferredlanguage: 'language',
  },
};

const yes = ['yes', 'true', '1', 'y', 'x'];
const no = ['no', 'false', '0', 'n'];
const emailStates = ['none', 'unverified', 'verified'] as const;
const noPhoneType = '' as const;
const yesOrNo = [...yes, ...no];
const phoneTypesOrNone = [...phoneTypes, noPhoneType];

/** Reads an account; whether it can come in is told by the reader's `problem`. */
export function readAccount(cells: CellReader): AccountRow {
  const loginEmail = cleanEmail(cells.text('login_email'));
  return {
    id: cells.id('account_id'),
    practiceId: cells.id('practice_id'),
    kind: cells.oneOf('kind', accountKinds),
    userName: cleanUserName(cells.userName('user_name')),
    givenName: personName(cells.text('given_name')),
    familyName: personName(cells.text('family_name')),
    role: cells.text('role'),
    administrator: yes.includes(cells.oneOf('admin', yesOrNo, 'no')),
    loginEmail,
    emailState: cells.oneOf('email_state', emailStates, loginEmail === '' ? 'none' : 'unverified'),
    stateSaid: cells.text('email_state') !== '',
    phone: cleanPhone(cells.number('phone')),
    phoneType: cells.oneOf('phone_type', phoneTypesOrNone, noPhoneType) || null,
    status: cells.oneOf('status', accountStatuses, 'active'),
    language: cells.language('language'),
  };
}
