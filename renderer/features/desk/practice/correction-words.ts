import { catalogue } from '../../../../language/catalogue.ts';

/** What is on file of a practice, and correcting it. */
export const correctionWords = catalogue({
  name: { en: 'Name', es: 'Nombre' },
  clinicEmail: { en: 'Clinic email', es: 'Correo del consultorio' },
  phone: { en: 'Phone', es: 'Teléfono' },
  address: { en: 'Address', es: 'Dirección' },
  language: { en: 'Language', es: 'Idioma' },
  aboutName: { en: 'name', es: 'nombre' },
  aboutClinicEmail: { en: 'clinic email', es: 'correo del consultorio' },
  aboutPhone: { en: 'phone', es: 'teléfono' },
  aboutAddress: { en: 'address', es: 'dirección' },
  noneOnFile: { en: 'none on file', es: 'ninguno registrado' },
  noAddressOnFile: { en: 'none on file', es: 'ninguna registrada' },
  correct: { en: 'Correct', es: 'Corregir' },
  correctIt: { en: 'Correct it', es: 'Corregir' },

  noClinicEmail: {
    en: 'No email is sent: the practice has no clinic email.',
    es: 'No se envía ningún correo: el consultorio no tiene correo.',
  },
  clinicIsTold: {
    en: 'The clinic email {email} gets an email about it.',
    es: 'El correo del consultorio {email} recibe un aviso.',
  },

  correctEmail: { en: 'Correct the clinic email', es: 'Corregir el correo del consultorio' },
  emailCorrected: { en: 'The clinic email is corrected', es: 'El correo del consultorio está corregido' },
  whatEmailDoes: {
    en: 'On file: {email}. Mail for {practice} goes to the new address from now on, and so do password resets of its accounts that have no verified login email. Links that were sent to the old one stop working. Both addresses get an email about it.',
    es: 'Registrado: {email}. Desde ahora el correo para {practice} se envía a la dirección nueva, y también los restablecimientos de contraseña de sus cuentas sin correo de inicio de sesión verificado. Los enlaces que se enviaron a la anterior dejan de funcionar. Ambas direcciones reciben un aviso.',
  },
  whatFirstEmailDoes: {
    en: 'On file: none. Mail for {practice} goes to the new address from now on, and so do password resets of its accounts that have no verified login email. The new address gets an email about it.',
    es: 'Registrado: ninguno. Desde ahora el correo para {practice} se envía a la dirección nueva, y también los restablecimientos de contraseña de sus cuentas sin correo de inicio de sesión verificado. La dirección nueva recibe un aviso.',
  },
  newClinicEmail: { en: 'New clinic email', es: 'Correo nuevo del consultorio' },
  typeAddress: { en: 'Type the address.', es: 'Escriba la dirección.' },

  correctPhone: { en: 'Correct the phone of the practice', es: 'Corregir el teléfono del consultorio' },
  phoneCorrected: {
    en: 'The phone of the practice is corrected',
    es: 'El teléfono del consultorio está corregido',
  },
  whatPhoneDoes: {
    en: 'On file: {phone}. It is the number that the desk calls back to check who is calling. {notice}',
    es: 'Registrado: {phone}. Es el número al que la mesa de ayuda devuelve la llamada para comprobar quién llama. {notice}',
  },
  newPhone: { en: 'New phone', es: 'Teléfono nuevo' },
  typeNumber: { en: 'Type the number.', es: 'Escriba el número.' },

  correctName: { en: 'Correct the name of the practice', es: 'Corregir el nombre del consultorio' },
  nameCorrected: {
    en: 'The name of the practice is corrected',
    es: 'El nombre del consultorio está corregido',
  },
  whatNameDoes: {
    en: 'Mails and search use the new name at once. {notice}',
    es: 'Los correos y la búsqueda usan el nombre nuevo enseguida. {notice}',
  },
  typeName: { en: 'Type the name.', es: 'Escriba el nombre.' },

  correctAddress: { en: 'Correct the postal address', es: 'Corregir la dirección postal' },
  addressCorrected: { en: 'The postal address is corrected', es: 'La dirección postal está corregida' },
  street: { en: 'Street', es: 'Calle' },
  city: { en: 'City', es: 'Ciudad' },
  state: { en: 'State', es: 'Estado' },
  postalCode: { en: 'Postal code', es: 'Código postal' },
});
