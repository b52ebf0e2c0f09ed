import { catalogue } from '../../../../language/catalogue.ts';

/** What the dialogs say that change a person. */
export const changeWords = catalogue({
  leadMakesFirst: {
    en: 'A lead first makes somebody its administrator.',
    es: 'Primero un responsable hace a alguien su administrador.',
  },
  changeIt: { en: 'Change it', es: 'Cambiarlo' },

  changeRoleTitle: { en: 'Change the role title', es: 'Cambiar el cargo' },
  roleTitleChanged: { en: 'The role title is changed', es: 'El cargo está cambiado' },
  roleTitle: { en: 'Role title', es: 'Cargo' },
  aboutRoleTitle: {
    en: 'What the practice calls the position. It gives no rights.',
    es: 'Cómo llama el consultorio a este puesto. No da ningún permiso.',
  },

  changeEditLevel: { en: 'Change the edit level', es: 'Cambiar el nivel de edición' },
  editLevelChanged: {
    en: '{level, select, readOnly {The edit level is read only now} full {The edit level is full now} other {The edit level is standard now}}',
    es: '{level, select, readOnly {El nivel de edición ahora es solo lectura} full {El nivel de edición ahora es completo} other {El nivel de edición ahora es estándar}}',
  },
  editLevel: { en: 'Edit level', es: 'Nivel de edición' },

  grantTitle: { en: 'Make an administrator', es: 'Hacer administrador' },
  grant: { en: 'Make administrator', es: 'Hacer administrador' },
  granted: { en: '{name} is an administrator now', es: '{name} ahora es administrador' },
  aboutGrant: {
    en: '{name} will be able to add, change and deactivate people, reset passwords, change login emails and reset verification phones.',
    es: '{name} podrá agregar, cambiar y desactivar personas, restablecer contraseñas, cambiar correos de inicio de sesión y restablecer teléfonos de verificación.',
  },
  onlyLeadMakesFirst: {
    en: 'Only a lead can make the first one.',
    es: 'Solo un responsable puede hacer al primero.',
  },

  removeAdministrator: { en: 'Remove administrator', es: 'Quitar administrador' },
  revoked: { en: '{name} is no longer an administrator', es: '{name} ya no es administrador' },
  aboutRevoke: {
    en: '{name} can still sign in, with the same edit level.',
    es: '{name} puede seguir iniciando sesión, con el mismo nivel de edición.',
  },

  endEmergency: { en: 'End emergency access', es: 'Terminar el acceso de emergencia' },
  allowEmergency: { en: 'Allow emergency access', es: 'Permitir el acceso de emergencia' },
  endIt: { en: 'End it', es: 'Terminarlo' },
  allowIt: { en: 'Allow it', es: 'Permitirlo' },
  emergencyEnded: { en: 'Emergency access has ended', es: 'El acceso de emergencia ha terminado' },
  emergencyAllowed: { en: 'Emergency access is allowed', es: 'El acceso de emergencia está permitido' },
  aboutEnd: {
    en: 'From now on this person can see only what their edit level allows.',
    es: 'Desde ahora esta persona solo puede ver lo que su nivel de edición permite.',
  },
  aboutAllow: {
    en: 'In an emergency this person may see records beyond their edit level. The practice can review each use.',
    es: 'En una emergencia esta persona puede ver registros más allá de su nivel de edición. El consultorio puede revisar cada uso.',
  },

  deactivateTitle: { en: 'Deactivate the account', es: 'Desactivar la cuenta' },
  deactivate: { en: 'Deactivate', es: 'Desactivar' },
  deactivated: { en: 'The account is deactivated', es: 'La cuenta está desactivada' },
  addressStaysHeld: {
    en: 'Its address stays in use until it is released.',
    es: 'Su dirección sigue en uso hasta que se libere.',
  },
  aboutDeactivate: {
    en: '{name} can’t sign in from now on. Links that were sent stop working. The address stays in use and can be released with a lead’s approval.',
    es: 'Desde ahora {name} no puede iniciar sesión. Los enlaces que se enviaron dejan de funcionar. La dirección sigue en uso y se puede liberar con la aprobación de un responsable.',
  },
  why: { en: 'Why', es: 'Por qué' },
  leftPractice: { en: 'left the practice', es: 'dejó el consultorio' },

  reactivateTitle: { en: 'Reactivate the account', es: 'Reactivar la cuenta' },
  reactivate: { en: 'Reactivate', es: 'Reactivar' },
  reactivated: { en: 'The account is active again', es: 'La cuenta está activa otra vez' },
  aboutReactivate: {
    en: '{name} can sign in again, with the same address and password as before.',
    es: '{name} puede iniciar sesión otra vez, con la misma dirección y contraseña que antes.',
  },

  correctName: { en: 'Correct the name', es: 'Corregir el nombre' },
  correctIt: { en: 'Correct it', es: 'Corregir' },
  nameCorrected: { en: 'The name is corrected', es: 'El nombre está corregido' },
  aboutName: {
    en: 'Two accounts with the same name can be mistaken for one person. The mailbox on file gets an email about the correction.',
    es: 'Dos cuentas con el mismo nombre se pueden tomar por una sola persona. El buzón registrado recibe un correo sobre la corrección.',
  },
  givenName: { en: 'Given name', es: 'Nombre' },
  familyName: { en: 'Family name', es: 'Apellido' },
  typeName: {
    en: 'Type a name. One of the two is enough.',
    es: 'Escriba un nombre. Basta con uno de los dos.',
  },
});
