import type { PlainMessage } from '../../../language/catalogue.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';
import { undoWords as words } from './undo-words.ts';

interface Undo {
  /** The action that undoes it; null where none does. */
  readonly by: ActionType | null;
  readonly words: PlainMessage;
}

/** What undoes the actions that ways come to. A test does each of them, undoes it, and compares. */
export const undoOf: Readonly<Partial<Record<ActionType, Undo>>> = {
  'claims.consolidate': { by: 'claims.undo-consolidation', words: words.merge },
  'claims.change-email': { by: 'claims.cancel-change', words: words.change },
  'claims.claim': { by: null, words: words.claim },
  'claims.release': { by: null, words: words.release },
  'claims.cancel-change': { by: null, words: words.cancel },
  'claims.send-verification': { by: null, words: words.link },
  'logins.send-reset': { by: null, words: words.link },
  'signing-in.unlock': { by: null, words: words.unlock },
};
