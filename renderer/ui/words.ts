import { catalogue } from '../../language/catalogue.ts';

/** The words of the parts, the same on every screen. */
export const partWords = catalogue({
  close: { en: 'Close', es: 'Cerrar' },
  cancel: { en: 'Cancel', es: 'Cancelar' },
  clear: { en: 'Clear', es: 'Borrar' },
  choose: { en: 'Choose', es: 'Elegir' },
  any: { en: 'Any', es: 'Cualquiera' },
  done: { en: 'Done', es: 'Listo' },
  retry: { en: 'Retry', es: 'Reintentar' },
  tryAgain: { en: 'Try again', es: 'Intentar de nuevo' },
  loading: { en: 'Loading', es: 'Cargando' },
  loadingMore: { en: 'Loading more', es: 'Cargando más' },
  moreFilters: { en: 'More filters', es: 'Más filtros' },
  moreFiltersSet: { en: 'More filters ({count, number})', es: 'Más filtros ({count, number})' },

  copy: { en: 'Copy', es: 'Copiar' },
  copied: { en: 'Copied', es: 'Copiado' },
  couldNotCopy: { en: 'Could not copy', es: 'No se pudo copiar' },

  reveal: { en: 'Reveal', es: 'Mostrar' },
  hide: { en: 'Hide', es: 'Ocultar' },
  revealOf: { en: 'Reveal {what}', es: 'Mostrar {what}' },
  hideOf: { en: 'Hide {what}', es: 'Ocultar {what}' },

  capsLock: { en: 'Caps Lock is on.', es: 'El bloqueo de mayúsculas está activado.' },
  moreCharacters: {
    en: '{count, plural, one {At least # more character} other {At least # more characters}}',
    es: '{count, plural, one {Al menos # carácter más} other {Al menos # caracteres más}}',
  },
  easyToGuess: { en: 'Easy to guess', es: 'Fácil de adivinar' },
  couldBeBetter: { en: 'Could be better', es: 'Podría ser mejor' },
  goodPassword: { en: 'Good', es: 'Buena' },
  veryGoodPassword: { en: 'Very good', es: 'Muy buena' },

  conversation: { en: 'Conversation', es: 'Conversación' },
  whatWasSaid: { en: 'What was said', es: 'Lo que se dijo' },
  byDesk: { en: 'desk', es: 'mesa de ayuda' },
  byServer: { en: 'server', es: 'servidor' },
  byNote: { en: 'note', es: 'nota' },

  columns: { en: 'Columns', es: 'Columnas' },
  columnWidthKeys: {
    en: 'Shift+← and Shift+→ change the width; Shift+Enter resets it',
    es: 'Mayús+← y Mayús+→ cambian el ancho; Mayús+Entrar lo restablece',
  },
  rising: { en: ', ascending', es: ', ascendente' },
  falling: { en: ', descending', es: ', descendente' },
  listWidth: { en: 'Width of the list', es: 'Ancho de la lista' },
  numberFromTo: {
    en: 'Type a whole number from {min, number} to {max, number}.',
    es: 'Escriba un número entero de {min, number} a {max, number}.',
  },
  notDay: {
    en: 'This is not a day. Complete it or delete it.',
    es: 'No es una fecha. Complétela o bórrela.',
  },
  yearOfFourDigits: {
    en: 'Type the year with four digits.',
    es: 'Escriba el año con cuatro dígitos.',
  },
});
