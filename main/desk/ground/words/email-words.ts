import { catalogue } from '../../../../language/catalogue.ts';

/** Why a text can't be a login email, in the middle of a sentence. */
export const emailProblems = catalogue({
  isEmpty: { en: 'it is empty', es: 'está vacío' },
  isTooLong: { en: 'it is longer than {most} octets', es: 'tiene más de {most} octetos' },
  hasUnseen: {
    en: 'it has a control character or another invisible one',
    es: 'tiene un carácter de control u otro invisible',
  },
  hasSpace: { en: 'it has a space in it', es: 'contiene un espacio' },
  hasQuotes: {
    en: 'quotation marks and backslashes are not accepted',
    es: 'no se aceptan comillas ni barras invertidas',
  },
  hasComment: {
    en: 'comments in parentheses are not accepted',
    es: 'no se aceptan comentarios entre paréntesis',
  },
  hasNoAt: { en: 'it has no @', es: 'le falta la @' },
  hasTwoAts: { en: 'it has more than one @', es: 'tiene más de una @' },
  hasBrackets: {
    en: 'an address in brackets instead of a domain is not accepted',
    es: 'no se acepta una dirección entre corchetes en lugar de un dominio',
  },
  hasSeparator: {
    en: 'it has a character that separates addresses',
    es: 'tiene un carácter que separa direcciones',
  },
  nothingBefore: { en: 'there is nothing before the @', es: 'no hay nada antes de la @' },
  nothingAfter: { en: 'there is nothing after the @', es: 'no hay nada después de la @' },
  dotFirstBefore: {
    en: 'the part before the @ begins with a dot',
    es: 'la parte anterior a la @ empieza con un punto',
  },
  dotFirstAfter: {
    en: 'the part after the @ begins with a dot',
    es: 'la parte posterior a la @ empieza con un punto',
  },
  dotLastBefore: {
    en: 'the part before the @ ends with a dot',
    es: 'la parte anterior a la @ termina con un punto',
  },
  dotLastAfter: {
    en: 'the part after the @ ends with a dot',
    es: 'la parte posterior a la @ termina con un punto',
  },
  twoDotsBefore: {
    en: 'the part before the @ has two dots in a row',
    es: 'la parte anterior a la @ tiene dos puntos seguidos',
  },
  twoDotsAfter: {
    en: 'the part after the @ has two dots in a row',
    es: 'la parte posterior a la @ tiene dos puntos seguidos',
  },
  hasWrongCharacter: {
    en: 'it has a character that an address can’t have',
    es: 'tiene un carácter que una dirección no puede tener',
  },
  localTooLong: {
    en: 'the part before the @ is longer than {most} octets',
    es: 'la parte anterior a la @ tiene más de {most} octetos',
  },
  isNoDomain: {
    en: 'the part after the @ is not a domain name',
    es: 'la parte posterior a la @ no es un nombre de dominio',
  },
  domainTooLong: {
    en: 'the domain is longer than {most} octets',
    es: 'el dominio tiene más de {most} octetos',
  },
  domainWithoutDot: {
    en: 'its domain has no dot, as in “example.com”',
    es: 'su dominio no tiene un punto, como en “example.com”',
  },
  domainIsNumber: { en: 'its domain ends in a number', es: 'su dominio termina en un número' },
});
