import { catalogue } from '../../../language/catalogue.ts';

/** What is said of work that is done while the team's server is away. */
export const provisionalWords = catalogue({
  title: {
    en: 'The team’s server can’t be reached',
    es: 'No se puede conectar con el servidor del equipo',
  },
  countsLater: {
    en: 'This counts only once the server is back. Until then another desk can give the address to someone else; you will find that under Cases.',
    es: 'Esto cuenta solo cuando vuelva el servidor. Hasta entonces otro puesto puede dar la dirección a otra persona; lo verá en Casos.',
  },
  tellCaller: {
    en: 'Tell the caller: “I have noted your address. It is yours once our connection is back, and the email goes out then.”',
    es: 'Dígale a quien llama: “He anotado su dirección. Será suya cuando vuelva nuestra conexión, y entonces se enviará el correo.”',
  },
  doneLater: {
    en: 'It counts only once the team’s server is back; until then someone else can be faster. Tell the caller so.',
    es: 'Cuenta solo cuando vuelva el servidor del equipo; hasta entonces otra persona puede adelantarse. Dígaselo a quien llama.',
  },
});
