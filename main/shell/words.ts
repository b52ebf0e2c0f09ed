import { catalogue } from '../../language/catalogue.ts';

/** What the dialogs for files ask. */
export const dialogWords = catalogue({
  importFile: { en: 'Choose the file to import', es: 'Elegir el archivo para importar' },
  keyFile: {
    en: 'Choose the key file of this store',
    es: 'Elegir el archivo de clave de este almacén de datos',
  },
  newKeyFile: {
    en: 'Choose where to save the new key file',
    es: 'Elegir dónde guardar el nuevo archivo de clave',
  },
  newOperatorKey: {
    en: 'Choose where to save the key file for the command line',
    es: 'Elegir dónde guardar el archivo de clave para la línea de comandos',
  },
  openInvitation: { en: 'Choose the invitation', es: 'Elegir la invitación' },
  newInvitation: { en: 'Choose where to save the invitation', es: 'Elegir dónde guardar la invitación' },
  exportFile: { en: 'Choose where to save the export', es: 'Elegir dónde guardar la exportación' },
  recoveryKey: { en: 'Save the recovery key', es: 'Guardar la clave de recuperación' },
  rejectedRows: {
    en: 'Choose where to save the rejected rows',
    es: 'Elegir dónde guardar las filas rechazadas',
  },
  backup: { en: 'Choose where to save the backup', es: 'Elegir dónde guardar la copia de seguridad' },
  openBackup: { en: 'Choose a backup', es: 'Elegir una copia de seguridad' },
  backupFolder: {
    en: 'Choose the folder for backups',
    es: 'Elegir la carpeta de las copias de seguridad',
  },
  auditFolder: {
    en: 'Choose the folder for signed heads',
    es: 'Elegir la carpeta de las cabezas firmadas',
  },
  exportFolder: {
    en: 'Choose the folder for exports',
    es: 'Elegir la carpeta de las exportaciones',
  },
  diagnostics: { en: 'Choose where to save the diagnostics', es: 'Elegir dónde guardar el diagnóstico' },
  allFiles: { en: 'All files', es: 'Todos los archivos' },
});

/** The menu. */
export const menuWords = catalogue({
  file: { en: 'File', es: 'Archivo' },
  lock: { en: 'Lock', es: 'Bloquear' },
  quit: { en: 'Exit', es: 'Salir' },
  about: { en: 'About Login Desk', es: 'Acerca de Login Desk' },
  services: { en: 'Services', es: 'Servicios' },
  hide: { en: 'Hide Login Desk', es: 'Ocultar Login Desk' },
  hideOthers: { en: 'Hide others', es: 'Ocultar los demás' },
  showAll: { en: 'Show all', es: 'Mostrar todo' },
  quitProgram: { en: 'Quit Login Desk', es: 'Salir de Login Desk' },
  edit: { en: 'Edit', es: 'Editar' },
  undo: { en: 'Undo', es: 'Deshacer' },
  redo: { en: 'Redo', es: 'Rehacer' },
  cut: { en: 'Cut', es: 'Cortar' },
  copy: { en: 'Copy', es: 'Copiar' },
  paste: { en: 'Paste', es: 'Pegar' },
  remove: { en: 'Delete', es: 'Eliminar' },
  noSuggestion: { en: 'No suggestion', es: 'Sin sugerencias' },
  addWord: { en: 'Add to this computer’s words', es: 'Añadir a las palabras de este equipo' },
  selectAll: { en: 'Select all', es: 'Seleccionar todo' },
  view: { en: 'View', es: 'Ver' },
  actualSize: { en: 'Actual size', es: 'Tamaño real' },
  zoomIn: { en: 'Zoom in', es: 'Acercar' },
  zoomOut: { en: 'Zoom out', es: 'Alejar' },
  fullScreen: { en: 'Full screen', es: 'Pantalla completa' },
  developerTools: { en: 'Developer tools', es: 'Herramientas de desarrollo' },
  window: { en: 'Window', es: 'Ventana' },
  minimize: { en: 'Minimize', es: 'Minimizar' },
  zoom: { en: 'Zoom', es: 'Ajustar tamaño' },
  bringToFront: { en: 'Bring all to front', es: 'Traer todo al frente' },
  close: { en: 'Close', es: 'Cerrar' },
  newCase: { en: 'New case', es: 'Nuevo caso' },
  newWindow: { en: 'New window', es: 'Nueva ventana' },
  import: { en: 'Import …', es: 'Importar …' },
  exportCases: { en: 'Export cases …', es: 'Exportar casos …' },
  settings: { en: 'Settings', es: 'Configuración' },
  help: { en: 'Help', es: 'Ayuda' },
  shortcuts: { en: 'Keyboard shortcuts', es: 'Atajos de teclado' },
  articles: { en: 'Articles', es: 'Artículos' },
  dataFolder: { en: 'Show the data folder', es: 'Mostrar la carpeta de datos' },
  diagnostics: { en: 'Diagnostics …', es: 'Diagnóstico …' },
  updates: { en: 'Look for updates …', es: 'Buscar actualizaciones …' },
});

/** Notices of the system. They may be read on a locked screen: no name stands in them. */
export const noticeWords = catalogue({
  due: {
    en: '{count, plural, one {It is time to call back} other {It is time to call back # people}}',
    es: '{count, plural, one {Es hora de devolver una llamada} other {Es hora de devolver # llamadas}}',
  },
  dueCase: { en: 'Case {number}', es: 'Caso {number}' },
});
