import { catalogue } from '../../../language/catalogue.ts';

/** What a case says of claims, changes and merges, and what a merge will do. */
export const claimWords = catalogue({
  claimed: {
    en: 'Claimed {email}; a link to verify it is queued{clinic, select, told {, and the clinic is told} other {}}',
    es: 'Reclamada {email}; el enlace para verificarla está en cola{clinic, select, told {, y se avisa al consultorio} other {}}',
  },
  linkQueued: {
    en: 'A link to verify {email} is queued',
    es: 'El enlace para verificar {email} está en cola',
  },
  verified: { en: 'Verified {email} by its link', es: 'Verificada {email} con su enlace' },
  changeBegun: {
    en: 'Change from {old} to {next} begun; both addresses are told, and the old one works until the new one is confirmed',
    es: 'Cambio de {old} a {next} iniciado; se avisa a las dos direcciones, y la anterior funciona hasta que se confirme la nueva',
  },
  changeBegunUnverified: {
    en: 'Change from {old} to {next} begun; the old one was never verified and gets no email',
    es: 'Cambio de {old} a {next} iniciado; la anterior nunca se verificó y no recibe ningún correo',
  },
  changed: {
    en: 'Changed to {next} by its link{hadOld, select, yes {; {old} is free} other {}}; {told, plural, one {it is told} other {both addresses are told}}',
    es: 'Cambiado a {next} con su enlace{hadOld, select, yes {; {old} queda libre} other {}}; {told, plural, one {se avisa a esa dirección} other {se avisa a las dos direcciones}}',
  },
  changeCancelled: {
    en: 'Change to {email} cancelled; the old address stays',
    es: 'Cambio a {email} cancelado; se conserva la dirección anterior',
  },
  releasedInactive: {
    en: 'Released {email}: its holder is inactive, and a lead approved',
    es: 'Liberada {email}: su titular está inactivo y un responsable lo aprobó',
  },
  releasedUnverified: {
    en: 'Released {email}: it was never verified, and the waiting time is over',
    es: 'Liberada {email}: nunca se verificó y el plazo de espera terminó',
  },
  merged: {
    en: 'Merged with account {other} ({reasons}){stays, select, yes {: signs in with {stayed}} other {}}{ends, select, yes {; {freed} is free} other {}}{told, plural, =0 {} one {; it is told} other {; both addresses are told}}',
    es: 'Fusionada con la cuenta {other} ({reasons}){stays, select, yes {: inicia sesión con {stayed}} other {}}{ends, select, yes {; {freed} queda libre} other {}}{told, plural, =0 {} one {; se avisa a esa dirección} other {; se avisa a las dos direcciones}}',
  },
  separated: {
    en: 'Merge undone: {account} is a separate account again, as before',
    es: 'Fusión deshecha: {account} es de nuevo una cuenta aparte, como antes',
  },
  keepsEmail: {
    en: '{name} ({account}) keeps the login email {email}.',
    es: '{name} ({account}) conserva el correo de inicio de sesión {email}.',
  },
  emailMoves: {
    en: 'The login email {email} moves to {name} ({account}).',
    es: 'El correo de inicio de sesión {email} pasa a {name} ({account}).',
  },
  emailFreed: {
    en: 'The address {email} becomes free for others.',
    es: 'La dirección {email} queda libre para otras cuentas.',
  },
  legacyEnds: {
    en: 'It signs in with that address from then on, and no longer with Practice ID and user name.',
    es: 'Desde entonces inicia sesión con esa dirección, y ya no con el ID del consultorio y el nombre de usuario.',
  },
  phoneMoves: {
    en: 'The verification phone moves too, because the kept account has none.',
    es: 'El teléfono de verificación también pasa, porque la cuenta que se conserva no tiene ninguno.',
  },
  otherDeactivated: {
    en: 'The account {account} is deactivated{userName, select, yes {, and its user name with it} other {}}.',
    es: 'La cuenta {account} se desactiva{userName, select, yes {, y con ella su nombre de usuario} other {}}.',
  },
  administratorStays: {
    en: 'Administrator rights are not merged: grant them separately, with their own proof.',
    es: 'Los derechos de administrador no se fusionan: otórguelos aparte, con su propio comprobante.',
  },
});
