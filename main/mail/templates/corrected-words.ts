import { catalogue } from '../../../language/catalogue.ts';

/** What the help desk corrected, as it stands in the mail about it. */
export const correctedWords = catalogue({
  clinicEmail: { en: 'the clinic email', es: 'el correo del consultorio' },
  practicePhone: { en: 'the phone of the practice', es: 'el teléfono del consultorio' },
  practiceName: { en: 'the name of the practice', es: 'el nombre del consultorio' },
  practiceAddress: {
    en: 'the postal address of the practice',
    es: 'la dirección postal del consultorio',
  },
  personName: { en: 'the name of your account', es: 'el nombre de su cuenta' },
});
