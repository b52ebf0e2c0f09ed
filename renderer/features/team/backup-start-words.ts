import { catalogue } from '../../../language/catalogue.ts';

/** What a new team begins with. */
export const backupStartWords = catalogue({
  beginWith: { en: 'Begin with', es: 'Empezar con' },
  withStore: { en: 'The store of this desk', es: 'El almacén de datos de este puesto' },
  withBackup: { en: 'A backup', es: 'Una copia de seguridad' },
  withBackupMeaning: {
    en: 'For a new team after the server was lost. The backup takes the place of this desk’s store, which moves to a folder beside it. Mail that waits in the backup stays on hold, and links that were sent before no longer work.',
    es: 'Para un equipo nuevo después de perder el servidor. La copia reemplaza el almacén de datos de este puesto, que pasa a una carpeta al lado. El correo pendiente de la copia queda retenido y los enlaces enviados antes dejan de funcionar.',
  },
  chooseBackup: { en: 'Choose the backup…', es: 'Elegir la copia…' },
  missesBackup: { en: 'Choose the backup’s file.', es: 'Elija el archivo de la copia de seguridad.' },
});
