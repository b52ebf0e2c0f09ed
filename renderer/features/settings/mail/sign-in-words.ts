import { catalogue } from '../../../../language/catalogue.ts';

/** How the desk signs in to the mail server. */
export const signInWords = catalogue({
  signingIn: {
    en: 'Signing in to the mail server',
    es: 'Inicio de sesión en el servidor de correo',
  },
  deskSignsInWith: {
    en: 'The desk signs in with',
    es: 'La mesa de ayuda inicia sesión con',
  },
  password: { en: 'Password', es: 'Contraseña' },
  passwordMeaning: {
    en: 'With the user name above and its password.',
    es: 'Con el nombre de usuario de arriba y su contraseña.',
  },
  google: { en: 'Google', es: 'Google' },
  googleMeaning: {
    en: 'By smtp.gmail.com, port 587, which accepts no passwords.',
    es: 'Por smtp.gmail.com, puerto 587, que no acepta contraseñas.',
  },
  microsoft: { en: 'Microsoft', es: 'Microsoft' },
  microsoftMeaning: {
    en: 'By smtp.office365.com, port 587, which accepts no passwords.',
    es: 'Por smtp.office365.com, puerto 587, que no acepta contraseñas.',
  },
  saveSignIn: { en: 'Save sign-in', es: 'Guardar inicio de sesión' },
  clientId: { en: 'Client ID', es: 'ID de cliente' },
  clientIdMeaning: {
    en: 'Of the app that was registered.',
    es: 'De la aplicación que se registró.',
  },
  giveClientId: { en: 'Enter the client ID', es: 'Indique el ID de cliente' },
  tenant: { en: 'Tenant', es: 'Inquilino (tenant)' },
  tenantMeaning: {
    en: 'The ID or a domain of your directory; “common” is any.',
    es: 'El ID o un dominio de su directorio; “common” es cualquiera.',
  },
  noPassword: {
    en: 'The user name has no password yet.',
    es: 'El nombre de usuario aún no tiene contraseña.',
  },
  noPasswordMeaning: {
    en: 'The mail server accepts nothing from the desk before it can sign in.',
    es: 'El servidor de correo no acepta nada de la mesa de ayuda hasta que pueda iniciar sesión.',
  },
  noUserName: {
    en: 'The mail server has no user name yet.',
    es: 'El servidor de correo aún no tiene nombre de usuario.',
  },
  noUserNameMeaning: {
    en: 'Enter the address of the mailbox above: without it the desk does not sign in at all.',
    es: 'Escriba arriba la dirección del buzón: sin ella la mesa de ayuda no inicia sesión.',
  },
  withProvider: { en: 'With {provider}', es: 'Con {provider}' },
  waitingForBrowser: { en: 'waiting for your browser', es: 'esperando a su navegador' },
  signedIn: { en: 'signed in', es: 'sesión iniciada' },
  notSignedIn: { en: 'not signed in', es: 'sin iniciar sesión' },
  finishInBrowser: {
    en: 'Finish on the page of {provider} that opened in your browser, with the account of the mailbox.',
    es: 'Termine en la página de {provider} que se abrió en su navegador, con la cuenta del buzón.',
  },
  signIn: { en: 'Sign in with {provider}', es: 'Iniciar sesión con {provider}' },
  signInAgain: {
    en: 'Sign in with {provider} again',
    es: 'Iniciar sesión con {provider} de nuevo',
  },
  cancelSignIn: { en: 'Cancel the sign-in', es: 'Cancelar el inicio de sesión' },
  signOut: { en: 'Sign out', es: 'Cerrar sesión' },

  googleFirst: {
    en: 'First an administrator registers the desk with Google, once.',
    es: 'Primero, un administrador registra la mesa de ayuda en Google, una sola vez.',
  },
  googleProject: {
    en: 'In the Google Cloud console, make a project and turn on the Gmail API in it.',
    es: 'En la consola de Google Cloud, cree un proyecto y active en él la API de Gmail.',
  },
  googleConsent: {
    en: 'On its consent screen, allow {scope}. Choose “Internal” if you can: an app that is only being tested is signed out after a week.',
    es: 'En su pantalla de consentimiento, permita {scope}. Elija “Interno” si puede: a una aplicación que solo está en pruebas se le cierra la sesión al cabo de una semana.',
  },
  googleClient: {
    en: 'Make an OAuth client of the type “Desktop app”. It needs no redirect URI, because it may come back to {redirect} on any port. Enter its client ID and client secret here.',
    es: 'Cree un cliente de OAuth del tipo “App de escritorio”. No necesita un URI de redireccionamiento, porque puede volver a {redirect} en cualquier puerto. Escriba aquí su ID de cliente y su secreto.',
  },
  microsoftFirst: {
    en: 'First an administrator registers the desk with Microsoft, once.',
    es: 'Primero, un administrador registra la mesa de ayuda en Microsoft, una sola vez.',
  },
  copyRedirect: { en: 'Copy redirect URI', es: 'Copiar URI de redireccionamiento' },
  microsoftApp: {
    en: 'In the Entra admin center, register an app with the platform “Mobile and desktop applications” and the redirect URI {redirect}, without a port. If the page does not accept such an address, write it into the app’s manifest.',
    es: 'En el centro de administración de Entra, registre una aplicación con la plataforma “Aplicaciones móviles y de escritorio” y el URI de redireccionamiento {redirect}, sin puerto. Si la página no acepta esa dirección, escríbala en el manifiesto de la aplicación.',
  },
  microsoftPermission: {
    en: 'Give it the delegated permission {permission} and grant consent.',
    es: 'Asígnele el permiso delegado {permission} y conceda el consentimiento.',
  },
  microsoftSmtp: {
    en: 'In Exchange, turn on authenticated SMTP for the mailbox that sends.',
    es: 'En Exchange, active SMTP autenticado para el buzón que envía.',
  },
  microsoftIds: {
    en: 'Enter the application (client) ID and the directory (tenant) ID here; a secret is not needed.',
    es: 'Escriba aquí el ID de aplicación (cliente) y el ID de directorio (inquilino); no se necesita un secreto.',
  },
});
