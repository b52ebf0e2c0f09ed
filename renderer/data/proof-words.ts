import { catalogue, type PlainMessage } from '../../language/catalogue.ts';
import type { ProofKind } from '../../preload/contract/shared.ts';

const names = catalogue({
  'practice-access-code': { en: 'Practice access code', es: 'Código de acceso del consultorio' },
  callback: {
    en: 'Callback to the number on file',
    es: 'Devolución de llamada al número registrado',
  },
  'phone-code': {
    en: 'Code to the verification phone',
    es: 'Código al teléfono de verificación',
  },
  'mailbox-link': { en: 'Link to the mailbox on file', es: 'Enlace al buzón registrado' },
  administrator: { en: 'Confirmed by an administrator', es: 'Confirmado por un administrador' },
  'in-person': { en: 'Seen in person', es: 'En persona' },
});

/** A proof with the strength that it is worth. */
export const proofWords: Readonly<
  Record<ProofKind, { readonly words: PlainMessage; readonly strength: number }>
> = {
  'practice-access-code': { words: names['practice-access-code'], strength: 1 },
  callback: { words: names.callback, strength: 2 },
  'phone-code': { words: names['phone-code'], strength: 2 },
  'mailbox-link': { words: names['mailbox-link'], strength: 2 },
  administrator: { words: names.administrator, strength: 2 },
  'in-person': { words: names['in-person'], strength: 3 },
};

/** A proof in as few words as it can be told by; `proofWords` has the whole name. */
export const shortProofWords: Readonly<Record<ProofKind, PlainMessage>> = catalogue({
  'practice-access-code': { en: 'access code', es: 'código de acceso' },
  callback: { en: 'callback', es: 'devolución de llamada' },
  'phone-code': { en: 'code to the phone', es: 'código al teléfono' },
  'mailbox-link': { en: 'link to the mailbox', es: 'enlace al buzón' },
  administrator: { en: 'an administrator’s word', es: 'confirmación de un administrador' },
  'in-person': { en: 'seen in person', es: 'en persona' },
});

/** How several proofs stand together in a sentence. */
export const proofListWords = catalogue({
  callbackToPractice: { en: 'callback to the practice', es: 'devolución de llamada al consultorio' },
  either: { en: '{others} or {last}', es: '{others} o {last}' },
  both: { en: '{one} and {other}', es: '{one} y {other}' },
  twoOf: { en: 'two of {proofs}', es: 'dos de estos: {proofs}' },
  alternatives: { en: '{first}; or {other}', es: '{first}; o {other}' },
});
