import { catalogue } from '../../../language/catalogue.ts';

/** Why two accounts can't be merged, or a merge can't be undone, in the middle of a sentence. */
export const mergeProblems = catalogue({
  sameAccount: { en: 'they are the same account', es: 'son la misma cuenta' },
  otherPractices: {
    en: 'they are in different practices, and each practice needs its own login email',
    es: 'están en consultorios distintos, y cada consultorio necesita su propio correo de inicio de sesión',
  },
  keptInactive: {
    en: '{name} is inactive; keep the other one, or reactivate it first',
    es: '{name} tiene la cuenta inactiva; conserve la otra o reactívela primero',
  },
  notSamePerson: {
    en: 'nothing shows that they are the same person: neither the name nor the verification phone is the same',
    es: 'nada indica que sean la misma persona: no coinciden ni el nombre ni el teléfono de verificación',
  },
  changePending: {
    en: 'a change of the login email is pending; finish or cancel it first',
    es: 'hay un cambio pendiente del correo de inicio de sesión; termínelo o cancélelo primero',
  },
  addressTaken: { en: 'someone else now has {email}', es: 'otra persona tiene ahora {email}' },
  otherEmailSince: {
    en: 'another login email was given since then',
    es: 'desde entonces se asignó otro correo de inicio de sesión',
  },
});
