import { proveMailbox } from './callers/checked-proofs.ts';
import type { ActionDefinition } from './ground/basics/definitions.ts';
import { noteOpenings } from './links/link-actions.ts';
import { setPassword } from './logins/new-password.ts';
import { recordSignIn } from './logins/passwords/sign-in.ts';
import { reportUnrequestedReset } from './logins/passwords/unrequested.ts';
import { finishInvitation } from './people/finish-invitation.ts';
import { trustBrowser } from './signing-in/browsers.ts';
import { ownSignInActions } from './signing-in/own-sign-in.ts';

/** What only the portal performs, for the holder of a link or a password. No other face can name these. */
export const portalActions: readonly ActionDefinition[] = [
  setPassword,
  reportUnrequestedReset,
  recordSignIn,
  proveMailbox,
  finishInvitation,
  noteOpenings,
  trustBrowser,
  ...ownSignInActions,
];
