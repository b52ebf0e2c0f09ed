import { catalogue, type PlainMessage } from '../../../../language/catalogue.ts';
import type { Language } from '../../../../language/languages.ts';
import { speak } from '../../../../language/say.ts';
import {
  type Millis,
  type ProofKind,
  proofKinds,
  type Strength,
} from '../../../../preload/contract/shared.ts';
import { say } from '../../../language.ts';

/**
 * What proofs are worth (`Who is calling`). Everything below, and every sentence about it, follows from this. Articles that
 * tell it are checked against it by their test.
 */
export const proofRules = {
  /** How much each is worth alone. */
  strengths: {
    'practice-access-code': 1,
    callback: 2,
    'phone-code': 2,
    'mailbox-link': 2,
    administrator: 2,
    'in-person': 3,
  },
  /** So many different ones of a strength, through different devices, make more together. */
  together: { count: 2, of: 2, make: 3 },
  /** For how long a number or address that was changed proves nothing, in days. */
  changedDays: 14,
  /** What decides which address an account signs in with asks for this, whatever the action is called. */
  loginEmail: 3,
} as const satisfies {
  readonly strengths: Readonly<Record<ProofKind, Strength>>;
  readonly together: { readonly count: number; readonly of: Strength; readonly make: Strength };
  readonly changedDays: number;
  readonly loginEmail: Strength;
};

export const isProofKind = (kind: string): kind is ProofKind =>
  (proofKinds as readonly string[]).includes(kind);

/** How much a proof is worth alone. */
export const proofStrength = (kind: ProofKind): Strength => proofRules.strengths[kind];

const words = catalogue({
  'practice-access-code': { en: 'practice access code', es: 'código de acceso del consultorio' },
  callback: { en: 'callback to the number on file', es: 'devolución de llamada al número registrado' },
  'phone-code': { en: 'code to the verification phone', es: 'código al teléfono de verificación' },
  'mailbox-link': { en: 'link to the mailbox on file', es: 'enlace al buzón registrado' },
  administrator: {
    en: 'confirmed by an administrator of the practice',
    es: 'confirmación de un administrador del consultorio',
  },
  'in-person': { en: 'seen in person', es: 'visto en persona' },
  together: {
    en: '{count, plural, =2 {two} =3 {three} other {#}} of these through different phones or mailboxes: {names}',
    es: '{count, plural, =2 {dos} =3 {tres} other {#}} de estos por teléfonos o buzones distintos: {names}',
  },
  worth: {
    en: '{names}: {strength, number}{count, plural, one {} other { each}}',
    es: '{names}: {strength, number}{count, plural, one {} other { cada uno}}',
  },
  differentOnes: {
    en: '{count, plural, =2 {two} =3 {three} other {#}} different proofs of strength {of, number}',
    es: '{count, plural, =2 {dos} =3 {tres} other {#}} comprobantes distintos de nivel {of, number}',
  },
  lost: {
    en: '{what} proves nothing: the case says that it is lost.',
    es: '{what} no prueba nada: el caso dice que se perdió.',
  },
  changed: {
    en: '{what} proves nothing: it was changed in the last {days, plural, one {day} other {# days}}.',
    es: '{what} no prueba nada: se modificó {days, plural, one {en el último día} other {en los últimos # días}}.',
  },
  touched: {
    en: '{what} proves nothing here: this is about to change it.',
    es: '{what} no prueba nada aquí: esto va a modificarlo.',
  },
});

const names: Readonly<Record<ProofKind, PlainMessage>> = words;

/** A proof in the words of the desk. */
export const proofName = (kind: ProofKind): string => say(names[kind]);

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

type Way = Pick<Proof, 'kind' | 'device'>;

const areDifferent = (one: Way, other: Way): boolean =>
  one.kind !== other.kind && (one.device === null || one.device !== other.device);

/** Whether so many of the ways are different from each other. */
function hasDifferent(ways: readonly Way[], count: number): boolean {
  if (count === 0) return true;
  return ways.some((way, place) =>
    hasDifferent(
      ways.slice(place + 1).filter((other) => areDifferent(way, other)),
      count - 1,
    ),
  );
}

/**
 * The strength of what a caller proved: the strongest proof, or what several make together where they are different and went
 * through different devices. Proofs through one phone or one mailbox count once, whatever their kind.
 */
export function strengthOf(proofs: Iterable<Way>): Strength {
  const all = [...proofs];
  const strongest = all.reduce<Strength>((most, { kind }) => {
    const strength = proofStrength(kind);
    return strength > most ? strength : most;
  }, 0);
  const { count, of, make } = proofRules.together;
  const isTogether = hasDifferent(
    all.filter(({ kind }) => proofStrength(kind) === of),
    count,
  );
  return isTogether && make > strongest ? make : strongest;
}

function* setsOf<Each>(all: readonly Each[], size: number): Generator<readonly Each[]> {
  if (size === 0) yield [];
  else
    for (const [place, one] of all.entries())
      for (const rest of setsOf(all.slice(place + 1), size - 1)) yield [one, ...rest];
}

/** The smallest sets of possible proofs that reach a strength with those that count: the fewest first. */
export function waysToReach(
  passed: readonly Way[],
  possible: readonly Way[],
  needed: Strength,
): readonly (readonly ProofKind[])[] {
  if (strengthOf(passed) >= needed) return [];
  const open = possible.filter(({ kind }) => !passed.some((have) => have.kind === kind));
  const found: (readonly Way[])[] = [];
  for (let size = 1; size <= proofRules.together.count; size += 1)
    for (const set of setsOf(open, size)) {
      // A set that has one in it which does without the rest is not the smallest.
      const isSmallest = !found.some((smaller) => smaller.every((way) => set.includes(way)));
      if (isSmallest && strengthOf([...passed, ...set]) >= needed) found.push(set);
    }
  return found.map((set) => set.map(({ kind }) => kind));
}

/** Which kinds of proof, added to those that count, would reach a strength: each a phrase for the operator. */
export function proofsThatWouldDo(have: readonly Way[], needed: Strength): readonly string[] {
  const passed = new Set(have.map(({ kind }) => kind));
  const open = proofKinds.filter((kind) => !passed.has(kind));
  // Which device another proof would take is not known here, so it counts as one of its own.
  const alone = open.filter((kind) => strengthOf([...have, { kind, device: null }]) >= needed).map(proofName);
  const { count, of, make } = proofRules.together;
  if (needed < make || alone.length > 1) return alone;
  const several = open.filter((kind) => proofStrength(kind) === of).map(proofName);
  return [...alone, say(words.together, { count, names: several.join(', ') })];
}

/** What articles say of these rules, by the name of its place in them: each a phrase in a language. */
export const proofPlaces: Readonly<Record<string, (language: Language) => string>> = {
  'proofs-and-strengths': (language) => {
    const strengths = [...new Set(proofKinds.map(proofStrength))].sort((one, other) => one - other);
    return strengths
      .map((strength) => {
        const kinds = proofKinds.filter((kind) => proofStrength(kind) === strength);
        const listed = kinds.map((kind) => speak(language)(names[kind])).join(', ');
        return speak(language)(words.worth, { names: listed, strength, count: kinds.length });
      })
      .join('; ');
  },
  'different-proofs': (language) =>
    speak(language)(words.differentOnes, { count: proofRules.together.count, of: proofRules.together.of }),
  'strength-together': () => String(proofRules.together.make),
};

/** Why a number or mailbox proves nothing, in a sentence for the operator. */
export const provesNothingWords = (why: Exclude<ProvesNothing, 'over'>, what: string): string =>
  why === 'changed' ? say(words.changed, { what, days: proofRules.changedDays }) : say(words[why], { what });
