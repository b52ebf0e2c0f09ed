import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { Situation } from './claims.ts';

const words = catalogue({
  free: { en: 'free', es: 'libre' },
  own: { en: 'their own', es: 'la suya' },
  ownUnverified: { en: 'their own, not verified', es: 'la suya, sin verificar' },
  samePersonHere: { en: 'same person, same practice', es: 'misma persona, mismo consultorio' },
  samePersonElsewhere: { en: 'same person, other practice', es: 'misma persona, otro consultorio' },
  otherPersonHere: { en: 'other person, same practice', es: 'otra persona, mismo consultorio' },
  otherPersonElsewhere: { en: 'other person, other practice', es: 'otra persona, otro consultorio' },
  notVerified: { en: 'not verified', es: 'sin verificar' },
  closed: { en: 'closed account', es: 'cuenta cerrada' },
  changing: { en: 'change in progress', es: 'cambio en curso' },
});

/** Why an address is in use, in the few words that a row has room for. */
export const situationWords: Readonly<Record<Situation, PlainMessage>> = {
  free: words.free,
  own: words.own,
  'own-unverified': words.ownUnverified,
  'same-person-same-practice': words.samePersonHere,
  'same-person-other-practice': words.samePersonElsewhere,
  'shared-mailbox': words.otherPersonHere,
  taken: words.otherPersonElsewhere,
  'held-unverified': words.notVerified,
  'held-inactive': words.closed,
  'changing-away': words.changing,
};
