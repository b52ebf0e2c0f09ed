import { correctionActions } from '../../../preload/contract/corrections.ts';
import { peopleActions, peopleQueries } from '../../../preload/contract/people.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { accessCodeActions } from './access-code.ts';
import { closing, deactivating, reactivating, reopening } from './activity.ts';
import { correctingAddress, correctingEmail, correctingName, correctingPhone } from './correct-practice.ts';
import { inviting, resending } from './invite.ts';
import { peopleQueries as answers } from './queries.ts';
import { granting, revoking, settingEditLevel, settingEmergencyAccess, settingRole } from './rights.ts';
import { settingName } from './set-name.ts';

/** Adding, changing and deactivating people, and closing practices. */
export const peopleFeature = defineFeature(
  { actions: { ...peopleActions, ...correctionActions }, queries: peopleQueries },
  {
    actions: {
      'people.invite': inviting,
      'people.resend-invitation': resending,
      ...accessCodeActions,
      'people.set-role-title': settingRole,
      'people.set-edit-level': settingEditLevel,
      'people.set-emergency-access': settingEmergencyAccess,
      'people.grant-administrator': granting,
      'people.revoke-administrator': revoking,
      'people.deactivate': deactivating,
      'people.reactivate': reactivating,
      'practices.close': closing,
      'practices.reopen': reopening,
      'practices.correct-email': correctingEmail,
      'practices.correct-phone': correctingPhone,
      'practices.correct-name': correctingName,
      'practices.correct-address': correctingAddress,
      'people.set-name': settingName,
    },
    queries: answers,
  },
);
