import { callerActions, callerQueries } from '../../../preload/contract/callers.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { callerQueries as answers, failing, recording, revealing, takingBack } from './caller-actions.ts';
import { checking, checkingAccessCode, sending, sendingLink } from './checked-proofs.ts';

/** Who is calling: what proves it, what did not, what was shown. */
export const callersFeature = defineFeature(
  { actions: callerActions, queries: callerQueries },
  {
    actions: {
      'callers.record-proof': recording,
      'callers.take-back-proof': takingBack,
      'callers.record-failed-check': failing,
      'callers.reveal': revealing,
      'callers.send-code': sending,
      'callers.check-code': checking,
      'callers.send-mailbox-link': sendingLink,
      'callers.check-access-code': checkingAccessCode,
    },
    queries: answers,
  },
);
