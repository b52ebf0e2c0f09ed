import { changingActions } from './changing.ts';
import { claimingActions } from './claiming.ts';
import { consolidatingActions } from './consolidating.ts';
import { releasingActions } from './releasing.ts';

/** All that changes who holds which login email. */
export const claimActions = [
  ...claimingActions,
  ...changingActions,
  ...releasingActions,
  ...consolidatingActions,
];
