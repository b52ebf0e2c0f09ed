import { cleanPhone } from '../../../preload/contract/pasted-phone.ts';
import { cleanEmail } from '../../../preload/contract/pasted-text.ts';
import { practiceStatuses } from '../../../preload/contract/shared.ts';
import type { PracticeRow } from '../../desk/directory/import/rows.ts';
import { practiceCells } from '../../desk/directory/import/source-cells.ts';
import type { ColumnRules } from '../csv/header.ts';
import type { CellReader } from './cell-reader.ts';

/** A file of practices. Without a status a new practice is active. */
export const practiceColumns: ColumnRules = {
  known: ['practice_id', ...practiceCells],
  required: ['practice_id', 'name'],
  others: {
    practicename: 'name',
    clinicemail: 'email',
    telephone: 'phone',
    phonenumber: 'phone',
    zip: 'postal_code',
    zipcode: 'postal_code',
    postcode: 'postal_code',
    preferredlanguage: 'language',
  },
};

/** Reads a practice; whether it can come in is told by the reader's `problem`. */
export const readPractice = (cells: CellReader): PracticeRow => ({
  id: cells.id('practice_id'),
  name: cells.name('name'),
  email: cleanEmail(cells.text('email')),
  phone: cleanPhone(cells.number('phone')),
  address: cells.text('address'),
  city: cells.text('city'),
  state: cells.text('state'),
  postalCode: cells.number('postal_code'),
  status: cells.oneOf('status', practiceStatuses, 'active'),
  language: cells.language('language'),
});
