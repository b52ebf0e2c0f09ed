import type { QueriesOf } from '../ground/basics/definitions.ts';
import { personRecord, practiceAdministrators } from '../ground/people/person-record.ts';

export const peopleQueries: QueriesOf<'person' | 'administrators'> = {
  person: (reader, { accountId }, { now }) => personRecord(reader, accountId, now),
  administrators: (reader, { practiceId }) => practiceAdministrators(reader, practiceId),
};
