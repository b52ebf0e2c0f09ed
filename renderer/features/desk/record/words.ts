import { catalogue } from '../../../../language/catalogue.ts';

/** The records of accounts, practices and addresses. */
export const recordWords = catalogue({
  account: { en: 'Account', es: 'Cuenta' },
  practice: { en: 'Practice', es: 'Consultorio' },
  practiceNumber: { en: 'Practice {id}', es: 'Consultorio {id}' },
  backToPrevious: { en: 'Back to the previous record', es: 'Volver al registro anterior' },
  closeRecord: { en: 'Close the record', es: 'Cerrar el registro' },
  practiceClosed: { en: 'practice closed', es: 'consultorio cerrado' },
  noRoleGiven: { en: 'No role given', es: 'Sin cargo indicado' },
  administrator: { en: 'administrator', es: 'administrador' },
  sendReset: { en: 'Send reset', es: 'Enviar restablecimiento' },
  accountOver: {
    en: 'No one can sign in here: the account is deactivated or the practice is closed.',
    es: 'Aquí nadie puede iniciar sesión: la cuenta está desactivada o el consultorio está cerrado.',
  },
  forgotUserName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  passwordHelp: { en: 'Password Help?', es: '¿Necesita ayuda con la contraseña?' },
  newCall: { en: 'New call', es: 'Llamada nueva' },
  moreAboutAccount: { en: 'More about this account', es: 'Más sobre esta cuenta' },
  signIn: { en: 'Sign-in', es: 'Inicio de sesión' },
  person: { en: 'Person', es: 'Persona' },
  upgrade: { en: 'Upgrade', es: 'Actualización' },
  cases: { en: 'Cases', es: 'Casos' },
  messages: { en: 'Messages', es: 'Mensajes' },
  samePerson: { en: 'Same person', es: 'Misma persona' },
  colleagues: { en: 'Colleagues', es: 'Colegas' },
  addresses: { en: 'Addresses', es: 'Direcciones' },

  loginEmail: { en: 'Login email', es: 'Correo de inicio de sesión' },
  loginEmailOf: { en: 'login email of {name}', es: 'correo de inicio de sesión de {name}' },
  since: { en: 'since {at}', es: 'desde {at}' },
  changingTo: { en: 'Changing to', es: 'Cambia a' },
  newLoginEmailOf: {
    en: 'new login email of {name}',
    es: 'correo de inicio de sesión nuevo de {name}',
  },
  phone: { en: 'Phone', es: 'Teléfono' },
  phoneOf: { en: 'phone of {name}', es: 'teléfono de {name}' },
  noneOnFile: { en: 'none on file', es: 'ninguno registrado' },
  noAddressOnFile: { en: 'none on file', es: 'ninguna registrada' },
  mobile: { en: 'mobile', es: 'móvil' },
  landline: { en: 'landline', es: 'fijo' },
  internetPhone: { en: 'internet phone', es: 'por internet' },
  userName: { en: 'User name', es: 'Nombre de usuario' },
  noUserName: { en: 'none', es: 'ninguno' },
  userNameOnFile: {
    en: 'on file; it is only mailed, never read out',
    es: 'registrado; solo se envía por correo, nunca se dice en voz alta',
  },
  lastReset: { en: 'Last reset', es: 'Último restablecimiento' },
  never: { en: 'never', es: 'nunca' },

  links: { en: 'Links', es: 'Enlaces' },

  noCaseYet: { en: 'No case yet', es: 'Aún no hay ningún caso' },
  howCasesOpen: {
    en: 'Help that is mailed opens a case automatically; “New call” opens one by hand.',
    es: 'La ayuda por correo abre un caso automáticamente; “Llamada nueva” abre uno a mano.',
  },
  caseLine: { en: '{reason}, {caller}', es: '{reason}, {caller}' },
  showMore: { en: 'Show more', es: 'Mostrar más' },
  noMessageYet: { en: 'No message yet', es: 'Aún no hay ningún mensaje' },
  howMessagesCome: {
    en: 'Mails are listed here with what the mail server answered. “Send reset” sends one.',
    es: 'Aquí aparecen los correos con lo que respondió el servidor de correo. “Enviar restablecimiento” envía uno.',
  },
  messageWithoutCase: { en: 'to {address}', es: 'a {address}' },
  messageLine: { en: 'to {address}, case {number}', es: 'a {address}, caso {number}' },

  isAddressFree: { en: 'Is this address free?', es: '¿Está libre esta dirección?' },
  forNoOne: {
    en: 'For no account in particular. Open a person’s record to check it for them.',
    es: 'Para ninguna cuenta en particular. Abra el registro de una persona para revisarla para ella.',
  },
  forAccount: { en: 'For {name}', es: 'Para {name}' },

  noSignInsYet: {
    en: 'No one signs in at this practice yet',
    es: 'Aún nadie inicia sesión en este consultorio',
  },
  howPeopleCome: {
    en: 'Its people are added with an import of people, on the Directory screen.',
    es: 'Sus personas se agregan con una importación de personas, en la pantalla Directorio.',
  },
  accountsOf: { en: 'Accounts of {practice}', es: 'Cuentas de {practice}' },
  roleAndAdministrator: { en: '{role}, administrator', es: '{role}, administrador' },

  noHelpWhileClosed: {
    en: 'The practice is closed, so no login help is sent.',
    es: 'El consultorio está cerrado, así que no se envía ayuda de inicio de sesión.',
  },
  thisPracticeClosed: { en: 'This practice is closed', es: 'Este consultorio está cerrado' },
  aboutClosed: {
    en: 'Its accounts can’t sign in. Their addresses may still be in use.',
    es: 'Sus cuentas no pueden iniciar sesión. Es posible que sus direcciones sigan en uso.',
  },
  clinicEmail: { en: 'Clinic email', es: 'Correo del consultorio' },
  clinicEmailOf: { en: 'clinic email of {name}', es: 'correo del consultorio {name}' },
  practicePhoneOf: { en: 'phone of {name}', es: 'teléfono de {name}' },
  address: { en: 'Address', es: 'Dirección' },
  moreAboutPractice: { en: 'More about this practice', es: 'Más sobre este consultorio' },
  accounts: { en: 'Accounts', es: 'Cuentas' },
  peopleAndCode: { en: 'People and code', es: 'Personas y código' },
  details: { en: 'Details', es: 'Datos' },

  administrators: { en: 'Administrators', es: 'Administradores' },
  noAdministrator: {
    en: 'none can sign in: nobody here can confirm a caller',
    es: 'ninguno puede iniciar sesión: nadie aquí puede confirmar a quien llama',
  },
  andMore: { en: 'and {count} more', es: 'y {count} más' },
  people: { en: 'People', es: 'Personas' },
  peopleStates: {
    en: '{active} active{invited, plural, =0 {} other {, # invited}}{locked, plural, =0 {} other {, # locked}}{deactivated, plural, =0 {} other {, # deactivated}}{without, plural, =0 {} other {; # without a login email}}',
    es: '{active} activas{invited, plural, =0 {} other {, # invitadas}}{locked, plural, =0 {} other {, # bloqueadas}}{deactivated, plural, =0 {} other {, # desactivadas}}{without, plural, =0 {} other {; # sin correo de inicio de sesión}}',
  },
  clinicLogin: { en: 'Clinic sign-in', es: 'Acceso del consultorio' },
  noClinicLogin: {
    en: 'none: user-name help counts as not on file',
    es: 'ninguno: la ayuda con el nombre de usuario cuenta como no registrada',
  },
  openIt: { en: 'Open', es: 'Abrir' },
  contested: { en: 'In use elsewhere', es: 'En uso en otro lugar' },
  noContested: {
    en: 'No one here wants an address that is in use',
    es: 'Nadie aquí quiere una dirección en uso',
  },
  aboutContested: {
    en: 'People whose address another account has are listed here. Their record shows the options.',
    es: 'Aquí aparecen las personas cuya dirección tiene otra cuenta. Su registro muestra las opciones.',
  },
  wantsAddress: { en: 'wants {email}', es: 'quiere {email}' },
  differences: { en: 'Differences', es: 'Diferencias' },
  importDiffers: {
    en: '{count, plural, one {An import says something else about one field} other {An import says something else about # fields}}. See Differences.',
    es: '{count, plural, one {Una importación dice otra cosa de un campo} other {Una importación dice otra cosa de # campos}}. Vea Diferencias.',
  },

  loginEmailReturned: {
    en: 'Mail to the login email came back',
    es: 'El correo al correo de inicio de sesión fue devuelto',
  },
  newLoginEmailReturned: {
    en: 'Mail to the new login email came back',
    es: 'El correo al correo de inicio de sesión nuevo fue devuelto',
  },
  clinicEmailReturned: {
    en: 'Mail to the clinic email came back',
    es: 'El correo al correo del consultorio fue devuelto',
  },
  correctAddress: { en: 'Correct the address', es: 'Corregir la dirección' },
  seeMessage: { en: 'See the message', es: 'Ver el mensaje' },
  addressWorks: { en: 'Address works again', es: 'La dirección funciona otra vez' },
  returnedBecause: { en: '{reason} {at}.', es: '{reason} {at}.' },
  afterReturned: {
    en: 'Ask the caller to spell the address. It stays marked until a link in a mail to it is used, or you confirm that it works again.',
    es: 'Pida a la persona que llama que deletree la dirección. Queda marcada hasta que se use un enlace de un correo enviado allí, o usted confirme que funciona otra vez.',
  },
  afterReturnedCorrect: {
    en: 'Ask the caller to spell the address, and correct it where it is wrong. It stays marked until a link in a mail to it is used, or you confirm that it works again.',
    es: 'Pida a la persona que llama que deletree la dirección y corríjala si está mal. Queda marcada hasta que se use un enlace de un correo enviado allí, o usted confirme que funciona otra vez.',
  },

  noSibling: {
    en: 'No other account seems to belong to the same person',
    es: 'Ninguna otra cuenta parece ser de la misma persona',
  },
  aboutSiblings: {
    en: 'Accounts with the same name or the same verification phone are listed here, with the reason.',
    es: 'Aquí aparecen las cuentas con el mismo nombre o el mismo teléfono de verificación, con el motivo.',
  },
});
