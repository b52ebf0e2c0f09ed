import { catalogue } from '../../language/catalogue.ts';

/** What every command may say of its key file. */
export const keyWarningWords = catalogue({
  mend: { en: 'To mend it: {command}', es: 'Para corregirlo: {command}' },
});
