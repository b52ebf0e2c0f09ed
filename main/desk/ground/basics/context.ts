import { v7 } from 'uuid';
import type { Settings } from '../../../../preload/contract/settings.ts';
import type { Channel, Millis } from '../../../../preload/contract/shared.ts';

/**
 * What a line of a case says. A case is read at the desk, so what the program says is said in the desk's own language,
 * whatever language a request of the portal speaks; what a person typed stays as it is.
 */
export type LineText = string | (() => string);

/** Time, from outside. Milliseconds UTC. */
export type Clock = () => Millis;
/** Randomness, from outside. */
export type RandomBytes = (count: number) => Buffer;
/** Makes a UUIDv7 of a time: now, unless another is given. */
export type NewId = (at?: Millis) => string;

/** What a handler may know of the world: everything it needs comes in with this, so that a test decides it. */
export interface ActionContext {
  readonly now: Millis;
  /** From the action's seed, as its ids are: carried out again it gets the same ones. */
  readonly random: RandomBytes;
  /** A new UUIDv7; later ones sort after earlier ones. */
  readonly newId: () => string;
  readonly operator: string;
  /** The desk where it was asked for (`desk-id.ts`). */
  readonly desk: string;
  readonly lead: boolean;
  readonly channel: Channel;
  readonly settings: Settings;
  /** The case that the action belongs to; null for what concerns no caller (settings, imports). */
  readonly case: { readonly id: string; readonly number: string } | null;
  /** Writes a line of the action into the case's timeline. Without a case it does nothing: the audit chain has it. */
  readonly line: (text: LineText, data?: Readonly<Record<string, unknown>>) => void;
  /** Says which topics changed; listeners are told after the commit. */
  readonly changed: (...topics: readonly string[]) => void;
}

// An action makes ids of its own after the one that it has.
const idsBetween = 1024;

/** Makes UUIDv7s that sort in the order in which they were made, also within one millisecond. */
export function createIds(clock: Clock, random: RandomBytes): NewId {
  let sequence = 0;
  return (at = clock()) => {
    sequence = (sequence + idsBetween) >>> 0;
    return v7({ msecs: at, seq: sequence, random: random(16) });
  };
}
