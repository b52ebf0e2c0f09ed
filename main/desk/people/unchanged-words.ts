import { catalogue } from '../../../language/catalogue.ts';

/** Why there is nothing to change: what is asked for is so already. */
export const unchangedWords = catalogue({
  sameName: { en: '{name} already has this name.', es: '{name} ya tiene este nombre.' },
  deactivatedAlready: {
    en: '{name} is already deactivated.',
    es: '{name} ya tiene la cuenta desactivada.',
  },
  notDeactivated: {
    en: '{name} is not deactivated.',
    es: '{name} no tiene la cuenta desactivada.',
  },
  closedAlready: { en: '{name} is already closed.', es: '{name} ya está cerrado.' },
  sameClinicEmail: {
    en: '{name} already has this clinic email.',
    es: '{name} ya tiene este correo del consultorio.',
  },
  samePhone: { en: '{name} already has this phone.', es: '{name} ya tiene este teléfono.' },
  samePracticeName: {
    en: 'The practice is already called {name}.',
    es: 'El consultorio ya se llama {name}.',
  },
  sameAddress: { en: '{name} already has this address.', es: '{name} ya tiene esta dirección.' },
  sameRoleTitle: { en: '{name} already has this role title.', es: '{name} ya tiene este cargo.' },
  sameEditLevel: {
    en: '{name} already has this edit level.',
    es: '{name} ya tiene este nivel de edición.',
  },
  administratorAlready: {
    en: '{name} is already an administrator.',
    es: '{name} ya es administrador.',
  },
  noAdministrator: { en: '{name} is not an administrator.', es: '{name} no es administrador.' },
});
