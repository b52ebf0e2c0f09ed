import type { Lab } from './lab.ts';
import type { Chance } from './random.ts';

/** What a fault did that it must not: `lost` what was acknowledged, left a thing `half done`, or left a person without a word. */
export interface Problem {
  readonly kind: 'lost' | 'half done' | 'no word';
  readonly what: string;
}

/** One turn of many. */
export interface Turn {
  readonly chance: Chance;
  /** From 0; of how many. Where the places of a fault can be counted, the turns share them among themselves. */
  readonly number: number;
  readonly of: number;
}

/** A fault while something is done. `run` brings it about once and gives what should not have come of it. */
export interface Scenario {
  readonly fault: string;
  readonly during: string;
  /** How often in the long form, and in the short one. */
  readonly long: number;
  readonly short: number;
  /** What the machine has to offer for it. */
  readonly needs?: 'mounts' | 'shim';
  readonly run: (lab: Lab, turn: Turn) => Promise<readonly Problem[]>;
}

export const lost = (what: string): Problem => ({ kind: 'lost', what });
export const halfDone = (what: string): Problem => ({ kind: 'half done', what });
export const noWord = (what: string): Problem => ({ kind: 'no word', what });

export const nameOf = ({ fault, during }: Scenario): string => `${fault}: ${during}`;

/** The place, from 1, among so many that a turn takes: the turns are spread over all of them. */
export const placeOf = ({ chance, number, of }: Turn, places: number): number =>
  Math.min(places, 1 + Math.floor(((number + chance()) / of) * places));
