import type { ActionDefinition, QueriesOf } from '../ground/basics/definitions.ts';
import { personRecord, practiceAdministrators } from '../ground/people/person-record.ts';
import { finishInvitation } from './finish-invitation.ts';

/** What only this program's own pages perform. */
export const ownPeopleActions: readonly ActionDefinition[] = [finishInvitation];

export const peopleQueries: QueriesOf<'person' | 'administrators'> = {
  person: (reader, { accountId }, { now }) => personRecord(reader, accountId, now),
  administrators: (reader, { practiceId }) => practiceAdministrators(reader, practiceId),
};
