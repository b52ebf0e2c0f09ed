import { catalogue, type PlainMessage } from '../../../language/catalogue.ts';
import type { ActionType } from '../../../preload/contract/contract.ts';

/**
 * What the audit log calls the actions. A case's timeline calls them by shorter words, for there the case stands above them: in a
 * log of everything each has to say what it was done to.
 */
export const actionEntryWords: Readonly<Record<ActionType, PlainMessage>> = catalogue({
  'claims.claim': { en: 'Login email claimed', es: 'Correo de inicio de sesión reclamado' },
  'claims.send-verification': {
    en: 'Verification of the login email sent',
    es: 'Verificación del correo de inicio de sesión enviada',
  },
  'claims.verify': { en: 'Login email verified', es: 'Correo de inicio de sesión verificado' },
  'claims.change-email': {
    en: 'Change of login email begun',
    es: 'Cambio de correo de inicio de sesión iniciado',
  },
  'claims.send-change-code': {
    en: 'Security code for a change of login email sent',
    es: 'Código de seguridad para un cambio de correo enviado',
  },
  'claims.confirm-change': {
    en: 'Change of login email confirmed',
    es: 'Cambio de correo de inicio de sesión confirmado',
  },
  'claims.cancel-change': {
    en: 'Change of login email cancelled',
    es: 'Cambio de correo de inicio de sesión cancelado',
  },
  'claims.release': { en: 'Address released', es: 'Dirección liberada' },
  'claims.consolidate': { en: 'Accounts merged', es: 'Cuentas fusionadas' },
  'claims.undo-consolidation': { en: 'Merge of accounts undone', es: 'Fusión de cuentas deshecha' },

  'differences.keep': { en: 'Difference from the source kept', es: 'Diferencia con el origen conservada' },
  'differences.take': { en: 'Value of the source taken over', es: 'Valor del origen adoptado' },
  'imports.forget-map': {
    en: 'Remembered columns of an import removed',
    es: 'Columnas recordadas de una importación eliminadas',
  },

  'cases.open': { en: 'Case opened', es: 'Caso abierto' },
  'cases.note': { en: 'Note added to the case', es: 'Nota agregada al caso' },
  'cases.update': { en: 'Case changed', es: 'Caso modificado' },
  'cases.solve': { en: 'Case solved', es: 'Caso resuelto' },
  'cases.close': { en: 'Case closed', es: 'Caso cerrado' },
  'cases.reopen': { en: 'Case reopened', es: 'Caso reabierto' },
  'cases.undo-close': { en: 'Closing of the case undone', es: 'Cierre del caso deshecho' },
  'cases.hand-over': { en: 'Call handed over', es: 'Llamada pasada a otra persona' },
  'cases.take-over': { en: 'Call taken over', es: 'Llamada recibida' },
  'cases.merge': { en: 'Case merged into another', es: 'Caso fusionado con otro' },
  'cases.unmerge': { en: 'Merge of cases undone', es: 'Fusión de casos deshecha' },
  'cases.wait': { en: 'Case set to wait', es: 'Caso puesto en espera' },
  'cases.assign': { en: 'Case assigned', es: 'Caso asignado' },
  'cases.take-up': { en: 'Case taken up as a call', es: 'Caso retomado como llamada' },
  'cases.save-view': { en: 'View of cases saved', es: 'Vista de casos guardada' },
  'cases.rename-view': { en: 'View of cases renamed', es: 'Vista de casos renombrada' },
  'cases.remove-view': { en: 'View of cases removed', es: 'Vista de casos eliminada' },
  'cases.tag': { en: 'Tags of the case changed', es: 'Etiquetas del caso modificadas' },
  'cases.answer': { en: 'Answer of the case sent by email', es: 'Respuesta del caso enviada por correo' },
  'cases.apply-macro': { en: 'Macro applied to the case', es: 'Macro aplicada al caso' },
  'kept.settle': {
    en: 'Work without the team marked as reviewed',
    es: 'Trabajo sin el equipo marcado como revisado',
  },

  'callers.record-proof': { en: 'Caller verified', es: 'Persona que llama verificada' },
  'callers.take-back-proof': { en: 'Caller check taken back', es: 'Comprobación anulada' },
  'callers.record-failed-check': {
    en: 'Caller could not be verified',
    es: 'No se pudo verificar a la persona que llama',
  },
  'callers.reveal': { en: 'Masked value shown', es: 'Dato oculto mostrado' },
  'callers.send-code': {
    en: 'Security code to verify the caller sent',
    es: 'Código de seguridad para verificar a quien llama enviado',
  },
  'callers.check-code': {
    en: 'Security code of the caller checked',
    es: 'Código de seguridad de quien llama comprobado',
  },
  'callers.send-mailbox-link': {
    en: 'Link to verify the caller sent',
    es: 'Enlace para verificar a quien llama enviado',
  },
  'callers.check-access-code': {
    en: 'Practice access code of the caller checked',
    es: 'Código de acceso de quien llama comprobado',
  },

  'logins.user-name-help': {
    en: 'User name asked for on the portal',
    es: 'Nombre de usuario pedido en el portal',
  },
  'logins.password-help': {
    en: 'Password reset asked for on the portal',
    es: 'Restablecimiento de contraseña pedido en el portal',
  },
  'logins.send-reset': {
    en: 'Password reset sent',
    es: 'Restablecimiento de contraseña enviado',
  },
  'logins.email-us': { en: 'Message to support received', es: 'Mensaje a soporte recibido' },
  'links.cancel': { en: 'Link cancelled', es: 'Enlace cancelado' },

  'people.invite': { en: 'Person invited', es: 'Persona invitada' },
  'people.resend-invitation': { en: 'Invitation sent again', es: 'Invitación enviada de nuevo' },
  'people.practice-access-code': {
    en: 'Practice access code shown',
    es: 'Código de acceso del consultorio mostrado',
  },
  'people.renew-practice-access-code': {
    en: 'Practice access code renewed',
    es: 'Código de acceso del consultorio renovado',
  },
  'people.set-role-title': { en: 'Role title changed', es: 'Cargo modificado' },
  'people.set-edit-level': { en: 'Edit level changed', es: 'Nivel de edición modificado' },
  'people.set-emergency-access': {
    en: 'Emergency access changed',
    es: 'Acceso de emergencia modificado',
  },
  'people.grant-administrator': {
    en: 'Administrator rights given',
    es: 'Permisos de administrador concedidos',
  },
  'people.revoke-administrator': {
    en: 'Administrator rights removed',
    es: 'Permisos de administrador quitados',
  },
  'people.deactivate': { en: 'Account deactivated', es: 'Cuenta desactivada' },
  'people.reactivate': { en: 'Account reactivated', es: 'Cuenta reactivada' },
  'practices.close': { en: 'Practice closed', es: 'Consultorio cerrado' },
  'practices.reopen': { en: 'Practice reopened', es: 'Consultorio reabierto' },
  'practices.correct-email': { en: 'Clinic email corrected', es: 'Correo del consultorio corregido' },
  'practices.correct-phone': {
    en: 'Phone of the practice corrected',
    es: 'Teléfono del consultorio corregido',
  },
  'practices.correct-name': {
    en: 'Name of the practice corrected',
    es: 'Nombre del consultorio corregido',
  },
  'practices.correct-address': { en: 'Postal address corrected', es: 'Dirección postal corregida' },
  'people.set-name': { en: 'Name of the person corrected', es: 'Nombre de la persona corregido' },

  'signing-in.record-failure': { en: 'Failed sign-in recorded', es: 'Inicio de sesión fallido registrado' },
  'signing-in.unlock': { en: 'Account unlocked', es: 'Cuenta desbloqueada' },
  'signing-in.revoke-browser': {
    en: 'Trust of a browser ended',
    es: 'Confianza en un navegador terminada',
  },
  'signing-in.revoke-browsers': {
    en: 'Trust of all browsers ended',
    es: 'Confianza en todos los navegadores terminada',
  },
  'signing-in.set-phone': {
    en: 'Code to a new verification phone sent',
    es: 'Código a un nuevo teléfono de verificación enviado',
  },
  'signing-in.complete-phone': {
    en: 'Verification phone confirmed',
    es: 'Teléfono de verificación confirmado',
  },
  'signing-in.reset-phone': { en: 'Verification phone removed', es: 'Teléfono de verificación quitado' },
  'upgrade.attempt': { en: 'Upgrade to a login email tried', es: 'Actualización a un correo intentada' },
  'upgrade.record-error': { en: 'Error of an upgrade recorded', es: 'Error de una actualización registrado' },

  'outbox.retry': { en: 'Mail sent again', es: 'Correo enviado de nuevo' },
  'outbox.hold': { en: 'Mail held', es: 'Correo retenido' },
  'outbox.address-works': {
    en: 'Address marked as working again',
    es: 'Dirección marcada como que funciona',
  },
  'outbox.put-away': { en: 'Mail dismissed', es: 'Correo archivado' },
  'outbox.take-back': { en: 'Dismissed mail restored', es: 'Correo archivado recuperado' },
  'outbox.cancel': { en: 'Mail cancelled', es: 'Correo cancelado' },
  'templates.reword': { en: 'Wording of a mail changed', es: 'Redacción de un correo modificada' },
  'templates.reset': {
    en: 'Original wording of a mail restored',
    es: 'Redacción original de un correo recuperada',
  },

  'settings.set': { en: 'Setting changed', es: 'Ajuste modificado' },
  'settings.set-secret': { en: 'Password or key changed', es: 'Contraseña o clave modificada' },
  'operators.change': { en: 'Operator changed', es: 'Persona operadora modificada' },
  'operators.revoke-key': { en: 'Key file revoked', es: 'Archivo de clave revocado' },
});
