import type { Millis, ProofKind, Strength } from '../../../../preload/contract/shared.ts';

/** How much each proof is worth (`Who is calling`). */
export const proofStrengths: Readonly<Record<ProofKind, Strength>> = {
  'practice-access-code': 1,
  callback: 2,
  'phone-code': 2,
  'mailbox-link': 2,
  administrator: 2,
  'in-person': 3,
};

/** The phone or mailbox that a proof went through, as one text: equal ones are one device. Null where it took none. */
export type Device = string;

/** A proof as it counts. */
export interface Proof {
  readonly kind: ProofKind;
  readonly device: Device | null;
  readonly at: Millis;
}

/** What keeps a proof from counting. */
export interface ProofLimits {
  readonly now: Millis;
  /** How long a proof counts. */
  readonly minutes: number;
  /** Devices that the case says are lost. */
  readonly lost: ReadonlySet<Device>;
  /** Devices that came on file in the last 14 days. */
  readonly changed: ReadonlySet<Device>;
  /** Devices that the action is about to change. */
  readonly touched: ReadonlySet<Device>;
}

export type ProvesNothing = 'over' | 'lost' | 'changed' | 'touched';

/** For how long a number or address that was changed proves nothing, in days. */
export const changedDays = 14;

const minute = 60_000;

/** Why a device proves nothing now, or null. */
export function deviceProvesNothing(
  device: Device,
  { lost, changed, touched }: Pick<ProofLimits, 'lost' | 'changed' | 'touched'>,
): ProvesNothing | null {
  if (lost.has(device)) return 'lost';
  if (changed.has(device)) return 'changed';
  return touched.has(device) ? 'touched' : null;
}

/**
 * Why a proof counts for nothing now, or null. It ends after its time; one from a clock that was ahead counts as over too.
 */
export function whyNothing(proof: Proof, limits: ProofLimits): ProvesNothing | null {
  const age = limits.now - proof.at;
  if (age >= limits.minutes * minute || -age >= limits.minutes * minute) return 'over';
  return proof.device === null ? null : deviceProvesNothing(proof.device, limits);
}

/** The proofs of a case that count for an action now. */
export const countingProofs = <Kept extends Proof>(
  proofs: readonly Kept[],
  limits: ProofLimits,
): readonly Kept[] => proofs.filter((proof) => whyNothing(proof, limits) === null);

/**
 * The strength of what a caller proved: the strongest proof, and two of 2 make 3 where they are different and went through
 * different devices. Proofs through one phone or one mailbox count once, whatever their kind.
 */
export function strengthOf(proofs: Iterable<Pick<Proof, 'kind' | 'device'>>): Strength {
  const all = [...proofs];
  const strongest = all.reduce<Strength>(
    (most, { kind }) => (proofStrengths[kind] > most ? proofStrengths[kind] : most),
    0,
  );
  const twos = all.filter(({ kind }) => proofStrengths[kind] === 2);
  const isTwice = twos.some((one, place) =>
    twos
      .slice(place + 1)
      .some((other) => other.kind !== one.kind && (one.device === null || other.device !== one.device)),
  );
  return isTwice ? 3 : strongest;
}

/** Why a number or mailbox proves nothing, in a sentence for the operator. */
export const provesNothingWords: Readonly<Record<Exclude<ProvesNothing, 'over'>, (what: string) => string>> =
  {
    lost: (what) => `${what} proves nothing: the case says that it is lost.`,
    changed: (what) => `${what} proves nothing: it was changed in the last ${changedDays} days.`,
    touched: (what) => `${what} proves nothing here: this is about to change it.`,
  };
