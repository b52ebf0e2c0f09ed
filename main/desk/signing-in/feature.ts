import { signingInActions, signingInQueries } from '../../../preload/contract/signing-in.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { signingInQueries as answers, recordingFailure, revokingBrowsers, unlocking } from './actions.ts';
import { completing, resetting, setting } from './phone-actions.ts';

/** Locks, verification phones and trusted browsers. */
export const signingInFeature = defineFeature(
  { actions: signingInActions, queries: signingInQueries },
  {
    actions: {
      'signing-in.record-failure': recordingFailure,
      'signing-in.unlock': unlocking,
      ...revokingBrowsers,
      'signing-in.set-phone': setting,
      'signing-in.complete-phone': completing,
      'signing-in.reset-phone': resetting,
    },
    queries: answers,
  },
);
