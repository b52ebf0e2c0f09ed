import type { PlainMessage } from '../../../language/catalogue.ts';
import type { OperatorRole } from '../../../preload/contract/roles.ts';
import { operatorWords as words } from './words.ts';

/** What a role is called, and what who has it may do. */
export const roleWords: Readonly<
  Record<OperatorRole, { readonly name: PlainMessage; readonly meaning: PlainMessage }>
> = {
  lead: { name: words.lead, meaning: words.leadMeaning },
  agent: { name: words.agent, meaning: words.agentMeaning },
  auditor: { name: words.auditor, meaning: words.auditorMeaning },
};
