import { catalogue } from '../../../../language/catalogue.ts';

/** What is said where two accounts of one person are merged. */
export const mergeWords = catalogue({
  title: { en: 'Merge the two accounts', es: 'Fusionar las dos cuentas' },
  confirm: { en: 'Merge them', es: 'Fusionarlas' },
  seeChanges: { en: 'See what would change', es: 'Ver qué cambiaría' },
  merged: { en: 'The two accounts are merged', es: 'Las dos cuentas están fusionadas' },
  afterMerge: {
    en: 'It can be undone while no one else has taken the address.',
    es: 'Se puede deshacer mientras nadie más haya tomado la dirección.',
  },
  keptAccount: { en: 'The account that stays', es: 'La cuenta que se mantiene' },
  openRecord: { en: 'The record that is open.', es: 'El registro que está abierto.' },
  holdsAddress: { en: 'The one that holds the address.', es: 'La que tiene la dirección.' },
  accountLine: { en: '{name}, {role}, {id}', es: '{name}, {role}, {id}' },
  noRole: { en: 'no role', es: 'sin cargo' },
  signsInWith: { en: 'It signs in with', es: 'Inicia sesión con' },
  samePerson: {
    en: 'Looks like the same person: {reasons}. Ask before you continue. What will happen:',
    es: 'Parece la misma persona: {reasons}. Pregunte antes de continuar. Lo que sucederá:',
  },
  cannotTitle: { en: 'These two can’t be merged', es: 'Estas dos no se pueden fusionar' },
  cannotBecause: {
    en: 'They can’t be merged: {problem}.',
    es: 'No se pueden fusionar: {problem}.',
  },
});
