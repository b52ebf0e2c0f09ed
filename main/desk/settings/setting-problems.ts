import { catalogue } from '../../../language/catalogue.ts';

/** Why a setting can't have a value, in the middle of a sentence. */
export const settingProblems = catalogue({
  wordingElsewhere: {
    en: 'the words of a message are changed by templates.reword',
    es: 'el texto de un mensaje se cambia con templates.reword',
  },
  isNoPrivateKey: {
    en: 'it is not a private key in PEM, RSA of 1,024 bits or more or Ed25519',
    es: 'no es una clave privada en PEM, RSA de 1,024 bits o más o Ed25519',
  },
});
