import { catalogue } from '../../../language/catalogue.ts';

/** Where the address of a message that did not arrive is corrected, and why nowhere else. */
export const addressFixWords = catalogue({
  toCorrect: { en: 'Addresses to correct', es: 'Direcciones por corregir' },
  anotherAddress: { en: 'Another address', es: 'Otra dirección' },
  loginEmail: {
    en: 'Mail about signing in goes only to the login email on file. Another address changes the login email of {name}, which needs caller verification. Then send again what is still needed.',
    es: 'El correo sobre el inicio de sesión se envía solo al correo de inicio de sesión registrado. Otra dirección cambia el correo de {name}, para lo que hay que verificar a quien llama. Después envíe de nuevo lo que aún haga falta.',
  },
  clinicEmail: {
    en: 'This mail goes only to the clinic email on file. Another address changes it for {practice}, which needs caller verification. Then send again what is still needed.',
    es: 'Este correo se envía solo al correo del consultorio registrado. Otra dirección lo cambia para {practice}, para lo que hay que verificar a quien llama. Después envíe de nuevo lo que aún haga falta.',
  },
  clinicEmails: {
    en: 'This mail goes only to the clinic email on file, and {count, number} practices have this one. Another address changes it for the practice that you choose, which needs caller verification.',
    es: 'Este correo se envía solo al correo del consultorio registrado, y {count, number} consultorios tienen este. Otra dirección lo cambia para el consultorio que elija, para lo que hay que verificar a quien llama.',
  },
  setting: {
    en: 'This mail goes to an address from the settings. A lead can correct it there.',
    es: 'Este correo se envía a una dirección de la configuración. Allí un líder puede corregirla.',
  },
  answer: {
    en: 'This is the address that the person wrote from. It is not on file, so nobody can be sure whose another one is. An answer can also go to the address on file, from the case.',
    es: 'Es la dirección desde la que escribió la persona. No está registrada, así que nadie puede saber de quién es otra. También se puede responder a la dirección registrada, desde el caso.',
  },
  none: {
    en: 'This address is no longer on file, so nothing more goes there. Put the message away.',
    es: 'Esta dirección ya no está registrada, así que no se enviará nada más allí. Archive el mensaje.',
  },
  corrected: { en: 'Corrected address', es: 'Dirección corregida' },
  practice: { en: 'Practice', es: 'Consultorio' },
  goOn: { en: 'Continue', es: 'Continuar' },
  typeAddress: { en: 'Type the address.', es: 'Escriba la dirección.' },
  typeWhole: {
    en: 'Type a whole address, as in name@clinic.example.',
    es: 'Escriba una dirección completa, como nombre@clinic.example.',
  },
  openSettings: { en: 'Open the settings', es: 'Abrir la configuración' },
  openCase: { en: 'Open the case', es: 'Abrir el caso' },
  oneOf: { en: '{at, number} of {count, number}: {to}', es: '{at, number} de {count, number}: {to}' },
  next: { en: 'Next message', es: 'Mensaje siguiente' },
  previous: { en: 'Previous message', es: 'Mensaje anterior' },
});
