import { catalogue } from '../../language/catalogue.ts';

/** How a problem is said with the name of its field, and without. */
export const inputWords = catalogue({
  ofField: { en: '{field} {problem}', es: '{field} {problem}' },
  ofTheWhole: { en: 'the input {problem}', es: 'la entrada {problem}' },
  ofIt: { en: 'it {problem}', es: '{problem}' },
  halfCharacter: { en: '{field} has half a character in it', es: '{field} contiene medio carácter' },
  halfCharacterSomewhere: {
    en: 'the text has half a character in it',
    es: 'el texto contiene medio carácter',
  },
});

/** What a schema's library finds by itself, as it follows the name of the field. */
export const predicates = catalogue({
  isMissing: { en: 'is missing', es: 'falta' },
  isEmpty: { en: 'is empty', es: 'está vacío' },
  hasToBeKind: {
    en: 'has to be {kind, select, string {a text} number {a number} int {a whole number} boolean {true or false} array {a list} object {an object of fields} record {an object of fields} other {{kind}}}',
    es: 'debe ser {kind, select, string {un texto} number {un número} int {un número entero} boolean {true o false} array {una lista} object {un objeto con campos} record {un objeto con campos} other {{kind}}}',
  },
  isTooSmall: { en: 'has to be at least {limit}', es: 'debe ser al menos {limit}' },
  isTooBig: { en: 'has to be at most {limit}', es: 'debe ser como máximo {limit}' },
  isTooShort: {
    en: 'has to be at least {count, plural, one {# character} other {# characters}} long',
    es: 'debe tener al menos {count, plural, one {# carácter} other {# caracteres}}',
  },
  isTooLong: {
    en: 'has to be at most {count, plural, one {# character} other {# characters}} long',
    es: 'debe tener como máximo {count, plural, one {# carácter} other {# caracteres}}',
  },
  hasTooFew: {
    en: 'has to have at least {count, plural, one {# entry} other {# entries}}',
    es: 'debe tener al menos {count, plural, one {# elemento} other {# elementos}}',
  },
  hasTooMany: {
    en: 'has to have at most {count, plural, one {# entry} other {# entries}}',
    es: 'debe tener como máximo {count, plural, one {# elemento} other {# elementos}}',
  },
  hasToBeOneOf: { en: 'has to be one of {values}', es: 'debe ser uno de estos valores: {values}' },
  hasUnknownFields: {
    en: 'has fields that are not known: {fields}',
    es: 'tiene campos desconocidos: {fields}',
  },
  isNoPage: {
    en: 'has to be the address of a page, as in https://desk.example',
    es: 'debe ser la dirección de una página, como https://desk.example',
  },
  hasWrongForm: { en: 'has a form that does not fit', es: 'tiene una forma que no corresponde' },
  doesNotFit: { en: 'does not fit', es: 'no corresponde' },
});
