import { catalogue } from '../../../../language/catalogue.ts';

/** What the operator tells a caller whose phone gets codes by a call. */
export const phoneWords = catalogue({
  internetPhone: {
    en: 'This is an internet phone (VOIP): texts with codes often don’t arrive there, so the code comes by a call. A mobile phone is safer.',
    es: 'Es un teléfono por internet (VoIP): los mensajes de texto con códigos a menudo no llegan, así que el código llega por llamada. Un teléfono móvil es más seguro.',
  },
  landline: {
    en: 'A landline gets no texts, so the code comes by a call.',
    es: 'Un teléfono fijo no recibe mensajes de texto, así que el código llega por llamada.',
  },
});
