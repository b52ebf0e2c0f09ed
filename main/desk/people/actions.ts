import { type ActionDefinition, defineQuery } from '../ground/basics/definitions.ts';
import { personRecord, practiceAdministrators } from '../ground/people/person-record.ts';
import { accessCodeActions } from './access-code.ts';
import { activityActions } from './activity.ts';
import { practiceCorrections } from './correct-practice.ts';
import { finishInvitation } from './finish-invitation.ts';
import { inviteActions } from './invite.ts';
import { rightsActions } from './rights.ts';
import { settingName } from './set-name.ts';

/** Adding, changing and deactivating people, and closing practices. */
export const peopleActions = [
  ...inviteActions,
  ...accessCodeActions,
  ...rightsActions,
  ...activityActions,
  ...practiceCorrections,
  settingName,
];

/** What only this program's own pages perform. */
export const ownPeopleActions: readonly ActionDefinition[] = [finishInvitation as ActionDefinition];

export const peopleQueries = [
  defineQuery('person', (reader, { accountId }, { now }) => personRecord(reader, accountId, now)),
  defineQuery('administrators', (reader, { practiceId }) => practiceAdministrators(reader, practiceId)),
];
