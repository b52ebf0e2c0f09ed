import { catalogue } from '../../../language/catalogue.ts';

/** Why a record stays as it is when an import is undone. */
export const stayWords = catalogue({
  changed: { en: 'It was changed after the import.', es: 'Se cambió después de la importación.' },
  used: {
    en: 'A case, a link, a message or a person belongs to it by now.',
    es: 'Ya tiene un caso, un enlace, un mensaje o una persona.',
  },
  'address-taken': {
    en: 'Its email from before the import belongs to another account by now.',
    es: 'El correo que tenía antes de la importación ya es de otra cuenta.',
  },
  'user-name-taken': {
    en: 'Its user name from before the import belongs to another account by now.',
    es: 'El nombre de usuario que tenía antes de la importación ya es de otra cuenta.',
  },
  'practice-missing': {
    en: 'Its practice from before the import is no longer on file.',
    es: 'El consultorio que tenía antes de la importación ya no está registrado.',
  },
});
