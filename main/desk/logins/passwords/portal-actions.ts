import { proveMailbox } from '../../callers/checked-proofs.ts';
import type { ActionDefinition } from '../../definitions.ts';
import { ownPeopleActions } from '../../people/actions.ts';
import { setPassword } from '../new-password.ts';
import { recordSignIn } from './sign-in.ts';
import { reportUnrequestedReset } from './unrequested.ts';

/** What only the portal performs, for the holder of a link or a password. No other face can name these. */
export const portalActions: readonly ActionDefinition[] = [
  ...([setPassword, reportUnrequestedReset, recordSignIn, proveMailbox] as readonly ActionDefinition[]),
  ...ownPeopleActions,
];
