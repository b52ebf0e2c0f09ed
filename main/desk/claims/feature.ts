import { claimActions, claimQueries } from '../../../preload/contract/claims.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { cancelling, changing, codeSending, confirming } from './changing.ts';
import { claiming, verificationSending, verifying } from './claiming.ts';
import { consolidating, undoing } from './consolidating.ts';
import { claimQueries as answers } from './queries.ts';
import { releasing } from './releasing.ts';

/** Who holds which login email, and all that changes it. */
export const claimsFeature = defineFeature(
  { actions: claimActions, queries: claimQueries },
  {
    actions: {
      'claims.claim': claiming,
      'claims.send-verification': verificationSending,
      'claims.verify': verifying,
      'claims.change-email': changing,
      'claims.send-change-code': codeSending,
      'claims.confirm-change': confirming,
      'claims.cancel-change': cancelling,
      'claims.release': releasing,
      'claims.consolidate': consolidating,
      'claims.undo-consolidation': undoing,
    },
    queries: answers,
  },
);
