import { type ActionType, actions } from '../../../../preload/contract/contract.ts';
import type { Contact } from '../../../../preload/contract/define.ts';
import type { Strength } from '../../../../preload/contract/shared.ts';

const isAction = (type: string): type is ActionType => Object.hasOwn(actions, type);

/** What an action asks the caller to prove, as the contract says it; undefined for what is no action of a face. */
export const actionStrength = (type: string): Strength | undefined =>
  isAction(type) ? actions[type].strength : undefined;

/** What on file an action is about to change, as the contract says it. */
export const actionContacts = (type: string): readonly Contact[] =>
  isAction(type) ? actions[type].touches : [];
