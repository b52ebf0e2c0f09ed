import { loginActions } from '../../../preload/contract/logins.ts';
import { defineFeature } from '../ground/basics/definitions.ts';
import { emailingUs, passwordHelp, resetSending, userNameHelp } from './login-help.ts';

/** Help with forgotten user names and passwords. */
export const loginsFeature = defineFeature(
  { actions: loginActions, queries: {} },
  {
    actions: {
      'logins.user-name-help': userNameHelp,
      'logins.password-help': passwordHelp,
      'logins.send-reset': resetSending,
      'logins.email-us': emailingUs,
    },
    queries: {},
  },
);
