import { catalogue } from '../../../../language/catalogue.ts';

/** The box for everything: what it is, what its rows are, and its commands with the other words that they are found by. */
export const searchWords = catalogue({
  find: {
    en: 'Find a person, practice, email, phone, case, or command',
    es: 'Buscar persona, consultorio, correo, teléfono, caso u orden',
  },
  clear: { en: 'Clear', es: 'Borrar' },

  command: { en: 'command', es: 'orden' },
  isAddressFree: { en: 'Is this address free?', es: '¿Está libre esta dirección?' },
  case: { en: 'case', es: 'caso' },
  practice: { en: 'Practice {id}', es: 'Consultorio {id}' },
  openedLast: { en: 'Opened last', es: 'Abiertos por último' },
  similarNames: { en: 'Similar names', es: 'Nombres parecidos' },
  // Beside a result, with little room.
  email: { en: 'email', es: 'correo' },
  phone: { en: 'phone', es: 'teléfono' },
  practiceId: { en: 'Practice ID', es: 'ID' },
  userName: { en: 'user name', es: 'usuario' },

  contestedAddresses: { en: 'Contested addresses', es: 'Direcciones en disputa' },
  contestedAddress: {
    en: 'Contested address {place, number} of {total, number}',
    es: 'Dirección en disputa {place, number} de {total, number}',
  },
  solved: { en: 'solved', es: 'resuelta' },
  previous: { en: 'Previous', es: 'Anterior' },
  next: { en: 'Next', es: 'Siguiente' },
  backToList: { en: 'Back to the list', es: 'Volver a la lista' },

  newCase: { en: 'New case', es: 'Caso nuevo' },
  newCaseAlso: { en: 'open add create', es: 'abrir añadir crear' },
  forgotUserName: { en: 'Forgot User Name?', es: '¿Olvidó el nombre de usuario?' },
  forgotUserNameAlso: {
    en: 'user name help reminder clinic email',
    es: 'ayuda recordatorio correo consultorio',
  },
  passwordHelp: { en: 'Password Help?', es: '¿Necesita ayuda con la contraseña?' },
  passwordHelpAlso: { en: 'reset forgot password clinic', es: 'restablecer olvidó clave consultorio' },
  openCases: { en: 'Open cases', es: 'Abrir los casos' },
  openCasesAlso: { en: 'case list log', es: 'lista historial' },
  exportCases: { en: 'Export cases', es: 'Exportar casos' },
  exportCasesAlso: { en: 'csv download log report', es: 'csv descargar historial informe' },
  openOutbox: { en: 'Open outbox', es: 'Abrir la bandeja de salida' },
  openOutboxAlso: { en: 'mail messages queue', es: 'correo mensajes cola' },
  importDirectory: { en: 'Import practices and people', es: 'Importar consultorios y personas' },
  importDirectoryAlso: { en: 'csv load directory', es: 'csv cargar directorio' },
  openContested: { en: 'Open contested addresses', es: 'Abrir las direcciones en disputa' },
  openContestedAlso: { en: 'conflicts email in use', es: 'conflictos correo en uso' },
  openReadiness: { en: 'Open readiness', es: 'Abrir la preparación' },
  openReadinessAlso: {
    en: 'upgrade legacy report chart ready',
    es: 'actualización anterior informe gráfico listo',
  },
  articles: { en: 'Articles', es: 'Artículos' },
  articlesAlso: { en: 'knowledge help search what to say', es: 'conocimiento ayuda buscar qué decir' },
  openReports: { en: 'Open reports', es: 'Abrir los informes' },
  openReportsAlso: {
    en: 'mail report chart arrived statistics domain day',
    es: 'correo gráfico llegado estadísticas dominio día',
  },
  newWindow: { en: 'New window', es: 'Nueva ventana' },
  newWindowAlso: { en: 'second another monitor open', es: 'segunda otra monitor abrir' },
  shortcuts: { en: 'Keyboard shortcuts', es: 'Atajos de teclado' },
  shortcutsAlso: { en: 'keys keyboard hotkeys', es: 'teclas teclado' },
  diagnostics: { en: 'Diagnostics', es: 'Diagnóstico' },
  diagnosticsAlso: { en: 'log logs trouble report problem', es: 'registro registros problema informe' },
  about: { en: 'About Login Desk', es: 'Acerca de Login Desk' },
  aboutAlso: { en: 'version licenses', es: 'versión licencias' },
  openSettings: { en: 'Open settings', es: 'Abrir la configuración' },
  openSettingsAlso: { en: 'mail smtp preferences', es: 'correo smtp preferencias ajustes' },
});
