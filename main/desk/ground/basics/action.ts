import { createHash } from 'node:crypto';
import { parse, v7 } from 'uuid';
import type { Spoken } from '../../../../language/say.ts';
import type { ActionCircumstances } from '../../../../preload/contract/contract.ts';
import type { Millis } from '../../../../preload/contract/shared.ts';
import { deskLanguage } from '../../../language.ts';
import type { ActionContext, Clock, NewId, RandomBytes } from './context.ts';

/** Who acts. */
export interface Actor {
  /** An operator's name. */
  readonly operator: string;
  /** The id of the key file that they signed in by; left out where it was none. */
  readonly key?: string;
}

/** Who acts, without what else is known of them. */
export const actorOf = ({ operator, key }: Actor): Actor =>
  key === undefined ? { operator } : { operator, key };

/** A change as a face asks for it, which has checked who asks. */
export interface ActionRequest extends Omit<ActionCircumstances, 'approval'>, Actor {
  readonly type: string;
  readonly input: unknown;
  /** The name of the lead who agreed; the face has checked that it was them. */
  readonly approvedBy?: string;
  /** The visitor's form that asks for it: the same one is done once and gets the first one's outcome, wherever it is sent. */
  readonly form?: AskingForm;
}

export interface AskingForm {
  /** The same for the same form sent again, and for nothing else. */
  readonly key: string;
  /** Whether the outcome holds what may not be kept: then there is none the second time. */
  readonly hasSecret?: true;
}

/**
 * A change as a value of plain JSON: all that decides what it does, besides the store that it is carried out on. Carried
 * out again on an equal store it writes the same rows.
 */
export interface Action extends ActionRequest {
  /** UUIDv7. */
  readonly id: string;
  /** The desk where it was asked for (`desk-id.ts`). */
  readonly desk: string;
  /** When it was asked for. */
  readonly at: Millis;
  /** The desk's language then, in which its case lines are written. */
  readonly language: Spoken;
  /**
   * 32 bytes in hexadecimal, from which all that is random in it comes: ids, case numbers, tokens. Who knows it knows the
   * tokens: it goes into no log, case, audit chain or output.
   */
  readonly seed: string;
}

export interface ActionMakerParts {
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly newId: NewId;
  readonly desk: string;
}

/** Makes an action of what a face asked for. One that is an action already stays as it is. */
export function makeAction(
  { clock, random, newId, desk }: ActionMakerParts,
  request: ActionRequest | Action,
): Action {
  if ('seed' in request) return request;
  const at = clock();
  return {
    ...request,
    id: newId(at),
    desk,
    at,
    language: deskLanguage(),
    seed: random(32).toString('hex'),
  };
}

const seedShape = /^[0-9a-f]{64}$/;

/** Endless bytes that a seed stands for, for one purpose: so many ids drawn change no token. */
function bytesOf(seed: string, purpose: 'ids' | 'random'): RandomBytes {
  let block = 0;
  let rest = Buffer.alloc(0);
  return (count) => {
    const parts = [rest];
    for (let have = rest.length; have < count; have += 32) {
      block += 1;
      // The seed comes last: who knows one block can't go on from it to another.
      parts.push(createHash('sha256').update(`${purpose} ${block} ${seed}`).digest());
    }
    const bytes = Buffer.concat(parts);
    rest = bytes.subarray(count);
    return bytes.subarray(0, count);
  };
}

/** The sequence that `v7` put into an id: its bits after the time, around version and variant. */
function sequenceOf(id: string): number {
  const [, , , , , , b6 = 0, b7 = 0, b8 = 0, b9 = 0, b10 = 0] = parse(id);
  return (((b6 & 0x0f) << 28) | (b7 << 20) | ((b8 & 0x3f) << 14) | (b9 << 6) | (b10 >> 2)) >>> 0;
}

/**
 * What is random in an action, from its seed, the same each time. Its ids bear its time and sort in the order in which they
 * are made; those of two actions in one millisecond sort as the actions' own ids do, for the first thousand.
 */
export function drawnFrom({
  id,
  at,
  seed,
}: Pick<Action, 'id' | 'at' | 'seed'>): Pick<ActionContext, 'random' | 'newId'> {
  if (!seedShape.test(seed)) throw new Error('An action’s seed has 32 bytes in hexadecimal');
  const idBytes = bytesOf(seed, 'ids');
  let sequence = sequenceOf(id);
  return {
    random: bytesOf(seed, 'random'),
    newId: () => {
      sequence = (sequence + 1) >>> 0;
      return v7({ msecs: at, seq: sequence, random: idBytes(16) });
    },
  };
}
